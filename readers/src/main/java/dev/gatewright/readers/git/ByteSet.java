package dev.gatewright.readers.git;

import org.jspecify.annotations.Nullable;

/** Builds the set of bytes a bracket expression stands for. */
final class ByteSet {
  private final long[] bits = new long[4];

  void add(int oneByte) {
    int c = oneByte & 0xff;
    bits[c >> 6] |= 1L << c;
  }

  void addRange(int first, int last) {
    for (int c = first & 0xff; c <= (last & 0xff); c++) {
      add(c);
    }
  }

  void remove(int oneByte) {
    int c = oneByte & 0xff;
    bits[c >> 6] &= ~(1L << c);
  }

  void invert() {
    for (int i = 0; i < bits.length; i++) {
      bits[i] = ~bits[i];
    }
  }

  long[] bits() {
    return bits;
  }

  /** Adds a POSIX class of ASCII; false when there is none of that name. */
  boolean addNamed(@Nullable String name) {
    if (name == null) {
      return false;
    }
    switch (name) {
      case "alnum" -> addNamed("alpha", "digit");
      case "alpha" -> addNamed("lower", "upper");
      case "blank" -> addAll(" \t");
      case "cntrl" -> {
        addRange(0, 31);
        add(127);
      }
      case "digit" -> addRange('0', '9');
      case "graph" -> addRange('!', '~');
      case "lower" -> addRange('a', 'z');
      case "print" -> addRange(' ', '~');
      case "punct" -> {
        addRange('!', '/');
        addRange(':', '@');
        addRange('[', '`');
        addRange('{', '~');
      }
      case "space" -> addAll(" \t\n\r\f\u000b");
      case "upper" -> addRange('A', 'Z');
      case "xdigit" -> {
        addRange('0', '9');
        addRange('A', 'F');
        addRange('a', 'f');
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void addNamed(String one, String other) {
    addNamed(one);
    addNamed(other);
  }

  private void addAll(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      add(characters.charAt(i));
    }
  }
}
