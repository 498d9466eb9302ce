package dev.gatewright.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Works that do not depend on each other, done on several threads, the calling one among them. */
final class SharedWork<T> {
  private final List<Supplier<T>> works;
  private final List<@Nullable Done<T>> done;
  private final AtomicInteger next = new AtomicInteger();

  private SharedWork(List<Supplier<T>> works) {
    this.works = works;
    this.done = new ArrayList<>();
    works.forEach(work -> done.add(null));
  }

  /** What a work gave, or how it failed. */
  private sealed interface Done<T> {
    record Given<T>(T value) implements Done<T> {}

    record Failed<T>(Throwable failure) implements Done<T> {}
  }

  /**
   * What each work gives, in their order.
   *
   * @param threads how many work at the same time, at least 1
   * @throws RuntimeException or an error: the failure of the first work that failed, after all have
   *     ended
   */
  static <T> List<T> all(List<Supplier<T>> works, int threads) {
    SharedWork<T> shared = new SharedWork<>(works);
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, works.size()); i++) {
      others.add(Thread.ofPlatform().daemon().start(shared::some));
    }
    shared.some();
    for (Thread other : others) {
      try {
        other.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new GateException("The run was interrupted", e);
      }
    }
    return shared.given();
  }

  /** Takes one work after the other. Each place of the list is written by one thread alone. */
  private void some() {
    for (int i = next.getAndIncrement(); i < works.size(); i = next.getAndIncrement()) {
      done.set(i, one(works.get(i)));
    }
  }

  private static <T> Done<T> one(Supplier<T> work) {
    try {
      return new Done.Given<>(work.get());
    } catch (RuntimeException | Error e) {
      return new Done.Failed<>(e);
    }
  }

  private List<T> given() {
    List<T> given = new ArrayList<>();
    for (Done<T> one : done) {
      switch (one) {
        case null -> throw new IllegalStateException("A work was left undone");
        case Done.Given<T>(T value) -> given.add(value);
        case Done.Failed<T>(RuntimeException defect) -> throw defect;
        case Done.Failed<T>(Error error) -> throw error;
        case Done.Failed<T>(Throwable other) -> throw new IllegalStateException(other);
      }
    }
    return given;
  }
}
