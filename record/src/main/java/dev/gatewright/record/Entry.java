package dev.gatewright.record;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened: its kind, when, and a JSON object made by the caller.
 *
 * <p>In the record it is one line, {@code {"kind":"check","at":"2026-11-22T10:00:00Z","body":{…}}},
 * in exactly this order and without spaces around the body, so each entry has one form in bytes.
 *
 * @param kind what kind of thing
 * @param at when, as the caller's clock says
 * @param body one JSON object on one line; what is in it is the caller's business
 */
public record Entry(Kind kind, Instant at, String body) {
  /** The most bytes of UTF-8 an entry may have as a line; keep more in {@link EvidenceStore}. */
  public static final int MAX_BYTES = 65_535;

  private static final String HEAD = "{\"kind\":\"";
  private static final String AT = "\",\"at\":\"";
  private static final String BODY = "\",\"body\":";

  /**
   * Makes an entry.
   *
   * @throws IllegalArgumentException when the body is not one object on one line with balanced
   *     brackets, or the entry would be larger than {@link #MAX_BYTES}
   */
  public Entry {
    if (!JsonShape.isObjectLine(body)) {
      throw new IllegalArgumentException("the body of an entry is one JSON object on one line");
    }
    long length = bytes(kind, at, body).length;
    if (length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "an entry of "
              + length
              + " bytes is too large (at most "
              + MAX_BYTES
              + "): put it into the evidence store and record its digest and size");
    }
  }

  /** What an entry tells of. */
  public enum Kind {
    /** The outcome of a run of the checks. */
    CHECK("check"),
    /** A person vouched for an item. */
    ATTESTATION("attestation"),
    /** A person accepted an item as it is. */
    WAIVER("waiver"),
    /** A checklist was ticked. */
    TICK("tick"),
    /** A recurring task was planned, done or missed. */
    SCHEDULE("schedule"),
    /** Anything else worth keeping. */
    NOTE("note");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name used in the record. */
    public String id() {
      return id;
    }

    /** The kind of this name, if there is one. */
    public static Optional<Kind> of(String id) {
      for (Kind kind : values()) {
        if (kind.id.equals(id)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /** The entry as the record keeps it. */
  public String json() {
    return json(kind, at, body);
  }

  byte[] bytes() {
    return bytes(kind, at, body);
  }

  static Optional<Kind> kindOf(String json) {
    int at = json.indexOf(AT);
    return at < 0 || !json.startsWith(HEAD)
        ? Optional.empty()
        : Kind.of(json.substring(HEAD.length(), at));
  }

  /** Reads an entry; empty when the text is not exactly what {@link #json} writes. */
  public static Optional<Entry> parse(String json) {
    int at = json.indexOf(AT);
    int body = json.indexOf(BODY);
    if (!json.startsWith(HEAD) || at < 0 || body < at || !json.endsWith("}")) {
      return Optional.empty();
    }
    Optional<Kind> kind = Kind.of(json.substring(HEAD.length(), at));
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant instant = Instant.parse(json.substring(at + AT.length(), body));
      String object = json.substring(body + BODY.length(), json.length() - 1);
      Entry entry = new Entry(kind.get(), instant, object);
      return entry.json().equals(json) ? Optional.of(entry) : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(Kind kind, Instant at, String body) {
    return json(kind, at, body).getBytes(StandardCharsets.UTF_8);
  }

  private static String json(Kind kind, Instant at, String body) {
    return HEAD + kind.id + AT + at + BODY + body + "}";
  }
}
