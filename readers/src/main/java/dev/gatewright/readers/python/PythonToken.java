package dev.gatewright.readers.python;

/**
 * A token of Python.
 *
 * @param text the token as written; of a string what it holds, escapes resolved
 * @param from the offset of its first character in the file
 * @param to the offset after its last character
 * @param indent the column of the first token of its logical line, counted from 0
 */
public record PythonToken(Kind kind, String text, int from, int to, int indent) {
  /** What a token is. */
  public enum Kind {
    /** A name or keyword. */
    NAME,
    /** A number. */
    NUMBER,
    /** A whole string or bytes literal. */
    STRING,
    /** The opening of an f-string; the tokens of its fields follow, each field in braces. */
    FSTRING_START,
    /** The end of an f-string. */
    FSTRING_END,
    /** An operator, bracket or delimiter. */
    OPERATOR,
    /** The end of a logical line. */
    NEWLINE
  }

  /** True for an operator written so. */
  public boolean isOperator(String operator) {
    return kind == Kind.OPERATOR && text.equals(operator);
  }

  /** True for a name written so. */
  public boolean isName(String name) {
    return kind == Kind.NAME && text.equals(name);
  }

  /** Shows kind and place, and the text only of what cannot be a secret. */
  @Override
  public String toString() {
    return kind + "@" + from + (kind == Kind.STRING ? "" : " " + text.strip());
  }
}
