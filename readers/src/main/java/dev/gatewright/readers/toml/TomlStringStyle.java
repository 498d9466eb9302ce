package dev.gatewright.readers.toml;

/** How a string is written (TOML 1.0, "String"). */
public enum TomlStringStyle {
  /** Between double quotes, with escapes. */
  BASIC,
  /** Between three double quotes, with escapes, over several lines. */
  MULTILINE_BASIC,
  /** Between single quotes, as it is. */
  LITERAL,
  /** Between three single quotes, as it is, over several lines. */
  MULTILINE_LITERAL;

  /** How many characters open the string, and close it. */
  int quotes() {
    return switch (this) {
      case BASIC, LITERAL -> 1;
      case MULTILINE_BASIC, MULTILINE_LITERAL -> 3;
    };
  }

  boolean escapes() {
    return this == BASIC || this == MULTILINE_BASIC;
  }

  boolean multiline() {
    return this == MULTILINE_BASIC || this == MULTILINE_LITERAL;
  }

  char quote() {
    return escapes() ? '"' : '\'';
  }
}
