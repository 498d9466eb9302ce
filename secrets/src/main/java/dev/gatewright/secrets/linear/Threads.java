package dev.gatewright.secrets.linear;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first match and its groups, as Perl and Go choose it, with all ways followed side by
 * side: a byte is looked at once. For one search.
 */
final class Threads {
  private final Program program;
  private final byte[] text;
  private final int length;
  private final Effort effort;
  private final int[] mark;
  private int round;
  private int[] steps;
  private int[][] places;
  private int count;
  private int[] nextSteps;
  private int[][] nextPlaces;
  private int[] stack = new int[64];
  private int[][] stackPlaces = new int[64][];

  Threads(Program program, byte[] text, int length, Effort effort) {
    this.program = program;
    this.text = text;
    this.length = length;
    this.effort = effort;
    mark = new int[program.size()];
    steps = new int[program.size()];
    places = new int[program.size()][];
    nextSteps = new int[program.size()];
    nextPlaces = new int[program.size()][];
  }

  /** Start and end of the first match that begins at a place or behind, then of each group. */
  int @Nullable [] first(int from) {
    int[] best = null;
    int waiting = 0;
    for (int at = from; at <= length && !effort.spent(); at++) {
      int before = at == 0 ? Edge.NOTHING : Edge.kind(text[at - 1] & 0xff);
      int behind = at == length ? Edge.NOTHING : Edge.kind(text[at] & 0xff);
      round++;
      count = 0;
      for (int i = 0; i < waiting; i++) {
        follow(nextSteps[i], nextPlaces[i], at, before, behind);
      }
      if (best == null) {
        int[] fresh = new int[2 * program.groups() + 2];
        Arrays.fill(fresh, -1);
        fresh[0] = at;
        follow(0, fresh, at, before, behind);
      }
      effort.spend(1);
      if (count == 0 && best != null) {
        return best;
      }
      waiting = 0;
      for (int i = 0; i < count; i++) {
        if (program.kind(steps[i]) == Program.MATCH) {
          best = places[i].clone();
          best[1] = at;
          break; // What weighs less is of no interest any more.
        }
        if (at < length && program.reads(steps[i], text[at] & 0xff)) {
          nextSteps[waiting] = steps[i] + 1;
          nextPlaces[waiting++] = places[i];
        }
      }
      if (waiting == 0 && best != null) {
        return best;
      }
    }
    return effort.spent() ? null : best;
  }

  private void follow(int from, int[] kept, int at, int before, int behind) {
    int depth = 0;
    stack[depth] = from;
    stackPlaces[depth++] = kept;
    while (depth > 0) {
      int step = stack[--depth];
      int[] now = stackPlaces[depth];
      if (mark[step] == round) {
        continue;
      }
      mark[step] = round;
      effort.spend(1);
      demand(depth + 2);
      switch (program.kind(step)) {
        case Program.FORK -> {
          stack[depth] = program.two(step);
          stackPlaces[depth++] = now;
          stack[depth] = program.one(step);
          stackPlaces[depth++] = now;
        }
        case Program.KEEP -> {
          int[] more = now.clone();
          more[program.one(step)] = at;
          stack[depth] = step + 1;
          stackPlaces[depth++] = more;
        }
        case Program.EDGE -> {
          if (program.edge(step).holds(before, behind)) {
            stack[depth] = step + 1;
            stackPlaces[depth++] = now;
          }
        }
        default -> {
          steps[count] = step;
          places[count++] = now;
        }
      }
    }
  }

  private void demand(int depth) {
    if (depth > stack.length) {
      stack = Arrays.copyOf(stack, 2 * stack.length);
      stackPlaces = Arrays.copyOf(stackPlaces, stack.length);
    }
  }

  /** Never the text. */
  @Override
  public String toString() {
    return "Threads[" + count + "]";
  }
}
