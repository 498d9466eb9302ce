package dev.gatewright.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named person accepts one secret that was found, for a time. It names the secret by a
 * fingerprint under a key, so that nobody who reads it can try guesses without the key.
 *
 * @param key id of the key under which the fingerprint was made: 16 hexadecimal digits in lower
 *     case; never the key
 * @param fingerprint HMAC-SHA256 of the secret: 64 hexadecimal digits in lower case
 * @param rule the only rule it speaks of, or null for any
 * @param path the only file it speaks of, or null for any
 * @param by who
 * @param because why
 * @param evidence links or paths; shown, never followed
 * @param at when
 * @param expires when it stops counting
 * @param file where it is written
 */
public record FindingWaiver(
    String key,
    String fingerprint,
    @Nullable String rule,
    @Nullable String path,
    String by,
    String because,
    List<String> evidence,
    Instant at,
    Instant expires,
    String file) {
  public FindingWaiver {
    evidence = List.copyOf(evidence);
  }
}
