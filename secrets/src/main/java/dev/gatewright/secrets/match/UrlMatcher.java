package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.ValuePattern;
import dev.gatewright.secrets.pattern.Window;
import org.jspecify.annotations.Nullable;

/** The password in {@code scheme://user:password@host}; user may be empty (RFC 3986 §3.2.1). */
final class UrlMatcher implements RuleMatcher {
  private static final SignSet PASSWORD_ENDS = new SignSet("/\"'`<>\\?#,;()[]|");

  private static final int SCHEME = 24;
  private static final int USER = 128;
  private static final int PASSWORD = 512;

  private final @Nullable ValuePattern value;

  UrlMatcher(@Nullable ValuePattern value) {
    this.value = value;
  }

  @Override
  public boolean match(Window window, int start, int behind, Match match) {
    int user = user(window, behind);
    if (user < 0) {
      return false;
    }
    int colon = part(window, user, USER, true);
    if (colon < 0 && schemed(window, start)) {
      return token(window, user, match);
    }
    if (colon < 0 || window.at(colon) != ':') {
      return false;
    }
    int password = colon + 1;
    if (Signs.word(window, password, "x-oauth-basic") || window.at(password) == '@') {
      return schemed(window, start) && token(window, user, match);
    }
    int end = part(window, password, PASSWORD, false);
    if (end <= password || window.at(end) != '@' || !host(window.at(end + 1))) {
      return false;
    }
    if (reference(window, password, end) || !schemed(window, start)) {
      return false;
    }
    if (value != null && !value.matches(window, password, end)) {
      return false;
    }
    match.set(password, end);
    match.nameStart = user;
    match.nameEnd = colon;
    return true;
  }

  /** A token in the place of the user, as indexes and code hosts take it. */
  private boolean token(Window window, int user, Match match) {
    int at = user;
    while (at < user + USER && (Ascii.word(window.at(at)) || window.at(at) == '-')) {
      at++;
    }
    if (!Drawn.mixed(window, user, at)
        || !host(window.at(behind(window, at)))
        || reports(window, behind(window, at))) {
      return false;
    }
    match.set(user, at);
    return true;
  }

  /** The host behind a user that is all there is, or behind the word that stands for a password. */
  private static int behind(Window window, int user) {
    int at = Signs.word(window, user, ":x-oauth-basic") ? user + 14 : user;
    at = at == user && window.at(at) == ':' ? at + 1 : at;
    return window.at(at) == '@' ? at + 1 : -1;
  }

  /** Whether a host takes reports of errors: its addresses hold keys that all users get. */
  private static boolean reports(Window window, int host) {
    for (int at = host; at < host + USER && Ascii.word(window.at(at)); at++) {
      if (Signs.word(window, at, "sentry") || Signs.word(window, at, "ingest")) {
        return true;
      }
      if (window.at(at + 1) == '.' || window.at(at + 1) == '-') {
        at++;
      }
    }
    return false;
  }

  /** Where the user begins: behind the keyword when that ends in slashes, else behind those. */
  private static int user(Window window, int behind) {
    if (window.at(behind - 1) == '/') {
      return behind;
    }
    for (int at = behind; at < behind + SCHEME; at++) {
      int c = window.at(at);
      if (c == ':') {
        return window.at(at + 1) == '/' && window.at(at + 2) == '/' ? at + 3 : -1;
      }
      if (!Ascii.word(c) && c != '+' && c != '-' && c != '.') {
        return -1;
      }
    }
    return -1;
  }

  /** Where the user, or the password, ends; of several @ in a password the last one ends it. */
  private static int part(Window window, int from, int most, boolean user) {
    int last = -1;
    for (int at = from; at < from + most; at++) {
      int c = window.at(at);
      if (user && c == ':') {
        return at;
      }
      if (!user && c == '@') {
        last = at;
      } else if (c <= ' ' || c > 126 || PASSWORD_ENDS.has(c)) {
        return last;
      } else if (user && c == '@') {
        return -1;
      }
    }
    return last;
  }

  private static boolean host(int c) {
    return Ascii.word(c) || c == '[' || c == '$' || c == '{' || c == '%';
  }

  /** Whether the password stands somewhere else: {@code ${NAME}}, {@code {name}}, {@code %s}. */
  private static boolean reference(Window window, int from, int to) {
    int first = window.at(from);
    int last = window.at(to - 1);
    return (first == '$'
            && (window.at(from + 1) == '{' || (to - from > 1 && upper(window, from, to))))
        || (first == '{' && last == '}')
        || (first == '%' && to - from == 2)
        || (first == '*' && last == '*');
  }

  private static boolean upper(Window window, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (!Ascii.word(window.at(at)) || Ascii.lower(window.at(at))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the keyword is, or stands behind, the name of a scheme. */
  private static boolean schemed(Window window, int start) {
    return Ascii.letter(window.at(start)) || Ascii.word(window.at(start - 1));
  }
}
