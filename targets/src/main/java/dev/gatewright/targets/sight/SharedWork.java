package dev.gatewright.targets.sight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The same work on each of several things, done on several threads, the calling one among them.
 *
 * @param <F> what is worked on
 * @param <T> what comes of it
 */
public final class SharedWork<F, T extends @Nullable Object> {
  private final List<F> things;
  private final Function<F, T> work;
  private final List<@Nullable Done<T>> done;
  private final AtomicInteger next = new AtomicInteger();

  private SharedWork(List<F> things, Function<F, T> work) {
    this.things = things;
    this.work = work;
    this.done = new ArrayList<>(Collections.<@Nullable Done<T>>nCopies(things.size(), null));
  }

  /** What the work on a thing gave, or how it failed. */
  private sealed interface Done<T extends @Nullable Object> {
    record Given<T extends @Nullable Object>(T value) implements Done<T> {}

    record Failed<T extends @Nullable Object>(Throwable failure) implements Done<T> {}
  }

  /**
   * What the work gives for each thing, in their order, whatever the number of threads.
   *
   * @param threads how many work at the same time, at least 1
   * @throws RuntimeException or an error: the first failure in the order of the things, after all
   *     others have ended
   */
  public static <F, T extends @Nullable Object> List<T> each(
      List<F> things, Function<F, T> work, int threads) {
    SharedWork<F, T> shared = new SharedWork<>(things, work);
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, things.size()); i++) {
      others.add(Thread.ofPlatform().daemon().start(shared::some));
    }
    shared.some();
    for (Thread other : others) {
      try {
        other.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The run was interrupted", e);
      }
    }
    return shared.given();
  }

  /** Takes one thing after the other. Each place of the list is written by one thread alone. */
  private void some() {
    for (int i = next.getAndIncrement(); i < things.size(); i = next.getAndIncrement()) {
      done.set(i, one(things.get(i)));
    }
  }

  private Done<T> one(F thing) {
    try {
      return new Done.Given<>(work.apply(thing));
    } catch (RuntimeException | Error e) {
      return new Done.Failed<>(e);
    }
  }

  private List<T> given() {
    List<T> given = new ArrayList<>();
    for (Done<T> one : done) {
      switch (one) {
        case null -> throw new IllegalStateException("Something was left undone");
        case Done.Given<T>(T value) -> given.add(value);
        case Done.Failed<T>(RuntimeException defect) -> throw defect;
        case Done.Failed<T>(Error error) -> throw error;
        case Done.Failed<T>(Throwable other) -> throw new IllegalStateException(other);
      }
    }
    return given;
  }
}
