package dev.gatewright.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Several waits for the disk at the same time, which take hardly longer than one. */
final class Together {
  private static final int AT_ONCE = 4;

  private Together() {}

  /** One wait of several. */
  interface Wait {
    void of(int number) throws IOException;
  }

  /**
   * Waits for all, four at a time, the first on this thread.
   *
   * @throws IOException when one failed, after all others have ended
   */
  static void run(int count, Wait wait) throws IOException {
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < Math.min(AT_ONCE, count); i++) {
      int first = i;
      others.add(Thread.ofPlatform().daemon().start(() -> some(first, count, wait, failure)));
    }
    some(0, count, wait, failure);
    others.forEach(Together::join);
    switch (failure.get()) {
      case null -> {
        // All came through.
      }
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  private static void some(
      int first, int count, Wait wait, AtomicReference<@Nullable Throwable> failure) {
    try {
      for (int i = first; i < count; i += AT_ONCE) {
        wait.of(i);
      }
    } catch (IOException | RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  /** Nobody may go on while a force is under way, so an interrupt waits too. */
  private static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
