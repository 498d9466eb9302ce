package dev.gatewright.readers.toml;

/**
 * A date, a time or both, as written; that it is a real day and a real time was checked (RFC 3339).
 */
public record TomlDate(String text, Kind kind, TomlPlace place) implements TomlValue {
  /** What the text holds. */
  public enum Kind {
    /** A day and a time with an offset from UTC. */
    OFFSET_DATE_TIME,
    /** A day and a time. */
    LOCAL_DATE_TIME,
    /** A day. */
    LOCAL_DATE,
    /** A time. */
    LOCAL_TIME
  }
}
