package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;

/** A signed token: a header, a body and a signature in base64, with dots between (RFC 7519 §3). */
final class JwtMatcher implements RuleMatcher {
  private static final int HEADER = 1024;
  private static final int BODY = 8192;
  private static final int SIGNATURE = 1024;
  private static final int LEAST = 12;
  private static final int LEAST_SIGNATURE = 20;

  private final Edge before;

  JwtMatcher(Edge before) {
    this.before = before;
  }

  @Override
  public boolean match(Window window, int start, int behind, Match match) {
    if (!before.before(window, start)) {
      return false;
    }
    int header = part(window, start, HEADER);
    if (header - start < LEAST || window.at(header) != '.') {
      return false;
    }
    int body = part(window, header + 1, BODY);
    if (body - header - 1 < LEAST || window.at(body) != '.') {
      return false;
    }
    int end = part(window, body + 1, SIGNATURE);
    if (end - body - 1 < LEAST_SIGNATURE) {
      return false;
    }
    match.set(start, end);
    return true;
  }

  private static int part(Window window, int from, int most) {
    int at = from;
    while (at < from + most && (Ascii.word(window.at(at)) || window.at(at) == '-')) {
      at++;
    }
    return at;
  }
}
