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
 * @param snapshots the snapshots in it, from the oldest
 * @param keys the keys that were made and entered, from the oldest
 */
public record GateRecord(
    boolean sound,
    String told,
    long entries,
    List<GateRun> runs,
    List<GateSnapshot> snapshots,
    List<MadeKey> keys) {
  /** Copies the lists. */
  public GateRecord {
    runs = List.copyOf(runs);
    snapshots = List.copyOf(snapshots);
    keys = List.copyOf(keys);
  }

  /** One of which nothing is known but whether it is sound. */
  public static GateRecord empty(boolean sound, String told) {
    return new GateRecord(sound, told, 0, List.of(), List.of(), List.of());
  }

  /** The snapshots in it of a repository, from the oldest. */
  public List<GateSnapshot> snapshotsOf(String repository) {
    return snapshots.stream().filter(one -> one.repository().equalsIgnoreCase(repository)).toList();
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
