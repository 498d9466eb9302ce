package dev.gatewright.targets.sight;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made the first time somebody asks, once, whatever the number of threads. */
public final class Lazy<T> {
  private @Nullable Supplier<T> maker;
  private @Nullable T value;

  /** A value that this makes. */
  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  /** The value, made now if nobody asked before. */
  public synchronized T get() {
    T made = value;
    if (made == null) {
      Supplier<T> once = maker;
      if (once == null) {
        throw new IllegalStateException("A sight asked for itself while it was being made");
      }
      maker = null;
      made = once.get();
      value = made;
    }
    return made;
  }

  /** Whether somebody asked already. */
  public synchronized boolean made() {
    return value != null;
  }
}
