package dev.gatewright.model;

import java.time.Instant;
import java.util.List;

/**
 * A named person accepts an item as it is, for a time.
 *
 * @param item id of the item
 * @param textDigest digest of the item's text when it was accepted
 * @param by who
 * @param because why
 * @param evidence links or paths; shown, never followed
 * @param at when
 * @param expires when it stops counting
 * @param file where it is written
 */
public record Waiver(
    String item,
    String textDigest,
    String by,
    String because,
    List<String> evidence,
    Instant at,
    Instant expires,
    String file) {
  public Waiver {
    evidence = List.copyOf(evidence);
  }
}
