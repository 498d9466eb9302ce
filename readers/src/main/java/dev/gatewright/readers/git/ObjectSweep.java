package dev.gatewright.readers.git;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows every object of a repository once.
 *
 * @param <S> what the visitors keep of an object
 */
final class ObjectSweep<S> {
  /** How many trees of deltas a worker takes at a time. */
  private static final int BATCH = 16;

  /** Where the objects lie, and what is known of them beforehand. */
  record Place(Sweeps sweeps, boolean shallow, boolean partial) {}

  private final SweepWork work;
  private final GapLog gaps;
  private final AtomicInteger next = new AtomicInteger();

  private ObjectSweep(SweepWork work, GapLog gaps) {
    this.work = work;
    this.gaps = gaps;
  }

  static <S> SweepCoverage run(
      Place place, SweepOptions options, Supplier<? extends ObjectVisitor<S>> visitors) {
    return place.sweeps.over(objects -> run(place, objects, options, visitors));
  }

  private static <S> SweepCoverage run(
      Place place,
      SweptObjects objects,
      SweepOptions options,
      Supplier<? extends ObjectVisitor<S>> visitors) {
    GapLog gaps = new GapLog();
    gaps.addAll(objects.gaps());
    boolean partial = place.partial || objects.promised();
    SweepTable table = objects.table();
    SweepPlan plan = table == null ? null : plan(table, options, gaps);
    if (plan == null) {
      return new SweepCoverage(
          0, 0, IdSet.NONE, gaps.counts(), gaps.kept(), place.shallow, partial);
    }
    try (SweepWork work = new SweepWork(plan, place.sweeps.objects(), gaps)) {
      List<SweepWorker<S>> workers = new ObjectSweep<S>(work, gaps).work(options, visitors);
      long seen = workers.stream().mapToLong(SweepWorker::seen).sum();
      long bytes = workers.stream().mapToLong(SweepWorker::bytes).sum();
      return new SweepCoverage(
          seen, bytes, plan.known(), gaps.counts(), gaps.kept(), place.shallow, partial);
    }
  }

  private static @Nullable SweepPlan plan(SweepTable table, SweepOptions options, GapLog gaps) {
    try {
      return SweepPlan.of(table, options, gaps);
    } catch (InternalError e) {
      // How the JVM tells that a mapped file was cut short while it was being read.
      SweptObjects.changed(gaps);
      return null;
    }
  }

  private List<SweepWorker<S>> work(
      SweepOptions options, Supplier<? extends ObjectVisitor<S>> visitors) {
    List<SweepWorker<S>> workers = new ArrayList<>();
    int threads = Math.clamp(work.plan().roots().length / BATCH + 1, 1, options.threads());
    for (int i = 0; i < threads; i++) {
      workers.add(new SweepWorker<>(work, visitors.get()));
    }
    try {
      if (threads == 1) {
        sweep(workers.getFirst());
      } else {
        sweepTogether(workers);
      }
      sweepUnreadable(workers.getFirst());
    } finally {
      workers.forEach(SweepWorker::close);
    }
    return workers;
  }

  private void sweepTogether(List<SweepWorker<S>> workers) {
    try (ExecutorService threads = Executors.newFixedThreadPool(workers.size())) {
      List<Future<?>> ends = new ArrayList<>();
      for (SweepWorker<S> worker : workers) {
        ends.add(threads.submit(() -> sweep(worker)));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException bug ? bug : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The sweep of a repository was interrupted.", e);
    }
  }

  private void sweep(SweepWorker<S> worker) {
    int[] roots = work.plan().roots();
    boolean ended = false;
    try {
      for (int from = next.getAndAdd(BATCH);
          from >= 0 && from < roots.length;
          from = next.getAndAdd(BATCH)) {
        for (int i = from; i < Math.min(from + BATCH, roots.length); i++) {
          sweep(worker, roots[i]);
        }
      }
      ended = true;
    } finally {
      if (!ended) {
        // The others need not go on.
        next.set(roots.length);
      }
    }
  }

  private void sweep(SweepWorker<S> worker, int root) {
    try {
      worker.sweep(root);
    } catch (InternalError e) {
      SweptObjects.changed(gaps);
    }
  }

  private void sweepUnreadable(SweepWorker<S> worker) {
    SweepPlan plan = work.plan();
    for (int i = 0; i < plan.table().count(); i++) {
      if (plan.isWanted(i) && !plan.canBeRead(i)) {
        worker.sweepUnreadable(i);
      }
    }
  }
}
