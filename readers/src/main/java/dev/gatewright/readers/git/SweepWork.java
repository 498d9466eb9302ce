package dev.gatewright.readers.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the workers of a sweep share: the plan, what went wrong, and a second way to an object. */
final class SweepWork implements AutoCloseable {
  private final SweepPlan plan;
  private final Path objects;
  private final GapLog gaps;
  private final Set<String> unfinishedPacks = new HashSet<>();
  private final Set<ObjectId> unfinished = new HashSet<>();
  private @Nullable ObjectStore store;

  SweepWork(SweepPlan plan, Path objects, GapLog gaps) {
    this.plan = plan;
    this.objects = objects;
    this.gaps = gaps;
  }

  SweepPlan plan() {
    return plan;
  }

  /**
   * Reads an object some other way: from another pack that has it, or from the pack that took the
   * place of a file that is gone.
   */
  GitRead<GitObject> readOtherwise(int number) {
    SweepTable table = plan.table();
    ObjectId id = table.name(number);
    if (!table.isLoose(number) && !plan.hasTwin(number)) {
      return new GitRead.Missing<>(id.hex());
    }
    return store().read(id);
  }

  private synchronized ObjectStore store() {
    if (store == null) {
      store = new ObjectStore(objects, plan.table().format(), plan.options().objectLimit());
    }
    return store;
  }

  /** Notes an object that was not shown. */
  void missed(int number, SweepGap.Reason reason, String why) {
    ObjectId id = plan.table().name(number);
    gaps.add(reason, id.hex(), why);
    synchronized (this) {
      unfinished.add(id);
      for (PackEntries pack : plan.table().packs()) {
        if (pack.find(id) >= 0) {
          unfinishedPacks.add(pack.pack().key());
        }
      }
    }
  }

  /** What needs not be swept again. */
  synchronized SweepState state() {
    SweepOptions options = plan.options();
    SweepTable table = plan.table();
    if (options.only() != null) {
      return options.known();
    }
    Set<String> packs = new TreeSet<>();
    for (PackEntries pack : table.packs()) {
      String key = pack.pack().key();
      boolean before = options.known().packs().contains(key);
      if (before || (pack.isWhole() && !unfinishedPacks.contains(key))) {
        packs.add(key);
      }
    }
    List<ObjectId> loose = new ArrayList<>();
    for (int i = table.looseFirst(); i < table.count(); i++) {
      ObjectId id = table.loose(i).id();
      if (options.known().loose().contains(id) || !unfinished.contains(id)) {
        loose.add(id);
      }
    }
    return new SweepState(packs, new TreeSet<>(loose));
  }

  @Override
  public synchronized void close() {
    if (store != null) {
      store.close();
    }
  }
}
