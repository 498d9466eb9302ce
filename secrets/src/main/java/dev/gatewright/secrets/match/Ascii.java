package dev.gatewright.secrets.match;

/** Kinds of bytes. */
final class Ascii {
  private Ascii() {}

  static boolean letter(int c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z';
  }

  static boolean lower(int c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean upper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean hex(int c) {
    return digit(c) || ((c | 32) >= 'a' && (c | 32) <= 'f');
  }

  static boolean word(int c) {
    return letter(c) || digit(c) || c == '_';
  }

  static boolean space(int c) {
    return c == ' ' || c == '\t';
  }

  static boolean quote(int c) {
    return c == '"' || c == '\'' || c == '`';
  }

  static int fold(int c) {
    return upper(c) ? c + 32 : c;
  }

  /** The value of a hexadecimal digit. */
  static int hexValue(int c) {
    return digit(c) ? c - '0' : (c | 32) - 'a' + 10;
  }
}
