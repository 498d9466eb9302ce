package dev.gatewright.cli;

import org.jspecify.annotations.Nullable;

/** Work done beside the main thread, whose failure is the main thread's when it joins. */
final class Aside {
  private final Thread thread;
  private volatile @Nullable Throwable failure;

  private Aside(Runnable work) {
    this.thread =
        Thread.ofPlatform()
            .daemon()
            .unstarted(
                () -> {
                  try {
                    work.run();
                  } catch (RuntimeException | Error e) {
                    failure = e;
                  }
                });
  }

  /** Starts work; what it throws is kept for {@link #join}. */
  static Aside start(Runnable work) {
    Aside aside = new Aside(work);
    aside.thread.start();
    return aside;
  }

  /** Waits for the work, and fails as it failed. */
  void join() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.broken("The run was interrupted", null);
    }
    switch (failure) {
      case null -> {
        // It came through.
      }
      case RuntimeException defect -> throw defect;
      case Error error -> throw error;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }
}
