package dev.gatewright.targets.documents;

import dev.gatewright.readers.text.Span;
import org.jspecify.annotations.Nullable;

/** A piece of a document: a heading, a paragraph, one item of a list or one row of a table. */
public final class Block {
  /** What a piece is. */
  public enum Kind {
    /** A heading, or a line that is bold as a whole. */
    HEADING,
    /** An item of an ordered list. */
    STEP,
    /** An item of any other list. */
    ITEM,
    /** An item with a box to tick. */
    BOX,
    /** The row that names the columns of a table. */
    COLUMNS,
    /** Any other row of a table; its cells are parted by {@code |}. */
    ROW,
    /** A paragraph. */
    TEXT
  }

  private final Kind kind;
  private final int level;
  private final String text;
  private final Span span;
  private @Nullable Words words;

  Block(Kind kind, int level, String text, Span span) {
    this.kind = kind;
    this.level = level;
    this.text = text;
    this.span = span;
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** The level of a heading, from 0 for the title in the front matter; 0 for all else. */
  public int level() {
    return level;
  }

  /** Its text in one line, without the signs that make it what it is. */
  public String text() {
    return text;
  }

  /** Where its first line stands. */
  public Span span() {
    return span;
  }

  /** Its words. */
  public Words words() {
    Words known = words;
    if (known == null) {
      known = Words.of(text);
      words = known;
    }
    return known;
  }

  /** Whether it is one of several: a list item, a table row or a heading below another. */
  public boolean listed() {
    return switch (kind) {
      case STEP, ITEM, BOX, ROW -> true;
      case HEADING, COLUMNS, TEXT -> false;
    };
  }

  @Override
  public String toString() {
    return "Block[" + kind + " " + span + "]";
  }
}
