package dev.gatewright.readers.shell;

/** What stands between a command and the one before it in the same list. */
public enum Join {
  /** Nothing: the first of its list. */
  START,
  /** A line break, {@code ;} or a reserved word. */
  NEXT,
  /** {@code &&}. */
  AND,
  /** {@code ||}. */
  OR,
  /** {@code |} or {@code |&}: it reads what the one before writes. */
  PIPE,
  /** {@code &}: the one before runs beside it. */
  BACKGROUND
}
