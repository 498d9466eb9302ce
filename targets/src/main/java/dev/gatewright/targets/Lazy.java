package dev.gatewright.targets;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made the first time somebody asks, once, whatever the number of threads. */
final class Lazy<T> {
  private @Nullable Supplier<T> maker;
  private @Nullable T value;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T get() {
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
  synchronized boolean made() {
    return value != null;
  }
}
