package dev.gatewright.record;

import dev.gatewright.model.Fingerprints;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The public Ed25519 key of a record, with its name: what an auditor needs to keep. */
public final class VerifierKey {
  static final byte ED25519 = 1;
  static final int KEY_BYTES = 32;

  private final String name;
  private final byte[] raw;
  private final int id;
  private final PublicKey key;

  private VerifierKey(String name, byte[] raw, PublicKey key) {
    this.name = name;
    this.raw = raw;
    this.key = key;
    this.id = id(name, raw);
  }

  /**
   * Reads a verifier key {@code name+hash+base64}, as the Go module {@code sumdb/note} writes it;
   * empty when the text has another form, its hash does not fit, or it is not an Ed25519 key.
   */
  public static Optional<VerifierKey> parse(String text) {
    int first = text.indexOf('+');
    int second = text.indexOf('+', first + 1);
    if (first < 0 || second < 0 || !StrictText.isKeyName(text.substring(0, first))) {
      return Optional.empty();
    }
    byte[] typed = StrictText.base64(text.substring(second + 1));
    if (typed == null || typed.length != 1 + KEY_BYTES || typed[0] != ED25519) {
      return Optional.empty();
    }
    byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
    VerifierKey key = of(text.substring(0, first), raw);
    return key.text().equals(text) ? Optional.of(key) : Optional.empty();
  }

  static VerifierKey of(String name, byte[] raw) {
    return new VerifierKey(name, raw, new RawKeys.Public(raw));
  }

  /** The name in the key, which is also the origin of the record. */
  public String name() {
    return name;
  }

  /** The key as one line of text, to be kept outside the record or published. */
  public String text() {
    byte[] typed = ByteBuffer.allocate(1 + KEY_BYTES).put(ED25519).put(raw).array();
    return name
        + "+"
        + HexFormat.of().toHexDigits(id)
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }

  int id() {
    return id;
  }

  boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature ed25519 = Ed25519.engine();
      ed25519.initVerify(key);
      ed25519.update(message);
      return ed25519.verify(signature);
    } catch (SignatureException e) {
      return false; // Not even the form of a signature: as wrong as a signature that does not fit.
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 of this Java platform refused a sound key", e);
    }
  }

  /** The first four bytes of SHA-256(name, newline, type, key): C2SP signed-note. */
  private static int id(String name, byte[] raw) {
    MessageDigest sha256 = Fingerprints.sha256();
    sha256.update(name.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) '\n');
    sha256.update(ED25519);
    return ByteBuffer.wrap(sha256.digest(raw)).getInt();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VerifierKey key && text().equals(key.text());
  }

  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public String toString() {
    return text();
  }
}
