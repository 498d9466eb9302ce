package dev.gatewright.model;

/** How seldom a check is wrong when it speaks, from the least sure to the surest. */
public enum Confidence {
  LOW("low"),
  MEDIUM("medium"),
  HIGH("high");

  private final String id;

  Confidence(String id) {
    this.id = id;
  }

  /** The name used in files and reports. */
  public String id() {
    return id;
  }
}
