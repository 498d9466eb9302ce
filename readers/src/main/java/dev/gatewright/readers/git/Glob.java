package dev.gatewright.readers.git;

import java.util.Arrays;

/**
 * A path pattern, matched byte by byte in a time of at most pattern times path: all ways to match
 * are followed at once, none is tried again.
 */
final class Glob {
  private static final int ANY = 256;
  private static final int STAR = 257;
  private static final int EVERYTHING = 258;
  private static final int OPTIONAL = 259;
  private static final int FOLDERS = 260;
  private static final int NOTHING = 261;
  private static final int SET = 512;

  private final int[] tokens;
  private final long[][] sets;
  private final int prefix;
  private final int suffix;

  private Glob(int[] tokens, long[][] sets) {
    this.tokens = tokens;
    this.sets = sets;
    int start = 0;
    while (start < tokens.length && tokens[start] < ANY) {
      start++;
    }
    int end = tokens.length;
    while (end > start && tokens[end - 1] < ANY) {
      end--;
    }
    this.prefix = start;
    this.suffix = tokens.length - end;
  }

  /** Collects the parts of a pattern. */
  static final class Builder {
    private int[] tokens = new int[16];
    private long[][] sets = new long[0][];
    private int length;

    Builder literal(int oneByte) {
      return add(oneByte & 0xff);
    }

    /** One byte that is no slash. */
    Builder any() {
      return add(ANY);
    }

    /** Any number of bytes without a slash. */
    Builder star() {
      return add(STAR);
    }

    /** Any number of bytes. */
    Builder everything() {
      return add(EVERYTHING);
    }

    /** Nothing, or anything that ends in a slash. */
    Builder folders() {
      return add(OPTIONAL).add(FOLDERS);
    }

    /** No byte at all: the pattern can never match. */
    Builder nothing() {
      return add(NOTHING);
    }

    /** One byte of a set of 256 bits. */
    Builder set(long[] bits) {
      sets = Arrays.copyOf(sets, sets.length + 1);
      sets[sets.length - 1] = bits;
      return add(SET + sets.length - 1);
    }

    Glob build() {
      return new Glob(Arrays.copyOf(tokens, length), sets);
    }

    private Builder add(int token) {
      if (length == tokens.length) {
        tokens = Arrays.copyOf(tokens, 2 * length);
      }
      tokens[length++] = token;
      return this;
    }
  }

  /** Whether the bytes from one index up to another match as a whole. */
  boolean matches(byte[] text, int from, int to) {
    if (to - from < prefix + suffix) {
      return false;
    }
    for (int i = 0; i < prefix; i++) {
      if (tokens[i] != (text[from + i] & 0xff)) {
        return false;
      }
    }
    if (prefix == tokens.length) {
      return to - from == prefix;
    }
    for (int i = 1; i <= suffix; i++) {
      if (tokens[tokens.length - i] != (text[to - i] & 0xff)) {
        return false;
      }
    }
    return run(text, from + prefix, to);
  }

  private boolean run(byte[] text, int from, int to) {
    boolean[] now = new boolean[tokens.length + 2];
    boolean[] then = new boolean[tokens.length + 2];
    reach(now, prefix);
    for (int at = from; at < to; at++) {
      int c = text[at] & 0xff;
      boolean alive = false;
      for (int i = prefix; i < tokens.length; i++) {
        if (now[i]) {
          now[i] = false;
          alive |= step(then, i, c);
        }
      }
      if (!alive) {
        return false;
      }
      now[tokens.length] = false;
      boolean[] swap = now;
      now = then;
      then = swap;
    }
    return now[tokens.length];
  }

  private boolean step(boolean[] then, int i, int c) {
    int token = tokens[i];
    boolean stays = token == EVERYTHING || token == FOLDERS || (token == STAR && c != '/');
    boolean passes =
        switch (token) {
          case ANY -> c != '/';
          case FOLDERS -> c == '/';
          case STAR, EVERYTHING, OPTIONAL, NOTHING -> false;
          default -> token >= SET ? (sets[token - SET][c >> 6] >> c & 1) != 0 : token == c;
        };
    if (stays) {
      reach(then, i);
    }
    if (passes) {
      reach(then, i + 1);
    }
    return stays || passes;
  }

  /** Marks a state and those that are reached from it without a byte. */
  private void reach(boolean[] states, int state) {
    int i = state;
    while (!states[i]) {
      states[i] = true;
      if (i == tokens.length) {
        return;
      }
      if (tokens[i] == OPTIONAL) {
        states[i + 1] = true;
        i += 2;
      } else if (tokens[i] == STAR || tokens[i] == EVERYTHING) {
        i++;
      } else {
        return;
      }
    }
  }
}
