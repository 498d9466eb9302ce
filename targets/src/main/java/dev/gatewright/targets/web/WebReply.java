package dev.gatewright.targets.web;

import dev.gatewright.readers.json.JsonReader;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.sight.Sight;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it came, whatever it says.
 *
 * @param address what was asked
 * @param status the status line's number
 * @param body the bytes, empty where there were none
 * @param movedTo where the host sent the request on to, once, on the same host; null when it did
 *     not
 * @param unchanged whether the host said that the body is the one that was kept
 */
@SuppressWarnings("ArrayRecordComponent")
public record WebReply(
    URI address,
    int status,
    WebHeaders headers,
    byte[] body,
    @Nullable URI movedTo,
    boolean unchanged) {

  /** The SHA-256 of the body, for the evidence. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private String type() {
    return headers.first("content-type").orElse("").toLowerCase(Locale.ROOT);
  }

  /** Whether the host says that the body is JSON. */
  boolean saysJson() {
    String type = type();
    String bare = type.indexOf(';') < 0 ? type : type.substring(0, type.indexOf(';'));
    return bare.strip().equals("application/json") || bare.strip().endsWith("+json");
  }

  /** The body as JSON; unseen when it is something else, broken off, or says that it is none. */
  public Sight<JsonValue> json() {
    String type = type();
    if (!saysJson()) {
      return odd("an answer that is no JSON" + (type.isEmpty() ? "" : " but " + shown(type)));
    }
    return switch (JsonReader.read(body, body.length)) {
      case Parsed.Ok<JsonValue>(JsonValue value, var _) -> Sight.known(value);
      case Parsed.Broken<JsonValue>(Diagnostic first) -> odd("broken JSON (" + first + ")");
    };
  }

  private Sight<JsonValue> odd(String what) {
    return Sight.unseen(
        address.getHost() + " gave " + what + " for " + shown(address.getRawPath()),
        "See whether the address is that of the API, and nothing stands between that changes it.");
  }

  private static String shown(String text) {
    return Visible.of(text, 160);
  }

  /** Says what was asked and its status, and nothing of the body. */
  @Override
  public String toString() {
    return "WebReply[" + status + " " + address + "]";
  }
}
