package dev.gatewright.checklist;

/** A block of a checklist that may hold requirements, in the order of the document. */
sealed interface Part permits ListPart, Part.Head, Part.Prose, Part.Fence, Part.Row, Part.Verbatim {
  /** What stands above it. */
  Context context();

  /** Line of its first character, from 1. */
  int line();

  /** A heading; {@code start} and {@code end} are its text without marks. */
  record Head(Context context, int line, int start, int end) implements Part {}

  /** A paragraph outside lists; {@code label} when it only names the list after it. */
  record Prose(Context context, int line, Lines lines, boolean quoted, boolean label)
      implements Part {}

  /**
   * A fenced block.
   *
   * @param info the words after the fence
   * @param loose whether it is neither inside a list item nor right after a list
   * @param first whether nothing stands between it and the heading
   * @param closed whether its end is written, and is not only that of the file or the list item
   */
  record Fence(
      Context context,
      int line,
      Lines lines,
      String info,
      boolean loose,
      boolean first,
      boolean closed)
      implements Part {}

  /** A table row with the table's header row. */
  record Row(Context context, int line, Lines header, Lines lines) implements Part {}

  /** Text that is shown as it stands: HTML, or code at the start of a list item. */
  record Verbatim(Context context, int line, Lines lines) implements Part {}
}
