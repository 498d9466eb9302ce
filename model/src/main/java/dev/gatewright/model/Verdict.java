package dev.gatewright.model;

/**
 * What is known of one item; listed from the worst to the best, which is the order of a roll-up.
 */
public enum Verdict {
  /** A check saw the opposite. */
  FAIL("fail"),
  /** Was attested, waived, scheduled or proved, and the time is up. */
  EXPIRED("expired"),
  /** Could not be looked at. */
  UNKNOWN("unknown"),
  /** Needs a person, a schedule entry or a runbook step, and has none yet. */
  MANUAL("manual"),
  /** Accepted as it is by a named person, with a reason and an expiry. */
  WAIVED("waived"),
  /** A named person vouched for it. */
  ATTESTED("attested"),
  /** Proved by a check that saw all it needed. */
  PASS("pass"),
  /** The thing it speaks of does not exist here. */
  NOT_APPLICABLE("not-applicable");

  private final String id;

  Verdict(String id) {
    this.id = id;
  }

  /** The name used in files, options and reports. */
  public String id() {
    return id;
  }

  /** The worse of two verdicts. */
  public Verdict worse(Verdict other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
