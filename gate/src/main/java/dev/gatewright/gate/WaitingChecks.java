package dev.gatewright.gate;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Rule;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Lazy;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Checks that wait for other machines, all of them at once: what they wait for costs nothing here,
 * and one after the other each would wait for its own.
 */
final class WaitingChecks implements AutoCloseable {
  private final boolean asking;
  private final Lazy<ExecutorService> threads =
      new Lazy<>(Executors::newVirtualThreadPerTaskExecutor);

  /** Checks of a run that may ask other machines, or asks none. */
  WaitingChecks(Sights sights) {
    this.asking = sights.asksHosts();
  }

  /** Whether a check waits for another machine. */
  boolean waits(Rule rule) {
    return asking && rule.network();
  }

  /** Begins a check; what it answers is handed out, or its failure thrown, to whoever asks. */
  Supplier<Answer> begin(Supplier<Answer> check) {
    Future<Answer> future = threads.get().submit(check::get);
    return () -> result(future);
  }

  private static Answer result(Future<Answer> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GateException("The run was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException defect) {
        throw defect;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new GateException("A check broke", e);
    }
  }

  /** Waits until all of them have answered. */
  @Override
  public void close() {
    if (threads.made()) {
      threads.get().close();
    }
  }
}
