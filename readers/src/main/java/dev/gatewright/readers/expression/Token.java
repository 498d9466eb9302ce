package dev.gatewright.readers.expression;

import org.jspecify.annotations.Nullable;

/**
 * A word of an expression.
 *
 * @param text a name or an operator as written; what is wrong, for {@code BAD}
 * @param value of a literal, null for anything else
 */
record Token(Kind kind, String text, @Nullable ExprValue value, int from, int to) {
  /** What a word can be. */
  enum Kind {
    LITERAL,
    NAME,
    OPEN,
    CLOSE,
    OPEN_INDEX,
    CLOSE_INDEX,
    COMMA,
    DOT,
    STAR,
    NOT,
    OPERATOR,
    END,
    BAD
  }
}
