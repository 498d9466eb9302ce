package dev.gatewright.readers.toml;

import org.jspecify.annotations.Nullable;

/** Booleans and numbers (TOML 1.0, "Integer", "Float", "Boolean"), and what may be a date. */
final class ScalarParser {
  private final Cursor cursor;

  ScalarParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** The value that begins here; null, and the file refused, when there is none. */
  @Nullable TomlValue read() {
    int start = cursor.at();
    int end = tokenEnd(start);
    String token = cursor.text().substring(start, end);
    if (token.isEmpty()) {
      cursor.fail(start, "expected a value");
      return null;
    }
    if (DateText.looksLike(token)) {
      return date(start, end);
    }
    cursor.moveTo(end);
    TomlPlace place = cursor.place(start);
    TomlValue value = named(token, place);
    if (value == null) {
      value = number(token, place);
    }
    if (value == null) {
      cursor.fail(start, "not a value: text needs quotes, and this is no number, date or boolean");
    }
    return value;
  }

  private int tokenEnd(int start) {
    String text = cursor.text();
    int end = start;
    while (end < text.length() && " \t\r\n,]}#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private @Nullable TomlValue date(int start, int tokenEnd) {
    String text = cursor.text();
    int end = tokenEnd;
    // A single blank may stand between day and time.
    if (end - start == 10
        && end + 1 < text.length()
        && text.charAt(end) == ' '
        && Digits.run(text, end + 1, 1) == 1) {
      end = tokenEnd(end + 1);
    }
    String token = text.substring(start, end);
    TomlDate.Kind kind = DateText.kind(token);
    if (kind == null) {
      cursor.fail(start, "not a date or time that exists");
      return null;
    }
    cursor.moveTo(end);
    return new TomlDate(token, kind, cursor.place(start));
  }

  private static @Nullable TomlValue named(String token, TomlPlace place) {
    return switch (token) {
      case "true" -> new TomlBoolean(true, place);
      case "false" -> new TomlBoolean(false, place);
      case "inf", "+inf" -> new TomlFloat(Double.POSITIVE_INFINITY, place);
      case "-inf" -> new TomlFloat(Double.NEGATIVE_INFINITY, place);
      case "nan", "+nan", "-nan" -> new TomlFloat(Double.NaN, place);
      default -> null;
    };
  }

  private @Nullable TomlValue number(String token, TomlPlace place) {
    int base = base(token);
    if (base != 10) {
      return Digits.end(token, 2, base) == token.length() && token.length() > 2
          ? integer(token.substring(2), base, place)
          : null;
    }
    int first = token.startsWith("+") || token.startsWith("-") ? 1 : 0;
    int whole = Digits.end(token, first, 10);
    boolean padded = whole > first + 1 && token.charAt(first) == '0';
    if (whole == first || padded) {
      return null;
    }
    if (whole == token.length()) {
      return integer(token, 10, place);
    }
    return floatEnd(token, whole) == token.length()
        ? new TomlFloat(Double.parseDouble(token.replace("_", "")), place)
        : null;
  }

  private static int base(String token) {
    if (token.startsWith("0x")) {
      return 16;
    }
    if (token.startsWith("0o")) {
      return 8;
    }
    return token.startsWith("0b") ? 2 : 10;
  }

  /** Where fraction and exponent end that follow the whole part, -1 when they are malformed. */
  private static int floatEnd(String token, int whole) {
    int at = whole;
    if (token.charAt(at) == '.') {
      int end = Digits.end(token, at + 1, 10);
      if (end == at + 1) {
        return -1;
      }
      at = end;
    }
    if (at < token.length() && (token.charAt(at) == 'e' || token.charAt(at) == 'E')) {
      int digits = at + 1;
      if (token.startsWith("+", digits) || token.startsWith("-", digits)) {
        digits++;
      }
      int end = Digits.end(token, digits, 10);
      return end == digits ? -1 : end;
    }
    return at;
  }

  private @Nullable TomlValue integer(String digits, int base, TomlPlace place) {
    try {
      return new TomlInteger(Long.parseLong(digits.replace("_", ""), base), place);
    } catch (NumberFormatException e) {
      cursor.fail(place.start(), "a number that does not fit in 64 bits");
      return null;
    }
  }
}
