package dev.gatewright.model;

/** How much harm a finding can do, from the least to the most. */
public enum Severity {
  LOW("low"),
  MEDIUM("medium"),
  HIGH("high"),
  CRITICAL("critical");

  private final String id;

  Severity(String id) {
    this.id = id;
  }

  /** The name used in files, options and reports. */
  public String id() {
    return id;
  }
}
