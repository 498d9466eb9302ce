package dev.gatewright.readers.expression;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as expressions write them: decimal, with an exponent, hexadecimal, octal. */
final class Numbers {
  private static final int MAX_LENGTH = 100;

  private Numbers() {}

  /** The number a text is; NaN when it is none. */
  static double parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Double.NaN;
    }
    if (text.startsWith("0x")) {
      return radix(text.substring(2), 16, 8);
    }
    if (text.startsWith("0o")) {
      return radix(text.substring(2), 8, 11);
    }
    return switch (text) {
      case "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> isDecimal(text) ? Double.parseDouble(text) : Double.NaN;
    };
  }

  /** A number as it is pasted into a text: up to 15 digits, none behind the point when whole. */
  static String text(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.toString(value);
    }
    if (value == 0) {
      return "0";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(15)).stripTrailingZeros();
    return Math.abs(value) < 1e15 && Math.abs(value) >= 1e-5
        ? rounded.toPlainString()
        : rounded.toString();
  }

  private static double radix(String digits, int radix, int longest) {
    if (digits.isEmpty() || digits.length() > longest) {
      return Double.NaN;
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), radix);
      if (digit < 0) {
        return Double.NaN;
      }
      value = value * radix + digit;
    }
    return (int) value;
  }

  private static boolean isDecimal(String text) {
    int i = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int start = i;
    i = digits(text, i);
    int whole = i - start;
    int fraction = 0;
    if (i < text.length() && text.charAt(i) == '.') {
      int point = i + 1;
      i = digits(text, point);
      fraction = i - point;
    }
    if (whole + fraction == 0) {
      return false;
    }
    if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
      i++;
      i += i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+') ? 1 : 0;
      int exponent = i;
      i = digits(text, i);
      if (i == exponent) {
        return false;
      }
    }
    return i == text.length();
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }
}
