package dev.gatewright.targets.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The gate's own record, as far as checks may know it.
 *
 * @param sound whether every byte of it is as it was signed
 * @param told what came out when it was verified, in one sentence
 * @param entries how many entries it has
 * @param runs the runs in it, from the oldest
 * @param keys the keys that were made and entered, from the oldest
 */
public record GateRecord(
    boolean sound, String told, long entries, List<GateRun> runs, List<MadeKey> keys) {
  /** Copies the lists. */
  public GateRecord {
    runs = List.copyOf(runs);
    keys = List.copyOf(keys);
  }

  /** The latest run that judged as of an instant or before. */
  public Optional<GateRun> lastUntil(Instant at) {
    GateRun last = null;
    for (GateRun one : runs) {
      boolean before = !one.at().isAfter(at);
      last = before && (last == null || !one.at().isBefore(last.at())) ? one : last;
    }
    return Optional.ofNullable(last);
  }
}
