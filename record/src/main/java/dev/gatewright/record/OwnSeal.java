package dev.gatewright.record;

import java.io.IOException;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of the private key says of the note he signed last: HMAC-SHA256 over the public
 * key and the note, under the private one. Nobody else can make it, so a writer need not verify his
 * own signature, nor try his key, once more; without it, or when it does not fit, he does. Whoever
 * reads or verifies a record does not look at it.
 */
final class OwnSeal {
  private final SigningKey key;
  private final byte[] bytes;

  private OwnSeal(SigningKey key, byte[] bytes) {
    this.key = key;
    this.bytes = bytes;
  }

  /** The seal of a record; null when it or the private key is missing or has another form. */
  static @Nullable OwnSeal read(Layout layout) throws IOException {
    byte[] bytes = RealDisk.read(layout.seal(), Note.MAX_BYTES);
    byte[] secret = bytes == null ? null : RealDisk.read(layout.key(), Note.MAX_BYTES);
    String text = secret == null ? null : StrictText.utf8(secret);
    SigningKey key = text == null ? null : SigningKey.parse(text);
    return bytes == null || key == null ? null : new OwnSeal(key, bytes);
  }

  /** The private key, if it is the one of this public key and sealed this note; else null. */
  @Nullable SigningKey keyThatSealed(VerifierKey verifier, byte[] note) {
    boolean holds = key.verifier().equals(verifier) && MessageDigest.isEqual(bytes, key.seal(note));
    return holds ? key.fitting() : null;
  }
}
