package dev.gatewright.readers.expression;

import dev.gatewright.readers.expression.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Splits an expression into words. */
final class Lexer {
  private final String text;
  private final int end;
  private int at;

  /** Whether a value ended just before, so that a point goes into it and begins no number. */
  private boolean afterValue;

  Lexer(String text, int from, int end) {
    this.text = text;
    this.at = from;
    this.end = end;
  }

  Token next() {
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    Token token = at >= end ? token(Kind.END, 0) : read(text.charAt(at));
    at = token.to();
    afterValue =
        switch (token.kind()) {
          case LITERAL, NAME, CLOSE, CLOSE_INDEX, STAR -> true;
          case OPEN, OPEN_INDEX, COMMA, DOT, NOT, OPERATOR, END, BAD -> false;
        };
    return token;
  }

  private Token read(char c) {
    return switch (c) {
      case '(' -> token(Kind.OPEN, 1);
      case ')' -> token(Kind.CLOSE, 1);
      case '[' -> token(Kind.OPEN_INDEX, 1);
      case ']' -> token(Kind.CLOSE_INDEX, 1);
      case ',' -> token(Kind.COMMA, 1);
      case '*' -> token(Kind.STAR, 1);
      case '\'' -> quoted();
      case '!' -> ahead() == '=' ? token(Kind.OPERATOR, 2) : token(Kind.NOT, 1);
      case '<', '>' -> token(Kind.OPERATOR, ahead() == '=' ? 2 : 1);
      case '=', '&', '|' -> ahead() == c ? token(Kind.OPERATOR, 2) : bad("'" + c + "' alone");
      case '.' -> afterValue ? token(Kind.DOT, 1) : number();
      case '"' -> bad("a double quote; texts stand in single quotes");
      default -> word(c);
    };
  }

  private Token word(char c) {
    if ((c >= '0' && c <= '9') || c == '-' || c == '+') {
      return number();
    }
    if (!isNameStart(c)) {
      return bad("a character that expressions do not have");
    }
    int stop = at + 1;
    while (stop < end && isNamePart(text.charAt(stop))) {
      stop++;
    }
    String name = text.substring(at, stop);
    boolean property = at > 0 && previous() == '.';
    ExprValue value = property ? null : keyword(name);
    return value == null
        ? new Token(Kind.NAME, name, null, at, stop)
        : new Token(Kind.LITERAL, name, value, at, stop);
  }

  /** The last sign before here that is no blank. */
  private char previous() {
    int i = at - 1;
    while (i > 0 && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return text.charAt(i);
  }

  private static @Nullable ExprValue keyword(String name) {
    return switch (name) {
      case "null" -> new ExprValue.Null();
      case "true" -> ExprValue.of(true);
      case "false" -> ExprValue.of(false);
      case "NaN" -> new ExprValue.Numeral(Double.NaN);
      case "Infinity" -> new ExprValue.Numeral(Double.POSITIVE_INFINITY);
      default -> null;
    };
  }

  private Token number() {
    int stop = at + 1;
    while (stop < end && !isBoundary(text.charAt(stop))) {
      stop++;
    }
    String written = text.substring(at, stop);
    double value = Numbers.parse(written);
    return Double.isNaN(value)
        ? new Token(Kind.BAD, "not a number", null, at, stop)
        : new Token(Kind.LITERAL, written, new ExprValue.Numeral(value), at, stop);
  }

  private Token quoted() {
    StringBuilder out = new StringBuilder();
    for (int i = at + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c != '\'') {
        out.append(c);
      } else if (i + 1 < end && text.charAt(i + 1) == '\'') {
        out.append(c);
        i++;
      } else {
        return new Token(Kind.LITERAL, "", new ExprValue.Text(out.toString()), at, i + 1);
      }
    }
    return new Token(Kind.BAD, "a quote that is not closed", null, at, end);
  }

  private char ahead() {
    return at + 1 < end ? text.charAt(at + 1) : '\0';
  }

  private Token token(Kind kind, int length) {
    return new Token(kind, text.substring(at, at + length), null, at, at + length);
  }

  private Token bad(String what) {
    return new Token(Kind.BAD, what, null, at, at + 1);
  }

  private static boolean isBoundary(char c) {
    return Character.isWhitespace(c) || "()[],!<>=&|".indexOf(c) >= 0;
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '-';
  }
}
