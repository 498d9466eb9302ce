package dev.gatewright.readers.git;

/**
 * Holds sweeps of one repository together: while it is open, all of them go over what was there
 * when the first of them began, so that it is listed once.
 */
public final class SweepsTogether implements AutoCloseable {
  private final Sweeps sweeps;
  private boolean closed;

  SweepsTogether(Sweeps sweeps) {
    this.sweeps = sweeps;
    sweeps.join();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      sweeps.part();
    }
  }
}
