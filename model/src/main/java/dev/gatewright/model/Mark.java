package dev.gatewright.model;

/** What stands between the brackets of a box. */
public enum Mark {
  /** No box on this line. */
  NONE,
  /** {@code [ ]}. */
  OPEN,
  /** {@code [x]} or {@code [X]}. */
  DONE,
  /** {@code [~]} or {@code [/]}: begun. */
  STARTED,
  /** {@code [-]}: struck out by a person. */
  SKIPPED;

  /** Whether a person ticked the box. */
  public boolean ticked() {
    return this == DONE;
  }
}
