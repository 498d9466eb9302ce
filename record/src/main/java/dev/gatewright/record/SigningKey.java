package dev.gatewright.record;

import dev.gatewright.model.Seal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The private Ed25519 key of a record. Its text is a secret and is in no message. */
final class SigningKey {
  private static final String PREFIX = "PRIVATE+KEY+";
  private static final String SEAL = "gatewright record seal 1\n";

  private final VerifierKey verifier;
  private final byte[] seed;
  private final PrivateKey key;
  private final boolean fits;

  private SigningKey(VerifierKey verifier, byte[] seed, boolean fits) {
    this.verifier = verifier;
    this.seed = seed;
    this.key = new RawKeys.Private(seed);
    this.fits = fits;
  }

  /** Starts what signs, which takes longer than to sign: for a time when nobody waits for it. */
  static void prepare() {
    Signature _ = Ed25519.engine();
  }

  static SigningKey make(String name, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, random);
      KeyPair pair = generator.generateKeyPair();
      byte[] x509 = pair.getPublic().getEncoded();
      byte[] raw = Arrays.copyOfRange(x509, x509.length - VerifierKey.KEY_BYTES, x509.length);
      byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      return new SigningKey(VerifierKey.of(name, raw), seed, false);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
    }
  }

  /**
   * Reads the two lines of a key file; null when it has another form. The first line is the signer
   * key of the Go module {@code sumdb/note}, the second the verifier key.
   */
  static @Nullable SigningKey parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length != 3 || !lines[2].isEmpty()) {
      return null;
    }
    VerifierKey verifier = VerifierKey.parse(lines[1]).orElse(null);
    if (verifier == null) {
      return null;
    }
    // Base64 may itself hold a plus, so the key starts after the part that is known.
    String known = head(verifier);
    byte[] typed =
        lines[0].startsWith(known) ? StrictText.base64(lines[0].substring(known.length())) : null;
    if (typed == null || typed.length != 33 || typed[0] != VerifierKey.ED25519) {
      return null;
    }
    return new SigningKey(verifier, Arrays.copyOfRange(typed, 1, typed.length), false);
  }

  private static String head(VerifierKey verifier) {
    return PREFIX + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+";
  }

  /** The two lines of the key file. */
  String secretText() {
    byte[] typed = ByteBuffer.allocate(1 + seed.length).put(VerifierKey.ED25519).put(seed).array();
    String line = head(verifier) + Base64.getEncoder().encodeToString(typed);
    return line + "\n" + verifier.text() + "\n";
  }

  VerifierKey verifier() {
    return verifier;
  }

  /** The same key, of which it is known that it fits the public one. */
  SigningKey fitting() {
    return new SigningKey(verifier, seed, true);
  }

  /** What only the holder of this key can say of a note that he signed: see {@link OwnSeal}. */
  byte[] seal(byte[] note) {
    byte[] under = (SEAL + verifier.text() + "\n").getBytes(StandardCharsets.UTF_8);
    return new Seal(seed).over(under, 0, under.length).over(note, 0, note.length).end();
  }

  /**
   * The text as a signed note (C2SP signed-note), or null when the signature just made does not fit
   * the public key: then the key file was changed.
   */
  @Nullable String sign(String text) {
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    byte[] signature;
    try {
      Signature ed25519 = Ed25519.engine();
      ed25519.initSign(key);
      ed25519.update(message);
      signature = ed25519.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 of this Java platform refused a sound key", e);
    }
    if (!fits && !verifier.verifies(message, signature)) {
      return null;
    }
    byte[] identified =
        ByteBuffer.allocate(4 + signature.length).putInt(verifier.id()).put(signature).array();
    return text
        + "\n"
        + Note.DASH
        + verifier.name()
        + " "
        + Base64.getEncoder().encodeToString(identified)
        + "\n";
  }

  @Override
  public String toString() {
    return "the signing key of " + verifier.name();
  }
}
