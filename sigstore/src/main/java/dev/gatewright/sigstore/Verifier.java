package dev.gatewright.sigstore;

import dev.gatewright.sigstore.Bundle.Certified;
import dev.gatewright.sigstore.Bundle.Envelope;
import dev.gatewright.sigstore.Bundle.Keyed;
import dev.gatewright.sigstore.Bundle.Message;
import org.jspecify.annotations.Nullable;

/**
 * Verifies what is signed, with nothing but what it brings and whom to trust. A proof that holds
 * says that every one of these steps was made: signature; certificate to a trusted root; the
 * promise to show the certificate; each log entry, its tree and that it speaks of this signature;
 * and a time inside the certificate's.
 */
public final class Verifier {
  private final TrustedRoot root;
  private final @Nullable VerifyingKey key;

  private Verifier(TrustedRoot root, @Nullable VerifyingKey key) {
    this.root = root;
    this.key = key;
  }

  /** Verifies what holders of certificates signed. */
  public static Verifier of(TrustedRoot root) {
    return new Verifier(root, null);
  }

  /** Verifies what the holder of this key signed. */
  public static Verifier of(TrustedRoot root, VerifyingKey key) {
    return new Verifier(root, key);
  }

  /** Verifies a signed envelope. */
  public Proof envelope(Bundle bundle) {
    return bundle.content() instanceof Envelope envelope
        ? verify(bundle, envelope.encoded(), envelope.payload())
        : new Proof.Open("it holds no signed statement", Trial.ASK_SIGNER);
  }

  /** Verifies the signature over the bytes of a file. */
  public Proof file(Bundle bundle, Bytes file) {
    if (!(bundle.content() instanceof Message message)) {
      return new Proof.Open("it holds no signature over a file", Trial.ASK_SIGNER);
    }
    return message.sha256() != null && !message.sha256().equals(file.sha256())
        ? new Proof.Wrong("it names the digest of another file")
        : verify(bundle, file, null);
  }

  private Proof verify(Bundle bundle, Bytes message, @Nullable Bytes payload) {
    return switch (bundle.signer()) {
      case Keyed _ ->
          key == null
              ? new Proof.Open(
                  "it is signed with a key that has to be known from elsewhere",
                  "Ask for one signed with a certificate.")
              : Verification.keyed(root, bundle, message, payload, key);
      case Certified(Bytes der) -> {
        if (key != null) {
          yield new Proof.Open(
              "it is signed with a certificate, and a key was given to verify it with",
              "Verify it without the key.");
        }
        Certificate certificate = Certificate.of(der);
        yield certificate == null
            ? new Proof.Open("its certificate cannot be read", Trial.ASK_SIGNER)
            : Verification.certified(root, bundle, message, payload, certificate);
      }
    };
  }
}
