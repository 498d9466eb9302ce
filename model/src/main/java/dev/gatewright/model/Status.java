package dev.gatewright.model;

/** How a whole checklist stands. */
public enum Status {
  /** Every item passes, is attested or does not apply. */
  MET("met"),
  /** The same, with live waivers. */
  CONDITIONAL("conditional"),
  /** Something is open. */
  NOT_MET("not-met");

  private final String id;

  Status(String id) {
    this.id = id;
  }

  /** The name used in reports. */
  public String id() {
    return id;
  }

  /** The worse of two. */
  public Status worse(Status other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
