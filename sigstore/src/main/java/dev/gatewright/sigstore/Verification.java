package dev.gatewright.sigstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One bundle on its way through all steps. Each step that can be made is made. */
final class Verification {
  private static final int MAY_SIGN = 0;

  private final TrustedRoot root;
  private final Bundle bundle;
  private final Signed signed;
  private final Trial trial = new Trial();

  private Verification(TrustedRoot root, Bundle bundle, Signed signed) {
    this.root = root;
    this.bundle = bundle;
    this.signed = signed;
  }

  /** What a bundle comes to whose signer has a certificate. */
  static Proof certified(
      TrustedRoot root,
      Bundle bundle,
      Bytes message,
      @Nullable Bytes payload,
      Certificate certificate) {
    Bytes signature = bundle.content().signature();
    Signed signed = new Signed(message, payload, signature, certificate.der());
    return new Verification(root, bundle, signed).certified(certificate);
  }

  /** What a bundle comes to whose signer has a key that is known from elsewhere. */
  static Proof keyed(
      TrustedRoot root, Bundle bundle, Bytes message, @Nullable Bytes payload, VerifyingKey key) {
    Bytes signature = bundle.content().signature();
    Signed signed = new Signed(message, payload, signature, key.encoded());
    return new Verification(root, bundle, signed).keyed(key);
  }

  private Proof certified(Certificate certificate) {
    VerifyingKey key = certificate.key();
    if (key == null) {
      trial.open("the certificate is for a key of a kind not known here", Trial.NEWER_PROGRAM);
    } else {
      signature(key);
    }
    profile(certificate);
    List<Instant> times = times(logged());
    for (Instant at : times) {
      Authority authority = Chain.issuer(certificate, root.authorities(), at, trial);
      if (authority != null && Chain.good(certificate, authority, Chain.CODE_SIGNING, at, trial)) {
        Sct.verify(certificate, authority.signing(), root, trial);
      }
    }
    if (times.isEmpty()) {
      trial.open(
          "nothing that can be verified says when it was signed, so that its certificate, good for"
              + " minutes, proves nothing",
          Trial.ASK_SIGNER);
    }
    Proof outcome = trial.outcome();
    return outcome == null ? new Proof.Holds(Identity.of(certificate), times.getFirst()) : outcome;
  }

  private Proof keyed(VerifyingKey key) {
    signature(key);
    List<Instant> times = times(logged());
    Proof outcome = trial.outcome();
    return outcome == null
        ? new Proof.Holds(null, times.isEmpty() ? null : times.getFirst())
        : outcome;
  }

  private boolean signature(VerifyingKey key) {
    return key.verifies(signed.message().shared(), signed.signature())
        || trial.wrong("the signature is not over what it comes with, or of another key");
  }

  private boolean profile(Certificate certificate) {
    boolean ours =
        certificate.purpose(Chain.CODE_SIGNING)
            && certificate.usage(MAY_SIGN)
            && !certificate.authority();
    return ours || trial.wrong("the certificate is not one for signing");
  }

  private List<LogProof> logged() {
    List<LogProof> proofs = new ArrayList<>();
    for (LogEntry entry : bundle.entries()) {
      LogProof proof = LogProof.of(entry, signed, root, trial);
      if (proof != null) {
        proofs.add(proof);
      }
    }
    if (bundle.entries().isEmpty()) {
      trial.wrong("it is entered in no log");
    }
    return proofs;
  }

  /**
   * The times that a log or an authority vouches for. A timestamp of an authority that is not known
   * is passed over when there is another time.
   */
  private List<Instant> times(List<LogProof> proofs) {
    List<Instant> times = new ArrayList<>();
    for (LogProof proof : proofs) {
      if (proof.at() != null) {
        times.add(proof.at());
      }
    }
    Trial stamps = new Trial();
    for (Bytes timestamp : bundle.timestamps()) {
      Instant at = Timestamp.verify(timestamp, bundle.content().signature(), root, stamps);
      if (at != null) {
        times.add(at);
      }
    }
    if (times.isEmpty() || stamps.refuted()) {
      trial.takes(stamps);
    }
    for (LogProof proof : proofs) {
      for (Instant at : proof.at() == null ? times : List.of(proof.at())) {
        if (!proof.log().window().holds(at)) {
          trial.wrong(
              "the log's key is trusted from "
                  + proof.log().window()
                  + ", and it was signed at "
                  + at);
        }
      }
    }
    return times;
  }
}
