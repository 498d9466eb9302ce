package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;

/** What may stand between the name of a property of C# and its value: {@code { get; set; }}. */
final class Accessors {
  private static final int MOST = 64;

  private Accessors() {}

  /**
   * The quote of the text a property begins with; -1 when what the bracket opens is none.
   *
   * @param open the bracket
   */
  static int value(Window window, int open) {
    int word = Signs.spaces(window, open + 1);
    if (!Signs.word(window, word, "get;")) {
      return -1;
    }
    int at = word;
    while (at < open + MOST && inside(window.at(at))) {
      at++;
    }
    int sign = Signs.spaces(window, at + 1);
    if (window.at(at) != '}' || window.at(sign) != '=') {
      return -1;
    }
    int value = Signs.opened(window, sign + 1);
    boolean text = window.at(value) == '@' && Ascii.quote(window.at(value + 1));
    return text ? value : Signs.quoted(window, value);
  }

  private static boolean inside(int c) {
    return Ascii.letter(c) || Ascii.space(c) || c == ';';
  }
}
