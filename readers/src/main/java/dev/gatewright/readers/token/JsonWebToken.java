package dev.gatewright.readers.token;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Web Token (RFC 7519). Its signature is never verified, so everything in it is only said.
 *
 * @param algorithm {@code alg} of the header
 * @param type {@code typ} of the header
 * @param signed whether there is a signature at all
 * @param encrypted true for five parts (RFC 7516), of which only the header can be read
 * @param claims what it claims; empty when that could not be read
 */
public record JsonWebToken(
    String algorithm,
    Optional<String> type,
    boolean signed,
    boolean encrypted,
    Optional<Claims> claims)
    implements TokenReading {
  private static final String KIND = "JSON Web Token";

  /** The registered claims (RFC 7519 §4.1); of the subject only whether there is one. */
  public record Claims(
      Optional<Instant> expires,
      Optional<Instant> issuedAt,
      Optional<Instant> notBefore,
      Optional<String> issuer,
      List<String> audience,
      boolean hasSubject) {
    /** Copies the audience. */
    public Claims {
      audience = List.copyOf(audience);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  static @Nullable TokenReading read(String text) {
    if (!text.startsWith("ey")) {
      return null;
    }
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3 && parts.length != 5) {
      String reason = parts.length + " parts between dots instead of 3 or 5";
      return parts.length == 1 ? null : new TokenReading.Malformed(KIND, reason);
    }
    Map<?, ?> header = object(parts[0]);
    if (header == null) {
      return new TokenReading.Malformed(KIND, "the header is not base64 of a JSON object");
    }
    if (!(header.get("alg") instanceof String algorithm)) {
      return new TokenReading.Malformed(KIND, "the header names no algorithm");
    }
    String last = parts[parts.length - 1];
    if (Base64Text.decode(last) == null) {
      return new TokenReading.Malformed(KIND, "the signature is not base64");
    }
    boolean encrypted = parts.length == 5;
    Map<?, ?> payload = encrypted ? null : object(parts[1]);
    return new JsonWebToken(
        algorithm,
        text(header, "typ"),
        !encrypted && !last.isEmpty(),
        encrypted,
        payload == null ? Optional.empty() : Optional.of(claims(payload)));
  }

  private static Claims claims(Map<?, ?> payload) {
    return new Claims(
        Values.instant(payload.get("exp")),
        Values.instant(payload.get("iat")),
        Values.instant(payload.get("nbf")),
        text(payload, "iss"),
        audience(payload.get("aud")),
        payload.containsKey("sub"));
  }

  /** One recipient, or a list of them (RFC 7519 §4.1.3). */
  private static List<String> audience(@Nullable Object written) {
    if (written instanceof String one) {
      return List.of(one);
    }
    return written instanceof List<?> many ? Values.strings(many).orElse(List.of()) : List.of();
  }

  private static Optional<String> text(Map<?, ?> from, String name) {
    return from.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static @Nullable Map<?, ?> object(String part) {
    byte[] bytes = Base64Text.decode(part);
    return bytes == null ? null : JsonText.object(Values.utf8(bytes));
  }
}
