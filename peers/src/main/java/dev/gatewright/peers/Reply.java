package dev.gatewright.peers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * An answer, and the manner in which it is given.
 *
 * @param headers sent as they are named here
 */
@SuppressWarnings("ArrayRecordComponent")
public record Reply(int status, Map<String, String> headers, byte[] body, Manner manner) {
  /** Copies the headers. */
  public Reply {
    headers = Map.copyOf(headers);
  }

  /** How an answer is given. */
  public enum Manner {
    /** All of it at once. */
    WHOLE,
    /** Half of the body, then the connection is closed. */
    CUT,
    /** Half of the body, and the rest not before the peer ends. */
    HALTED,
    /** The body again and again, without an end. */
    ENDLESS,
    /** Not before the peer ends. */
    NEVER,
    /** The connection is closed without a word. */
    DROPPED
  }

  /** JSON. */
  public static Reply json(int status, String body) {
    return of(status, "application/json; charset=utf-8", body);
  }

  /** A body of some type. */
  public static Reply of(int status, String type, String body) {
    return new Reply(
        status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8), Manner.WHOLE);
  }

  /** JSON, packed for the way. */
  public static Reply packed(String body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Reply(
        200,
        Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"),
        packed.toByteArray(),
        Manner.WHOLE);
  }

  /** Nothing but a status. */
  public static Reply empty(int status) {
    return new Reply(status, Map.of(), new byte[0], Manner.WHOLE);
  }

  /** The same with a header. */
  public Reply with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body, manner);
  }

  /** The same, given in another manner. */
  public Reply given(Manner other) {
    return new Reply(status, headers, body, other);
  }
}
