package dev.gatewright.cli;

/** Says on a terminal that work is going on, once it has taken 300 ms. */
final class Progress implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 300;
  private static final long STEP_MILLIS = 200;
  private static final String CLEAR = "\r\u001b[K";

  private final Terminal terminal;
  private final Thread thread;
  private boolean done;

  private Progress(Terminal terminal, String doing) {
    this.terminal = terminal;
    this.thread = Thread.ofPlatform().daemon().unstarted(() -> show(doing));
  }

  static Progress start(Terminal terminal, String doing) {
    Progress progress = new Progress(terminal, doing);
    if (terminal.errIsTerminal()) {
      progress.thread.start();
    }
    return progress;
  }

  private synchronized void show(String doing) {
    boolean shown = false;
    try {
      for (int step = 1; !done; step++) {
        wait(step == 1 ? PATIENCE_MILLIS : STEP_MILLIS);
        if (!done) {
          terminal.err().print(CLEAR + doing + ".".repeat(1 + step % 3));
          terminal.err().flush();
          shown = true;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (shown) {
      terminal.err().print(CLEAR);
      terminal.err().flush();
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      done = true;
      notifyAll();
    }
    if (thread.isAlive()) {
      try {
        thread.join(STEP_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
