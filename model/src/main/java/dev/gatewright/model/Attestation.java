package dev.gatewright.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named person vouches for an item.
 *
 * @param item id of the item
 * @param textDigest digest of the item's text when it was vouched for
 * @param by who
 * @param because why they may say so
 * @param evidence links or paths to what they saw; shown, never followed
 * @param at when
 * @param expires when it stops counting, or null for the control's own term
 * @param file where it is written
 */
public record Attestation(
    String item,
    String textDigest,
    String by,
    String because,
    List<String> evidence,
    Instant at,
    @Nullable Instant expires,
    String file) {
  public Attestation {
    evidence = List.copyOf(evidence);
  }
}
