package dev.gatewright.peers.sigstore;

import java.util.Locale;

/** One thing that is not as it should be. */
public enum Lie {
  /** Nothing is wrong. */
  NONE,
  /** The statement was changed after it was signed. */
  CHANGED_STATEMENT,
  /** The log took the entry six minutes after the certificate's end. */
  LOGGED_TOO_LATE,
  /** The log took the entry a minute before the certificate's beginning. */
  LOGGED_TOO_EARLY,
  /** The certificate is signed by an authority that takes the name of the trusted one. */
  FORGED_AUTHORITY,
  /** The certificate is of an authority of another name. */
  OTHER_AUTHORITY,
  /** The certificate has no promise of a log. */
  NO_SCT,
  /** The promise is of a log that nobody knows. */
  OTHER_SCT_LOG,
  /** The promise is for another certificate. */
  FORGED_SCT,
  /** The certificate is not one for signing. */
  OTHER_PURPOSE,
  /** The certificate has an extension that must be understood and that nobody knows. */
  STRANGE_EXTENSION,
  /** The path in the proof leads elsewhere. */
  FORGED_PROOF,
  /** There is no proof. */
  NO_PROOF,
  /** The checkpoint is signed by another log. */
  OTHER_CHECKPOINT,
  /** The checkpoint is of another tree of the same log. */
  OTHER_TREE,
  /** The log's promise is for another time. */
  FORGED_PROMISE,
  /** The entry is in a log that nobody knows. */
  OTHER_LOG,
  /** The entry speaks of another statement. */
  OTHER_PAYLOAD_LOGGED,
  /** The entry speaks of another signature. */
  OTHER_SIGNATURE_LOGGED,
  /** The entry speaks of another certificate. */
  OTHER_CERTIFICATE_LOGGED,
  /** The entry says in its body that it is of another kind. */
  OTHER_KIND_LOGGED,
  /** The entry is of a kind that nobody knows. */
  STRANGE_KIND,
  /** The timestamp is over something else. */
  OTHER_STAMPED,
  /** The timestamp is of an authority that nobody knows. */
  OTHER_STAMPER,
  /** The timestamp was changed after it was signed. */
  FORGED_STAMP,
  /** There is no timestamp. */
  NO_STAMP;

  /** The lie in words with dashes. */
  public static Lie of(String words) {
    return valueOf(words.replace('-', '_').toUpperCase(Locale.ROOT));
  }
}
