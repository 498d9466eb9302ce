package dev.gatewright.targets.record;

import dev.gatewright.targets.sight.Lazy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The gate's own record, as far as checks may know it. */
public final class GateRecord {
  private final boolean sound;
  private final String told;
  private final long entries;
  private final Lazy<List<GateRun>> runs;
  private final List<GateSnapshot> snapshots;
  private final List<MadeKey> keys;

  /**
   * What stands in a record.
   *
   * @param sound whether every byte of it is as it was signed
   * @param told what came out when it was verified, in one sentence
   * @param entries how many entries it has
   * @param runs gives the runs in it, from the oldest; asked when somebody wants to know, since
   *     most entries are runs
   * @param snapshots the snapshots in it, from the oldest
   * @param keys the keys that were made and entered, from the oldest
   */
  public GateRecord(
      boolean sound,
      String told,
      long entries,
      Supplier<List<GateRun>> runs,
      List<GateSnapshot> snapshots,
      List<MadeKey> keys) {
    this.sound = sound;
    this.told = told;
    this.entries = entries;
    this.runs = new Lazy<>(() -> List.copyOf(runs.get()));
    this.snapshots = List.copyOf(snapshots);
    this.keys = List.copyOf(keys);
  }

  /** One of which nothing is known but whether it is sound. */
  public static GateRecord empty(boolean sound, String told) {
    return new GateRecord(sound, told, 0, List::of, List.of(), List.of());
  }

  /** Whether every byte of it is as it was signed. */
  public boolean sound() {
    return sound;
  }

  /** What came out when it was verified, in one sentence. */
  public String told() {
    return told;
  }

  /** How many entries it has. */
  public long entries() {
    return entries;
  }

  /** The runs in it, from the oldest. */
  public List<GateRun> runs() {
    return runs.get();
  }

  /** The snapshots in it of a repository, from the oldest. */
  public List<GateSnapshot> snapshotsOf(String repository) {
    return snapshots.stream().filter(one -> one.repository().equalsIgnoreCase(repository)).toList();
  }

  /** The keys that were made and entered, from the oldest. */
  public List<MadeKey> keys() {
    return keys;
  }

  /** The latest run that judged as of an instant or before. */
  public Optional<GateRun> lastUntil(Instant at) {
    GateRun last = null;
    for (GateRun one : runs()) {
      boolean before = !one.at().isAfter(at);
      last = before && (last == null || !one.at().isBefore(last.at())) ? one : last;
    }
    return Optional.ofNullable(last);
  }
}
