package dev.gatewright.targets.sight;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value made the first time somebody asks, once, whatever the number of threads. When making it
 * breaks, everybody who asks is told of that same failure, on whatever thread it happened.
 */
public final class Lazy<T> {
  private @Nullable Supplier<T> maker;
  private @Nullable T value;
  private @Nullable RuntimeException defect;
  private @Nullable Error error;

  /** A value that this makes. */
  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  /** The value, made now if nobody asked before. */
  public synchronized T get() {
    T made = value;
    return made == null ? make() : made;
  }

  private T make() {
    if (defect != null) {
      throw defect;
    }
    if (error != null) {
      throw error;
    }
    Supplier<T> once = maker;
    if (once == null) {
      throw new IllegalStateException("A sight asked for itself while it was being made");
    }
    maker = null;
    try {
      T made = once.get();
      value = made;
      return made;
    } catch (RuntimeException e) {
      defect = e;
      throw e;
    } catch (Error e) {
      error = e;
      throw e;
    }
  }

  /** Whether somebody asked already. */
  public synchronized boolean made() {
    return value != null;
  }
}
