package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;

/** The sign between a name and its value, as the languages have it. */
final class Signs {
  private static final int MOST_SPACE = 48;
  private static final int MOST_TYPE = 40;
  private static final int MOST_SIZE = 24;
  private static final int MOST_TEXT = 512;

  private static final SignSet EQUALS = new SignSet("=?|+!:>");
  private static final SignSet TYPES = new SignSet("&'.[]<>|?");

  private Signs() {}

  /**
   * Where the value, or the quote before it, begins; -1 when no value is assigned.
   *
   * @param end behind the name
   */
  static int value(Window window, int end) {
    int at = closed(window, end);
    int entry = Entries.value(window, at);
    int value = entry >= 0 ? entry : value(window, at, at > end);
    return value >= 0 && window.at(value) == '[' && several(window, end)
        ? first(window, value)
        : value;
  }

  /** Whether a name is that of several, and not of a file of a script. */
  static boolean several(Window window, int end) {
    return (window.at(end - 1) | 32) == 's' && window.at(end - 3) != '.';
  }

  /** The quote of the first text in brackets; else the brackets. */
  private static int first(Window window, int from) {
    int at = from + 1;
    while (at < from + MOST_SPACE && blank(window.at(at))) {
      at++;
    }
    return Ascii.quote(window.at(at)) ? at : from;
  }

  private static int value(Window window, int at, boolean closed) {
    int sign = spaces(window, at);
    int c = window.at(sign);
    if (c == '=' || c == '?' || c == '|' || c == '+' || c == '!') {
      return equal(window, sign);
    }
    if (c == ':') {
      return colon(window, sign, closed);
    }
    if (c == '-') {
      return dash(window, at, sign);
    }
    if (c == '.') {
      return window.at(sign + 1) == '='
          ? opened(window, sign + 2)
          : Fallback.called(window, sign + 1);
    }
    if (c == ',') {
      return closed ? Fallback.named(window, opened(window, sign + 1)) : -1;
    }
    if (c == ';' && closed) {
      return serialized(window, sign + 1);
    }
    if (c == '<' && window.at(sign + 1) == '-') {
      return spaces(window, sign + 2);
    }
    if (c == '(') {
      int argument = opened(window, sign + 1);
      return quoted(window, Conversions.text(window, argument));
    }
    if (c == '>') {
      return at == sign ? element(window, sign + 1) : -1;
    }
    return worded(window, at, sign, closed);
  }

  /** Behind the length in {@code s:4:"name";s:8:"value"}, as PHP keeps what it stores. */
  private static int serialized(Window window, int from) {
    int at = from + 2;
    while (at < from + 6 && Ascii.digit(window.at(at))) {
      at++;
    }
    return word(window, from, "s:") && window.at(at) == ':' ? quoted(window, at + 1) : -1;
  }

  /** A word in the place of a sign, a type, an attribute, or nothing but space. */
  private static int worded(Window window, int at, int sign, boolean closed) {
    int c = window.at(sign);
    if (closed && (c | 32) == 'v' && word(window, sign, "value")) {
      int equals = spaces(window, sign + 5);
      return window.at(equals) == '=' ? spaces(window, equals + 1) : -1;
    }
    if ((c | 32) == 'b' && sign > at && word(window, sign, "by ")) {
      int value = spaces(window, sign + 3); // IDENTIFIED BY 'value'
      return Ascii.word(window.at(value)) && account(window, at) ? value : quoted(window, value);
    }
    if (sign == at || closed) {
      return -1;
    }
    if (c == '{') {
      return Accessors.value(window, sign);
    }
    int typed = typed(window, sign);
    if (typed >= 0) {
      return typed;
    }
    if (word(window, sign, "is ")) {
      return quoted(window, spaces(window, sign + 3)); // the password is 'value'
    }
    int attribute = attribute(window, sign);
    if (attribute >= 0) {
      return attribute;
    }
    if (graded(c) && Ascii.space(window.at(sign + 1))) {
      return spaces(window, sign + 1); // secret 0 value, as routers have it
    }
    // "ENV TOKEN value" and "--token value": the name itself says whether that may be.
    boolean text = c == '@' && Ascii.quote(window.at(sign + 1));
    return text || Ascii.word(c) || Ascii.quote(c) || c == '$' ? sign : -1;
  }

  /** Whether a user has a name before the word at whose end this is, as in statements of SQL. */
  private static boolean account(Window window, int end) {
    int at = end;
    while (Ascii.letter(window.at(at - 1)) && end - at < MOST_TYPE) {
      at--;
    }
    int name = at - 1;
    while (window.at(name - 1) > ' ' && at - name < MOST_TYPE) {
      name--;
    }
    boolean made = word(window, name - 12, "create user ");
    return window.at(at - 1) == ' '
        && name < at - 1
        && (made || word(window, name - 11, "alter user "));
  }

  /** {@code name->value}, or {@code name - 'value'} as notes have it. */
  private static int dash(Window window, int at, int sign) {
    if (window.at(sign + 1) == '>') {
      return spaces(window, sign + 2);
    }
    boolean noted = sign > at && Ascii.space(window.at(sign + 1));
    return noted ? quoted(window, spaces(window, sign + 1)) : -1;
  }

  /** How a router keeps a password: as it stands, or turned so that it can be turned back. */
  private static boolean graded(int c) {
    return c == '0' || c == '5' || c == '7' || c == '8' || c == '9';
  }

  /**
   * Behind the type in {@code name type = "value"}, as Go declares, or {@code name As type =}; -1
   * when none stands there.
   */
  private static int typed(Window window, int from) {
    int at = word(window, from, "as ") ? from + 3 : from;
    while (at < from + MOST_TYPE && (type(window.at(at)) || window.at(at) == '*')) {
      at++;
    }
    int equals = spaces(window, at);
    boolean set = at > from && equals > at && window.at(equals) == '=';
    return set ? quoted(window, spaces(window, equals + 1)) : -1;
  }

  /** Behind the one attribute of an element, as in {@code <Pass encoding="base64">}. */
  private static int attribute(Window window, int from) {
    int at = from;
    while (at < from + MOST_TYPE && (Ascii.word(window.at(at)) || window.at(at) == ':')) {
      at++;
    }
    if (at == from || window.at(at) != '=' || !Ascii.quote(window.at(at + 1))) {
      return -1;
    }
    int end = at + 2;
    while (end < at + MOST_TYPE && window.at(end) > ' ' && window.at(end) != window.at(at + 1)) {
      end++;
    }
    return window.at(end) == window.at(at + 1) && window.at(end + 1) == '>' ? end + 2 : -1;
  }

  /** The text of an element, which may stand on a line of its own. */
  private static int element(Window window, int from) {
    int at = from;
    while (at < from + MOST_SPACE && blank(window.at(at))) {
      at++;
    }
    if (at == from || !newline(window, from, at)) {
      return from;
    }
    int end = at;
    while (end < at + MOST_TEXT && window.at(end) > ' ' && window.at(end) != '<') {
      end++;
    }
    int close = end;
    while (close < end + MOST_SPACE && blank(window.at(close))) {
      close++;
    }
    return end > at && window.at(close) == '<' && window.at(close + 1) == '/' ? at : -1;
  }

  private static boolean newline(Window window, int from, int to) {
    for (int at = from; at < to; at++) {
      if (window.at(at) == '\n') {
        return true;
      }
    }
    return false;
  }

  private static boolean blank(int c) {
    return Ascii.space(c) || c == '\n' || c == '\r';
  }

  /** Whether a quote closes the name and a comma comes next, as between texts of a list. */
  static boolean listed(Window window, int end) {
    return Ascii.quote(window.at(end)) && window.at(spaces(window, end + 1)) == ',';
  }

  /** Where the text begins that comes next behind a name that is {@link #listed}. */
  static int listedNext(Window window, int end) {
    return opened(window, spaces(window, end + 1) + 1);
  }

  /** Whether a sign before a quote says that the text is the value of another name. */
  static boolean isValue(Window window, int open) {
    int at = open - 1;
    while (at > open - MOST_SPACE && Ascii.space(window.at(at))) {
      at--;
    }
    return window.at(at) == ':' || (window.at(at) == '=' && window.at(at - 1) != '=');
  }

  /** Whether a sign stands between the name and the value, and not only space. */
  static boolean written(Window window, int end, int value) {
    for (int at = end; at < value; at++) {
      if (!Ascii.space(window.at(at))) {
        return true;
      }
    }
    return false;
  }

  /** Behind spaces and tabs. */
  static int spaces(Window window, int from) {
    int at = from;
    while (at < from + MOST_SPACE && Ascii.space(window.at(at))) {
      at++;
    }
    return at;
  }

  /** Behind the quote and the bracket that close a name such as {@code env["TOKEN"]}. */
  static int closed(Window window, int from) {
    int at = from;
    if (window.at(at) == '\\' && Ascii.quote(window.at(at + 1))) {
      at += 2;
    } else if (Ascii.quote(window.at(at))) {
      at++;
    }
    if (at > from && (window.at(at) == ']' || window.at(at) == ')')) {
      at++;
    } else if (window.at(at) == '[') {
      at = sized(window, at);
    } else if (window.at(at) == ']' || (window.at(at) == '}' && set(window, at + 1))) {
      at++;
    }
    return at;
  }

  /** Behind the brackets of an array, as in {@code char password[] = "…"}. */
  private static int sized(Window window, int open) {
    int at = open + 1;
    while (at < open + MOST_SIZE && Ascii.word(window.at(at))) {
      at++;
    }
    int sign = window.at(at) == ']' ? spaces(window, at + 1) : -1;
    return sign > 0 && window.at(sign) == '=' ? at + 1 : open;
  }

  /** Whether an entry is set behind its bracket, as in {@code $ENV{TOKEN} = "…"}. */
  private static boolean set(Window window, int from) {
    int at = spaces(window, from);
    return at > from && window.at(at) == '=' && window.at(at + 1) == ' ';
  }

  /** Behind the mark of a text on lines of its own, {@code |} or {@code >-}; else the same. */
  private static int block(Window window, int from) {
    int c = window.at(from);
    if (c != '|' && c != '>') {
      return from;
    }
    int at = window.at(from + 1) == '-' || window.at(from + 1) == '+' ? from + 2 : from + 1;
    at = window.at(at) == '\r' ? at + 1 : at;
    return window.at(at) == '\n' ? spaces(window, at + 1) : from;
  }

  /** =, ==, ===, =>, ?=, ||=, |=, +=, !=, ||, ??, ?: and what stands behind. */
  private static int equal(Window window, int from) {
    int at = from;
    while (at < from + 3 && EQUALS.has(window.at(at))) {
      at++;
    }
    int signs = at - from;
    int first = window.at(from);
    boolean alone = signs == 1 && first != '=';
    return alone || window.at(at) == '=' ? -1 : opened(window, at);
  }

  /** A colon, or {@code :=}, or a type between a colon and an equals sign. */
  private static int colon(Window window, int from, boolean closed) {
    int c = window.at(from + 1);
    if (c == ':') {
      return many(window, from + 2);
    }
    if (c == '/') {
      return -1;
    }
    if (c == '=') {
      return opened(window, from + 2);
    }
    if (c == '-') {
      return closed ? -1 : from + 2; // ${NAME:-value}
    }
    int value = block(window, opened(window, from + 1));
    if (closed || !(Ascii.letter(window.at(value)) || window.at(value) == '&')) {
      return value;
    }
    int at = value;
    while (at < value + MOST_TYPE && (type(window.at(at)) || between(window, at))) {
      at++;
    }
    int equals = spaces(window, at);
    boolean typed = window.at(equals) == '=' && window.at(equals + 1) != '=' && equals > at;
    return typed ? opened(window, equals + 1) : value;
  }

  /** Behind {@code ::=} and {@code :::=}, as make has them. */
  private static int many(Window window, int from) {
    int at = window.at(from) == ':' ? from + 1 : from;
    return window.at(at) == '=' ? opened(window, at + 1) : -1;
  }

  /** Whether a blank parts two words of a type, as in {@code &'static str}. */
  private static boolean between(Window window, int at) {
    return window.at(at) == ' ' && Ascii.lower(window.at(at + 1)) && Ascii.lower(window.at(at - 1));
  }

  private static boolean type(int c) {
    return Ascii.word(c) || TYPES.has(c);
  }

  /** Behind space and one bracket; also on the next line when a quote stands there. */
  static int opened(Window window, int from) {
    int at = spaces(window, from);
    int inner = window.at(at) == '(' ? spaces(window, at + 1) : at;
    int next = inner;
    if (window.at(next) == '\r') {
      next++;
    }
    if (window.at(next) == '\n') {
      int line = spaces(window, next + 1);
      return Ascii.quote(window.at(line)) ? line : at;
    }
    return inner > at && Ascii.quote(window.at(inner)) ? inner : at;
  }

  static int quoted(Window window, int at) {
    boolean quote = Ascii.quote(window.at(at));
    return quote || (window.at(at) == '\\' && Ascii.quote(window.at(at + 1))) ? at : -1;
  }

  static boolean word(Window window, int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Ascii.fold(window.at(at + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
