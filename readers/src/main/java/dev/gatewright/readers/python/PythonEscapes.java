package dev.gatewright.readers.python;

/** The escapes of string literals (Language Reference §2.4.1.1); unknown ones stay as written. */
final class PythonEscapes {
  private PythonEscapes() {}

  static String resolve(String body) {
    if (body.indexOf('\\') < 0) {
      return body;
    }
    StringBuilder out = new StringBuilder(body.length());
    int i = 0;
    while (i < body.length()) {
      char c = body.charAt(i);
      if (c != '\\' || i + 1 == body.length()) {
        out.append(c);
        i++;
      } else {
        i = escape(body, i, out);
      }
    }
    return out.toString();
  }

  private static int escape(String body, int at, StringBuilder out) {
    char c = body.charAt(at + 1);
    switch (c) {
      case '\n' -> {}
      case '\r' -> {
        return at + (body.startsWith("\r\n", at + 1) ? 3 : 2);
      }
      case '\\', '\'', '"' -> out.append(c);
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'a' -> out.append('\u0007');
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'v' -> out.append('\u000B');
      case 'x' -> {
        return hex(body, at, 2, out);
      }
      case 'u' -> {
        return hex(body, at, 4, out);
      }
      case 'U' -> {
        return hex(body, at, 8, out);
      }
      default -> out.append('\\').append(c);
    }
    return at + 2;
  }

  private static int hex(String body, int at, int digits, StringBuilder out) {
    int end = at + 2 + digits;
    int code = 0;
    for (int i = at + 2; i < end; i++) {
      int digit = i < body.length() ? Character.digit(body.charAt(i), 16) : -1;
      if (digit < 0 || code > 0x10FFFF) {
        out.append('\\').append(body.charAt(at + 1));
        return at + 2;
      }
      code = code * 16 + digit;
    }
    if (Character.isValidCodePoint(code)) {
      out.appendCodePoint(code);
    }
    return end;
  }
}
