package dev.gatewright.sigstore;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What verifying came to. */
public sealed interface Proof {
  /**
   * Every step was made and held.
   *
   * @param signer what the certificate says of who signed; null when a key was handed in
   * @param at when it was signed, as a log or a timestamp vouches for; null when nothing does,
   *     which only a key that was handed in allows
   */
  record Holds(@Nullable Identity signer, @Nullable Instant at) implements Proof {}

  /**
   * A step was made and did not hold: what is stated is not proved, and may be forged.
   *
   * @param why what did not hold
   */
  record Wrong(String why) implements Proof {}

  /**
   * A step could not be made.
   *
   * @param why what was missing
   * @param remedy how to give it
   */
  record Open(String why, String remedy) implements Proof {}
}
