package dev.gatewright.model;

/** How a requirement is written in the checklist. */
public enum ItemShape {
  /** A box of its own. */
  BOX,
  /** A box that heads other boxes; never answered itself, always the roll-up of its children. */
  GROUP,
  /** A box that is one of several statuses, of which exactly one can be true. */
  CHOICE,
  /** A list item without a box. */
  BULLET,
  /** A fenced command, shown and never executed. */
  COMMAND,
  /** A line of a fenced configuration template, such as {@code REQUIRE_HTTPS=true}. */
  TEMPLATE,
  /** A labelled blank or date, such as {@code **Reviewer**: ____}. */
  FIELD,
  /** A sentence of running text; an item only when it is the exact phrase of a control. */
  STATEMENT
}
