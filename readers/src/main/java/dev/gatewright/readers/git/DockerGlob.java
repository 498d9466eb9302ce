package dev.gatewright.readers.git;

/** Reads a pattern of Docker (Go's filepath.Match with {@code **}) into a {@link Glob}. */
final class DockerGlob {
  private final byte[] pattern;
  private final Glob.Builder out = new Glob.Builder();
  private final boolean valid;
  private int at;

  DockerGlob(byte[] pattern) {
    this.pattern = pattern;
    this.valid = read();
  }

  boolean isValid() {
    return valid;
  }

  Glob compile() {
    return out.build();
  }

  private boolean read() {
    boolean plainSuffix =
        pattern.length > 2 && pattern[0] == '*' && pattern[1] == '*' && isPlain(2);
    if (plainSuffix && pattern[2] != '/') {
      // Docker takes "**.txt" as the end of a whole path.
      out.everything();
      at = 2;
    }
    while (at < pattern.length) {
      if (!part(pattern[at++])) {
        return false;
      }
    }
    return true;
  }

  private boolean part(int c) {
    switch (c) {
      case '*' -> star();
      case '?' -> out.any();
      case '\\' -> {
        if (at == pattern.length) {
          return false;
        }
        out.literal(pattern[at++]);
      }
      case '[' -> {
        return brackets();
      }
      default -> out.literal(c);
    }
    return true;
  }

  private boolean isPlain(int from) {
    for (int i = from; i < pattern.length; i++) {
      if ("*?[]\\".indexOf(pattern[i]) >= 0) {
        return false;
      }
    }
    return true;
  }

  private void star() {
    if (at == pattern.length || pattern[at] != '*') {
      out.star();
      return;
    }
    at++;
    if (at < pattern.length && pattern[at] == '/') {
      at++;
    }
    if (at == pattern.length) {
      out.everything();
    } else {
      out.folders();
    }
  }

  /**
   * {@code [abc]}, {@code [a-z]}, {@code [^a]}; false when it is not complete or a range goes
   * backwards.
   */
  private boolean brackets() {
    boolean negated = at < pattern.length && pattern[at] == '^';
    at += negated ? 1 : 0;
    ByteSet set = new ByteSet();
    int items = 0;
    while (at < pattern.length && (pattern[at] != ']' || items == 0)) {
      int low = member();
      int high = low;
      if (low >= 0 && at < pattern.length && pattern[at] == '-') {
        at++;
        high = member();
      }
      if (low < 0 || high < low) {
        return false;
      }
      set.addRange(low, high);
      items++;
    }
    if (at == pattern.length) {
      return false;
    }
    at++;
    if (negated) {
      set.invert();
    }
    out.set(set.bits());
    return true;
  }

  private int member() {
    if (at < pattern.length && pattern[at] == '\\') {
      at++;
    } else if (at < pattern.length && (pattern[at] == '-' || pattern[at] == ']')) {
      return -1;
    }
    return at < pattern.length ? pattern[at++] & 0xff : -1;
  }
}
