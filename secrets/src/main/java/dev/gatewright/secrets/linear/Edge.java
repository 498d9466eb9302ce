package dev.gatewright.secrets.linear;

/** What may be demanded of a place between two bytes. */
enum Edge {
  TEXT_START,
  TEXT_END,
  LINE_START,
  LINE_END,
  WORD,
  NO_WORD;

  /** Beside a place stands nothing: the text is over. */
  static final int NOTHING = 0;

  /** Beside a place stands a line feed. */
  static final int LINE_FEED = 1;

  /** Beside a place stands a letter, a digit or an underscore. */
  static final int LETTER = 2;

  /** Beside a place stands something else. */
  static final int OTHER = 3;

  /** What a byte, 0 to 255, is beside a place. */
  static int kind(int one) {
    if (one == '\n') {
      return LINE_FEED;
    }
    boolean word =
        (one >= '0' && one <= '9')
            || (one >= 'A' && one <= 'Z')
            || (one >= 'a' && one <= 'z')
            || one == '_';
    return word ? LETTER : OTHER;
  }

  /** Whether a place is as demanded, from what stands before and behind it. */
  boolean holds(int before, int behind) {
    return switch (this) {
      case TEXT_START -> before == NOTHING;
      case TEXT_END -> behind == NOTHING;
      case LINE_START -> before == NOTHING || before == LINE_FEED;
      case LINE_END -> behind == NOTHING || behind == LINE_FEED;
      case WORD -> (before == LETTER) != (behind == LETTER);
      case NO_WORD -> (before == LETTER) == (behind == LETTER);
    };
  }
}
