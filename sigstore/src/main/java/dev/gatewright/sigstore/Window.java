package dev.gatewright.sigstore;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something is trusted; both ends belong to it.
 *
 * @param from the first instant
 * @param until the last one; null when there is none yet
 */
record Window(Instant from, @Nullable Instant until) {
  boolean holds(Instant at) {
    return !at.isBefore(from) && (until == null || !at.isAfter(until));
  }

  @Override
  public String toString() {
    return from + " to " + (until == null ? "now" : until);
  }
}
