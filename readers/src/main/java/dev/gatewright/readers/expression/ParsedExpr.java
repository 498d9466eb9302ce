package dev.gatewright.readers.expression;

/** What came of reading an expression. */
public sealed interface ParsedExpr {
  /** It was read whole. */
  record Ok(Expr expr) implements ParsedExpr {}

  /**
   * It is none GitHub would take.
   *
   * @param at the index of what is wrong in the text that was read
   */
  record Broken(int at, String message) implements ParsedExpr {}
}
