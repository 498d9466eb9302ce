package dev.gatewright.readers.toml;

/** Digits with single underscores between them. */
final class Digits {
  private Digits() {}

  /** The value of a hexadecimal digit, 16 for anything else. */
  static int value(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
      return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : 16;
  }

  /**
   * Where the digits of a base end that begin at an index: each underscore stands between two of
   * them. The index itself when there is none.
   */
  static int end(String text, int from, int base) {
    int at = from;
    while (at < text.length()) {
      boolean digit = value(text.charAt(at)) < base;
      boolean between =
          text.charAt(at) == '_'
              && at > from
              && text.charAt(at - 1) != '_'
              && at + 1 < text.length()
              && value(text.charAt(at + 1)) < base;
      if (!digit && !between) {
        break;
      }
      at++;
    }
    return at;
  }

  /** The number of plain decimal digits from an index on, at most {@code most}. */
  static int run(String text, int from, int most) {
    int count = 0;
    while (count < most && from + count < text.length() && value(text.charAt(from + count)) < 10) {
      count++;
    }
    return count;
  }

  /** The value of a few plain decimal digits. */
  static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + value(text.charAt(i));
    }
    return number;
  }
}
