package dev.gatewright.readers.json;

import java.nio.charset.StandardCharsets;

/** Decodes the inside of a JSON string that the scanner found whole. */
final class JsonText {
  private JsonText() {}

  static String decode(byte[] bytes, int start, int end) {
    int escape = backslash(bytes, start, end);
    if (escape == end) {
      return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
    StringBuilder out = new StringBuilder(end - start);
    int from = start;
    while (escape < end) {
      out.append(new String(bytes, from, escape - from, StandardCharsets.UTF_8));
      if (bytes[escape + 1] == 'u') {
        out.append((char) unit(bytes, escape + 2));
        from = escape + 6;
      } else {
        out.append(plain(bytes[escape + 1]));
        from = escape + 2;
      }
      escape = backslash(bytes, from, end);
    }
    return out.append(new String(bytes, from, end - from, StandardCharsets.UTF_8)).toString();
  }

  private static int backslash(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] != '\\') {
      at++;
    }
    return at;
  }

  private static int unit(byte[] bytes, int at) {
    int unit = 0;
    for (int i = at; i < at + 4; i++) {
      unit = unit * 16 + Character.digit(bytes[i], 16);
    }
    return unit;
  }

  private static char plain(byte escaped) {
    return switch (escaped) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> (char) escaped;
    };
  }
}
