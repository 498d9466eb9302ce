package dev.gatewright.checklist;

import org.jspecify.annotations.Nullable;

/** A heading and what stands under it, up to the next heading. */
final class Section {
  private final @Nullable Section parent;
  private final int level;
  private final int line;
  private final String title;
  private final Context context;
  private boolean boxes;

  /**
   * @param parent the section one level up, or null for the document
   * @param level 0 for the document, else 1 to 6
   * @param line line of the heading, from 1
   * @param title the heading as shown; empty for the document and for its own title
   */
  Section(@Nullable Section parent, int level, int line, String title) {
    this.parent = parent;
    this.level = level;
    this.line = line;
    this.title = title;
    this.context = Context.of(this);
  }

  @Nullable Section parent() {
    return parent;
  }

  int level() {
    return level;
  }

  int line() {
    return line;
  }

  String title() {
    return title;
  }

  Context context() {
    return context;
  }

  /** Whether a box stands in it, its subsections left out. */
  boolean boxes() {
    return boxes;
  }

  void noteBox() {
    boxes = true;
  }
}
