package dev.gatewright.secrets.linear;

import dev.gatewright.secrets.pattern.ByteClass;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program over a text with a look at each byte: sets of steps are states, made when they are
 * first met and forgotten when there are too many. For one thread at a time.
 */
final class States {
  private static final int END = 256;
  private static final int MET = 1 << 30;
  private static final int UNKNOWN = -1;

  private final Program program;
  private final int most;
  private final int[] kindOf = new int[END + 1];
  private final int[] sampleOf;
  private final int width;
  private final Map<IntBuffer, Integer> numbers = new HashMap<>();
  private final List<int[]> sets = new ArrayList<>();
  private final Map<Integer, int[]> matches = new HashMap<>();
  private final int[] none = {};
  private int[] following = {};
  private int[] last = {};
  private int forgets;

  /** The steps reached at a place, each once. */
  private final int[] reached;

  private final int[] mark;
  private int round;
  private final int[] stack;
  private int count;

  /**
   * Over a program.
   *
   * @param most how many numbers its table may hold
   */
  States(Program program, int most) {
    this.program = program;
    this.most = most;
    reached = new int[program.size()];
    mark = new int[program.size()];
    stack = new int[2 * program.size() + 2];
    Arrays.fill(mark, -1);
    List<Integer> samples = kinds();
    width = samples.size();
    sampleOf = samples.stream().mapToInt(Integer::intValue).toArray();
  }

  /** What a run is told; returning false ends it. */
  interface Met {
    /**
     * Matches end at a place; none that ends there or later began before {@code idle}.
     *
     * @param which the numbers of the expressions that match
     */
    boolean at(int place, int idle, int[] which);
  }

  /** Parts the bytes into kinds that no step tells apart; the end is a kind of its own. */
  private List<Integer> kinds() {
    List<Integer> samples = new ArrayList<>();
    int kinds = 1;
    for (int edge = 0; edge < 3; edge++) {
      kinds = split(kinds, edge, null);
    }
    for (ByteClass one : program.classes().stream().distinct().toList()) {
      kinds = split(kinds, 0, one);
    }
    for (int kind = 0; kind < kinds; kind++) {
      for (int one = 0; one < END; one++) {
        if (kindOf[one] == kind) {
          samples.add(one);
          break;
        }
      }
    }
    samples.add(END);
    kindOf[END] = kinds;
    return samples;
  }

  /** Parts every kind into the bytes that are in a class and those that are not. */
  private int split(int kinds, int edge, @Nullable ByteClass bytes) {
    int[] inside = new int[kinds];
    int[] outside = new int[kinds];
    for (int one = 0; one < END; one++) {
      boolean in = bytes == null ? Edge.kind(one) == edge + 1 : bytes.contains(one);
      (in ? inside : outside)[kindOf[one]]++;
    }
    int next = kinds;
    int[] to = new int[kinds];
    for (int kind = 0; kind < kinds; kind++) {
      to[kind] = inside[kind] > 0 && outside[kind] > 0 ? next++ : kind;
    }
    for (int one = 0; one < END; one++) {
      boolean in = bytes == null ? Edge.kind(one) == edge + 1 : bytes.contains(one);
      kindOf[one] = in ? to[kindOf[one]] : kindOf[one];
    }
    return next;
  }

  /** Runs from a place on, and tells where matches end, the earliest first. */
  void run(byte[] text, int length, int from, Effort effort, Met met) {
    int state = state(new int[] {from == 0 ? Edge.NOTHING : Edge.kind(text[from - 1] & 0xff)});
    int idle = from;
    int at = from;
    for (; at <= length && !effort.spent(); at++) {
      idle = sets.get(state).length == 1 ? at : idle;
      int index = state * width + (at < length ? kindOf[text[at] & 0xff] : kindOf[END]);
      int next = following[index];
      int[] which = none;
      if (next == UNKNOWN) {
        next = make(state, index, effort);
        which = last;
      } else if ((next & MET) != 0) {
        which = matches.getOrDefault(index, none);
      }
      if (which.length > 0 && !met.at(at, idle, which)) {
        break;
      }
      state = next & ~MET;
    }
    effort.spend(at - from);
  }

  private int make(int state, int index, Effort effort) {
    int one = sampleOf[index - state * width];
    effort.spend(8 + 4 * reach(sets.get(state), one));
    last = none;
    for (int i = 0; i < count; i++) {
      if (program.kind(reached[i]) == Program.MATCH) {
        last = Arrays.copyOf(last, last.length + 1);
        last[last.length - 1] = program.one(reached[i]);
      }
    }
    int forgotten = forgets;
    int next = state(step(one)) | (last.length > 0 ? MET : 0);
    if (forgotten == forgets) {
      following[index] = next;
      if (last.length > 0) {
        matches.put(index, last);
      }
    }
    return next;
  }

  /** The number of a set of steps; when there are too many sets all others are forgotten. */
  private int state(int[] set) {
    Integer known = numbers.get(IntBuffer.wrap(set));
    if (known != null) {
      return known;
    }
    if ((sets.size() + 1) * width > most) {
      numbers.clear();
      sets.clear();
      matches.clear();
      forgets++;
    }
    int number = sets.size();
    numbers.put(IntBuffer.wrap(set), number);
    sets.add(set);
    if (following.length < (number + 1) * width) {
      following = Arrays.copyOf(following, Math.max(16 * width, 2 * following.length));
    }
    Arrays.fill(following, number * width, (number + 1) * width, UNKNOWN);
    return number;
  }

  /** Follows forks and edges from a set, and from the beginning, to what reads or matches. */
  private int reach(int[] set, int one) {
    round++;
    count = 0;
    int looked = 0;
    int behind = one == END ? Edge.NOTHING : Edge.kind(one);
    for (int i = 1; i <= set.length; i++) {
      int depth = 0;
      stack[depth++] = i < set.length ? set[i] : 0;
      while (depth > 0) {
        int step = stack[--depth];
        if (mark[step] == round) {
          continue;
        }
        mark[step] = round;
        looked++;
        switch (program.kind(step)) {
          case Program.FORK -> {
            stack[depth++] = program.two(step);
            stack[depth++] = program.one(step);
          }
          case Program.KEEP -> stack[depth++] = step + 1;
          case Program.EDGE -> {
            if (program.edge(step).holds(set[0], behind)) {
              stack[depth++] = step + 1;
            }
          }
          default -> reached[count++] = step;
        }
      }
    }
    return looked;
  }

  /** Where the steps reached lead to by a byte, in order, after what that byte is. */
  private int[] step(int one) {
    int[] set = new int[count + 1];
    set[0] = one == END ? Edge.NOTHING : Edge.kind(one);
    int size = 1;
    for (int i = 0; i < count && one != END; i++) {
      if (program.kind(reached[i]) == Program.BYTE && program.reads(reached[i], one)) {
        set[size++] = reached[i] + 1;
      }
    }
    int[] exact = Arrays.copyOf(set, size);
    Arrays.sort(exact, 1, size);
    return exact;
  }

  @Override
  public String toString() {
    return "States[" + sets.size() + "]";
  }
}
