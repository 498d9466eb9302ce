package dev.gatewright.secrets.linear;

import dev.gatewright.secrets.pattern.ByteClass;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Reads a class in brackets, and what stands behind a backslash. */
final class ClassReader {
  private final String text;
  private final boolean ignoreCase;
  private int at;

  /**
   * A reader.
   *
   * @param at behind the opening bracket, or behind the backslash
   */
  ClassReader(String text, int at, boolean ignoreCase) {
    this.text = text;
    this.at = at;
    this.ignoreCase = ignoreCase;
  }

  int at() {
    return at;
  }

  /** The class up to its closing bracket; where that ends is handed on. */
  ByteClass read(IntConsumer end) throws ExpressionException {
    boolean inverted = text.startsWith("^", at);
    at += inverted ? 1 : 0;
    ByteClass.Builder bytes = new ByteClass.Builder();
    boolean first = true;
    while (first || !text.startsWith("]", at)) {
      if (at >= text.length()) {
        throw error("a class is not closed");
      }
      member(bytes);
      first = false;
    }
    end.accept(at + 1);
    ByteClass built = bytes.build();
    return inverted ? built.inverted() : built;
  }

  private void member(ByteClass.Builder bytes) throws ExpressionException {
    if (text.startsWith("[:", at) && text.indexOf(":]", at) > 0) {
      int close = text.indexOf(":]", at);
      bytes.addAll(posix(text.substring(at + 2, close)));
      at = close + 2;
      return;
    }
    if (text.startsWith("\\", at)) {
      at++;
      ByteClass kind = kind();
      if (kind != null) {
        bytes.addAll(kind);
        return;
      }
      at--;
    }
    int low = point();
    int high = low;
    if (text.startsWith("-", at) && at + 1 < text.length() && text.charAt(at + 1) != ']') {
      at++;
      high = point();
    }
    if (high < low) {
      throw error("a range whose end comes before its beginning");
    }
    bytes.addRange(low, high);
    if (ignoreCase) {
      fold(bytes, low, high);
    }
  }

  private int point() throws ExpressionException {
    int point;
    if (text.startsWith("\\", at)) {
      at++;
      point = literal();
    } else {
      point = text.codePointAt(at);
      at += Character.charCount(point);
    }
    if (point > 127) {
      throw error("a class with a character outside of ASCII is not taken over");
    }
    return point;
  }

  /** Adds the other case of every letter in a range. */
  static void fold(ByteClass.Builder bytes, int low, int high) {
    for (int one = low; one <= high; one++) {
      if ((one | 32) >= 'a' && (one | 32) <= 'z') {
        bytes.add(one ^ 32);
      }
    }
  }

  /** The class that \d and its like stand for, or null; it is passed over when there is one. */
  @Nullable ByteClass kind() throws ExpressionException {
    char c = at < text.length() ? text.charAt(at) : ' ';
    ByteClass kind =
        switch (c) {
          case 'd', 'D' -> posix("digit");
          case 'w', 'W' -> posix("word");
          case 's', 'S' ->
              new ByteClass.Builder().add(' ').addRange('\t', '\n').addRange('\f', '\r').build();
          case 'p', 'P' -> throw error("a class of Unicode is not taken over");
          default -> null;
        };
    if (kind == null) {
      return null;
    }
    at++;
    return c >= 'A' && c <= 'Z' ? kind.inverted() : kind;
  }

  /** The one character that stands behind a backslash. */
  int literal() throws ExpressionException {
    if (at >= text.length()) {
      throw error("a backslash at the end");
    }
    int point = text.codePointAt(at);
    at += Character.charCount(point);
    return switch (point) {
      case 'a' -> 7;
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      case 'x' -> hexadecimal();
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(point);
      default -> {
        if (Character.isLetterOrDigit(point)) {
          at--;
          throw error("the escape \\" + Character.toString(point) + " is not known");
        }
        yield point;
      }
    };
  }

  private int octal(int first) throws ExpressionException {
    boolean more = at < text.length() && digit(text.charAt(at), 8) >= 0;
    if (first != '0' && !more) {
      throw error("nothing may refer back");
    }
    int value = first - '0';
    for (int i = 0; i < 2 && at < text.length() && digit(text.charAt(at), 8) >= 0; i++) {
      value = 8 * value + digit(text.charAt(at++), 8);
    }
    return value;
  }

  private int hexadecimal() throws ExpressionException {
    int close = text.startsWith("{", at) ? text.indexOf('}', at) : at + 2;
    int from = text.startsWith("{", at) ? at + 1 : at;
    if (close <= from || close > text.length() || close - from > 6) {
      throw error("\\x without its digits");
    }
    int value = 0;
    for (int i = from; i < close; i++) {
      int digit = digit(text.charAt(i), 16);
      if (digit < 0) {
        throw error("\\x without its digits");
      }
      value = 16 * value + digit;
    }
    at = close + (from > at ? 1 : 0);
    return Math.min(value, Character.MAX_CODE_POINT);
  }

  private static int digit(char c, int radix) {
    return c < 128 ? Character.digit(c, radix) : -1;
  }

  private ByteClass posix(String name) throws ExpressionException {
    boolean inverted = name.startsWith("^");
    ByteClass.Builder bytes = new ByteClass.Builder();
    switch (inverted ? name.substring(1) : name) {
      case "alnum" -> bytes.addRange('0', '9').addRange('A', 'Z').addRange('a', 'z');
      case "alpha" -> bytes.addRange('A', 'Z').addRange('a', 'z');
      case "ascii" -> bytes.addRange(0, 127);
      case "blank" -> bytes.add(' ').add('\t');
      case "cntrl" -> bytes.addRange(0, 31).add(127);
      case "digit" -> bytes.addRange('0', '9');
      case "graph" -> bytes.addRange('!', '~');
      case "lower" -> letters(bytes, 'a');
      case "print" -> bytes.addRange(' ', '~');
      case "punct" ->
          bytes.addRange('!', '/').addRange(':', '@').addRange('[', '`').addRange('{', '~');
      case "space" -> bytes.add(' ').addRange('\t', '\r');
      case "upper" -> letters(bytes, 'A');
      case "word" -> bytes.addRange('0', '9').addRange('A', 'Z').addRange('a', 'z').add('_');
      case "xdigit" -> bytes.addRange('0', '9').addRange('A', 'F').addRange('a', 'f');
      default -> throw error("there is no class [:" + name + ":]");
    }
    ByteClass built = bytes.build();
    return inverted ? built.inverted() : built;
  }

  private void letters(ByteClass.Builder bytes, int first) {
    bytes.addRange(first, first + 25);
    if (ignoreCase) {
      fold(bytes, first, first + 25);
    }
  }

  private ExpressionException error(String what) {
    int place = Math.min(at, text.length());
    return new ExpressionException(
        "at character " + (1 + text.codePointCount(0, place)) + " of the expression: " + what);
  }
}
