package dev.gatewright.secrets.linear;

import dev.gatewright.secrets.pattern.ByteClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An expression as steps: each reads a byte, forks, keeps a place, asks about it, or is the end.
 */
final class Program {
  /** Reads a byte of the class with the number in {@code one}, and goes on at the next step. */
  static final int BYTE = 0;

  /** Goes on at {@code one}, and with less weight at {@code two}. */
  static final int FORK = 1;

  /** Keeps the place under the number in {@code one}. */
  static final int KEEP = 2;

  /** Goes on when the place is as the edge with the number in {@code one} demands. */
  static final int EDGE = 3;

  /** A match, of the expression with the number in {@code one}. */
  static final int MATCH = 4;

  /** The most steps; more, from repeats of repeats, would make every search slow. */
  private static final int MOST = 20_000;

  private final int groups;
  private int size;
  private int written;
  private byte[] kinds = new byte[64];
  private int[] ones = new int[64];
  private int[] twos = new int[64];
  private final List<ByteClass> classes = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();

  private Program(int groups) {
    this.groups = groups;
  }

  /** The steps of one expression. */
  static Program of(ExpressionReader.Read read) throws ExpressionException {
    Program program = new Program(read.groups());
    program.write(read.part());
    program.add(MATCH, 0, 0);
    return program;
  }

  /** The steps of several expressions at once: each match says of which. */
  static Program of(List<Part> parts) throws ExpressionException {
    Program program = new Program(0);
    for (int i = 0; i < parts.size(); i++) {
      int fork = program.add(FORK, 0, 0);
      program.ones[fork] = program.size;
      program.write(parts.get(i));
      program.add(MATCH, i, 0);
      program.twos[fork] = program.size;
    }
    program.add(BYTE, program.classOf(new ByteClass.Builder().build()), 0);
    return program;
  }

  int size() {
    return size;
  }

  int groups() {
    return groups;
  }

  int kind(int step) {
    return kinds[step];
  }

  int one(int step) {
    return ones[step];
  }

  int two(int step) {
    return twos[step];
  }

  /** Whether a step reads this byte. */
  boolean reads(int step, int one) {
    return classes.get(ones[step]).contains(one);
  }

  Edge edge(int step) {
    return edges.get(ones[step]);
  }

  List<ByteClass> classes() {
    return classes;
  }

  private int add(int kind, int one, int two) throws ExpressionException {
    if (size >= MOST) {
      throw new ExpressionException("written out it has more than " + MOST + " steps");
    }
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      ones = Arrays.copyOf(ones, 2 * size);
      twos = Arrays.copyOf(twos, 2 * size);
    }
    kinds[size] = (byte) kind;
    ones[size] = one;
    twos[size] = two;
    return size++;
  }

  private int classOf(ByteClass bytes) {
    classes.add(bytes);
    return classes.size() - 1;
  }

  private void write(Part part) throws ExpressionException {
    // Repeats of nothing add no steps, and must not take for ever either.
    if (++written > 4 * MOST) {
      throw new ExpressionException("written out it has more than " + MOST + " steps");
    }
    switch (part) {
      case Part.One(ByteClass bytes) -> add(BYTE, classOf(bytes), 0);
      case Part.At(Edge edge) -> {
        edges.add(edge);
        add(EDGE, edges.size() - 1, 0);
      }
      case Part.Row(List<Part> parts) -> {
        for (Part one : parts) {
          write(one);
        }
      }
      case Part.Group(Part inner, int number) -> {
        add(KEEP, 2 * number, 0);
        write(inner);
        add(KEEP, 2 * number + 1, 0);
      }
      case Part.Choice(List<Part> parts) -> choice(parts);
      case Part.Loop loop -> loop(loop);
    }
  }

  private void choice(List<Part> parts) throws ExpressionException {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i + 1 == parts.size();
      int fork = last ? -1 : add(FORK, size + 1, 0);
      write(parts.get(i));
      if (!last) {
        ends.add(add(FORK, 0, 0));
        twos[fork] = size;
      }
    }
    for (int end : ends) {
      ones[end] = size;
      twos[end] = size;
    }
  }

  private void loop(Part.Loop loop) throws ExpressionException {
    for (int i = 0; i < loop.least(); i++) {
      write(loop.part());
    }
    if (loop.most() < 0) {
      int fork = add(FORK, 0, 0);
      write(loop.part());
      add(FORK, fork, fork);
      aim(fork, fork + 1, size, loop.greedy());
      return;
    }
    List<Integer> forks = new ArrayList<>();
    for (int i = loop.least(); i < loop.most(); i++) {
      forks.add(add(FORK, 0, 0));
      write(loop.part());
    }
    for (int fork : forks) {
      aim(fork, fork + 1, size, loop.greedy());
    }
  }

  private void aim(int fork, int more, int enough, boolean greedy) {
    ones[fork] = greedy ? more : enough;
    twos[fork] = greedy ? enough : more;
  }

  @Override
  public String toString() {
    return "Program[" + size + " steps]";
  }
}
