package dev.gatewright.readers.git;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the workers of a sweep share: the plan, what went wrong, and a second way to an object. */
final class SweepWork implements AutoCloseable {
  private final SweepPlan plan;
  private final Path objects;
  private final GapLog gaps;
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
    gaps.add(reason, plan.table().name(number).hex(), why);
  }

  @Override
  public synchronized void close() {
    if (store != null) {
      store.close();
    }
  }
}
