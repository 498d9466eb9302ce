package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;

/** A private key: its first line, at least a line of base64, and its last line when it is there. */
final class PemMatcher implements RuleMatcher {
  private static final int LABEL = 60;
  private static final int LONGEST = 16_384;
  private static final int LEAST = 60;
  private static final String DASHES = "-----";
  private static final String PRIVATE = "PRIVATE KEY";

  @Override
  public boolean match(Window window, int start, int behind, Match match) {
    int body = body(window, start);
    if (body < 0) {
      return false;
    }
    int coded = 0;
    int at = body;
    int last = body;
    int limit = body + LONGEST;
    boolean line = false;
    while (at < limit) {
      int c = window.at(at);
      if (c < 0 || (c == '-' && starts(window, at, DASHES))) {
        break;
      }
      line |= c == ':' || c == ',';
      if (Ascii.letter(c) || Ascii.digit(c) || c == '+' || c == '/' || c == '=') {
        coded += line ? 0 : 1;
        last = at + 1;
      } else if (c == '\n') {
        line = false;
      } else if (!line && !between(c)) {
        break;
      }
      at++;
    }
    if (coded < LEAST) {
      return false;
    }
    match.set(start, starts(window, at, DASHES + "END") ? last(window, at) : last);
    return true;
  }

  /** Behind the dashes of the first line, or -1 when it announces no private key. */
  private static int body(Window window, int start) {
    int at = start + DASHES.length();
    boolean key = false;
    while (at < start + LABEL) {
      int c = window.at(at);
      if (c == '-' && starts(window, at, DASHES)) {
        return key ? at + DASHES.length() : -1;
      }
      if (!Ascii.upper(c) && !Ascii.digit(c) && c != ' ') {
        return -1;
      }
      key |= c == 'P' && starts(window, at, PRIVATE);
      at++;
    }
    return -1;
  }

  private static int last(Window window, int end) {
    int at = end + DASHES.length();
    while (at < end + LABEL && (Ascii.upper(window.at(at)) || window.at(at) == ' ')) {
      at++;
    }
    return starts(window, at, DASHES) ? at + DASHES.length() : at;
  }

  /** What stands between the lines of a key, also where it is kept in a string. */
  private static boolean between(int c) {
    return Ascii.space(c)
        || c == '\r'
        || c == '\\'
        || Ascii.quote(c)
        || c == '.'
        || c == '#'
        || c == '*'
        || c == '<'
        || c == '>'
        || c == '|';
  }

  private static boolean starts(Window window, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (window.at(at + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
