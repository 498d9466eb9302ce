package dev.gatewright.model;

/** Who or what decides an item. */
public enum ItemKind {
  /** A check looks. */
  AUTOMATED("automated"),
  /** A named person vouches. */
  PERSON("person"),
  /** A task comes round and is done in time. */
  SCHEDULE("schedule"),
  /** A step of a runbook, prepared before it is needed. */
  RUNBOOK("runbook"),
  /** Follows from the other items, from dates or from the record. */
  COMPUTED("computed");

  private final String id;

  ItemKind(String id) {
    this.id = id;
  }

  /** The name used in files and reports. */
  public String id() {
    return id;
  }
}
