package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;

/** The value behind a sign, quoted or bare: where it begins and where it ends. */
final class Values {
  private static final String[] SCHEMES = {"bearer ", "basic ", "token ", "apikey "};
  private static final SignSet BARE_ENDS = new SignSet(",;\"'`<>)}]|\\");
  private static final SignSet PREFIXES = new SignSet("@$&");

  private int start;
  private int end;
  private boolean quoted;

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  boolean quoted() {
    return quoted;
  }

  /** Reads a value of at most so many bytes; false when there is none, or it is a call. */
  boolean read(Window window, int from, int longest) {
    int at = prefix(window, from);
    if (at == from && (Ascii.letter(window.at(at)) || window.at(at) == '[')) {
      at = Conversions.text(window, at);
    }
    int c = window.at(at);
    if (c == '{' && window.at(at - 1) == '>') {
      return braced(window, at + 1, longest);
    }
    boolean escaped = c == '\\' && Ascii.quote(window.at(at + 1));
    quoted = escaped || Ascii.quote(c);
    if (!quoted) {
      start = scheme(window, at);
      return bare(window, longest);
    }
    int quote = escaped ? window.at(at + 1) : c;
    start = at + (escaped ? 2 : 1);
    boolean triple = !escaped && window.at(start) == quote && window.at(start + 1) == quote;
    if (triple) {
      start += 2;
    }
    start = scheme(window, start);
    return quoted(window, quote, escaped, longest);
  }

  /** The last word in the braces that fill an element, as servers keep their credentials. */
  private boolean braced(Window window, int from, int longest) {
    quoted = false;
    start = from;
    for (int at = from; at < from + longest; at++) {
      int c = window.at(at);
      if (c == '}') {
        end = at;
        return start > from && end > start && window.at(at + 1) == '<';
      }
      if (c < ' ' || c == '{' || c == '$' || c == '<') {
        return false;
      }
      if (c == ' ') {
        start = at + 1;
      }
    }
    return false;
  }

  /** Behind the letters that may stand before a quote: b"", f"", @"", and others. */
  private static int prefix(Window window, int from) {
    int at = from;
    while (at < from + 2 && (Ascii.letter(window.at(at)) || PREFIXES.has(window.at(at)))) {
      at++;
    }
    return at > from && Ascii.quote(window.at(at)) ? at : from;
  }

  /** Behind the word that says how a header is meant, such as Bearer. */
  private static int scheme(Window window, int from) {
    for (String scheme : SCHEMES) {
      int at = 0;
      while (at < scheme.length() && Ascii.fold(window.at(from + at)) == scheme.charAt(at)) {
        at++;
      }
      if (at == scheme.length()) {
        return from + at;
      }
    }
    return from;
  }

  private boolean quoted(Window window, int quote, boolean escaped, int longest) {
    int limit = start + longest + 1;
    for (int at = start; at < limit; at++) {
      int c = window.at(at);
      if (c == '\n' || c < 0) {
        return false;
      }
      if (c == '\\' && !(escaped && window.at(at + 1) == quote)) {
        at++;
      } else if (c == '\\' || (c == quote && !escaped)) {
        end = at;
        return end > start;
      } else if (c == quote) {
        return false;
      }
    }
    return false;
  }

  private boolean bare(Window window, int longest) {
    if (window.at(start) == '$' && window.at(start + 1) == '{') {
      return preset(window, longest);
    }
    int limit = start + longest + 1;
    for (int at = start; at < limit; at++) {
      int c = window.at(at);
      if (c <= ' ' || BARE_ENDS.has(c)) {
        end = at;
        return end > start;
      }
      if (c == '(' || c == '[' || c == '{') {
        return false;
      }
      if (c == '&' && at > start && Ascii.letter(window.at(at + 1))) {
        end = at;
        return true;
      }
    }
    return false;
  }

  /** The value a variable has when it is not set: {@code ${NAME:-value}}. */
  private boolean preset(Window window, int longest) {
    int at = start + 2;
    while (at < start + 66 && Ascii.word(window.at(at))) {
      at++;
    }
    if (window.at(at) == ':') {
      at++;
    }
    if (window.at(at) != '-' && window.at(at) != '=') {
      return false;
    }
    start = at + 1;
    for (at = start; at < start + longest + 1; at++) {
      int c = window.at(at);
      if (c == '}') {
        end = at;
        return end > start;
      }
      if (c <= ' ' || c == '$' || c == '{') {
        return false;
      }
    }
    return false;
  }
}
