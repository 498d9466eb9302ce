package dev.gatewright.readers.git;

import java.nio.charset.StandardCharsets;

/** Reads a pattern of git (gitignore, "Pattern format") into a {@link Glob}. */
final class GitGlob {
  private final byte[] pattern;
  private final int start;
  private final boolean paths;
  private final Glob.Builder out = new Glob.Builder();
  private int at;

  private GitGlob(byte[] pattern, int start, boolean paths) {
    this.pattern = pattern;
    this.start = start;
    this.paths = paths;
    this.at = start;
  }

  /** A pattern for whole paths, or one for a last name only. */
  static Glob compile(byte[] pattern, boolean paths) {
    int literal = 0;
    while (literal < pattern.length && "*?[\\".indexOf(pattern[literal]) < 0) {
      literal++;
    }
    // git compares the literal part first and matches the rest as a pattern of its own, so "a**/b"
    // is "a" and "**/b".
    GitGlob reader = new GitGlob(pattern, literal, paths);
    for (int i = 0; i < literal; i++) {
      reader.out.literal(pattern[i]);
    }
    reader.read();
    return reader.out.build();
  }

  private void read() {
    while (at < pattern.length) {
      int c = pattern[at];
      switch (c) {
        case '*' -> stars();
        case '?' -> {
          out.any();
          at++;
        }
        case '[' -> brackets();
        case '\\' -> {
          if (at + 1 == pattern.length) {
            out.nothing();
          } else {
            out.literal(pattern[at + 1]);
          }
          at += 2;
        }
        default -> {
          out.literal(c);
          at++;
        }
      }
    }
  }

  private void stars() {
    int first = at;
    while (at < pattern.length && pattern[at] == '*') {
      at++;
    }
    boolean begins = first == start || pattern[first - 1] == '/';
    boolean ends = at == pattern.length || isSlash(at) || (pattern[at] == '\\' && isSlash(at + 1));
    if (!paths || at - first < 2 || !begins || !ends) {
      out.star();
    } else if (isSlash(at)) {
      out.folders();
      at++;
    } else {
      out.everything();
    }
  }

  private boolean isSlash(int index) {
    return index < pattern.length && pattern[index] == '/';
  }

  private void brackets() {
    at++;
    boolean negated = at < pattern.length && (pattern[at] == '!' || pattern[at] == '^');
    if (negated) {
      at++;
    }
    ByteSet set = new ByteSet();
    int previous = 0;
    int first = at;
    while (at < pattern.length && (pattern[at] != ']' || at == first)) {
      int c = pattern[at];
      if (c == '\\') {
        at++;
        c = at < pattern.length ? pattern[at] : 0;
        set.add(c);
        previous = c;
      } else if (c == '-' && previous != 0 && at + 1 < pattern.length && pattern[at + 1] != ']') {
        at++;
        at += pattern[at] == '\\' ? 1 : 0;
        set.addRange(previous, at < pattern.length ? pattern[at] : 0);
        previous = 0;
      } else if (c == '[' && at + 1 < pattern.length && pattern[at + 1] == ':') {
        previous = named(set);
      } else {
        set.add(c);
        previous = c;
      }
      at++;
    }
    close(set, negated);
  }

  private void close(ByteSet set, boolean negated) {
    if (at >= pattern.length) {
      out.nothing();
    }
    at++;
    if (negated) {
      set.invert();
    }
    if (paths) {
      set.remove('/');
    }
    out.set(set.bits());
  }

  /** A class such as {@code [:alpha:]}; without its end the bracket is one character of the set. */
  private int named(ByteSet set) {
    int from = at + 2;
    int close = from;
    while (close < pattern.length && pattern[close] != ']') {
      close++;
    }
    if (close == pattern.length) {
      out.nothing();
      return 0;
    }
    if (close == from || pattern[close - 1] != ':') {
      set.add('[');
      return '[';
    }
    if (!set.addNamed(new String(pattern, from, close - 1 - from, StandardCharsets.ISO_8859_1))) {
      out.nothing();
    }
    at = close;
    return 0;
  }
}
