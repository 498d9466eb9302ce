package dev.gatewright.secrets.context;

/** Values that may as well be a commit, a checksum or an identifier, where no name says more. */
final class Sums {
  private Sums() {}

  /** Whether a value is a UUID, or hexadecimal digits as many as a sum has. */
  static boolean may(String value) {
    return Shapes.uuid(value) || sum(value, 0);
  }

  /** Whether the rest of a value is as long as a sum, and of its digits. */
  static boolean sum(String value, int from) {
    int length = value.length() - from;
    if (length != 32 && length != 40 && length != 64) {
      return false;
    }
    for (int i = from; i < value.length(); i++) {
      if (!Chars.hex(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
