package dev.gatewright.targets.sight;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was worked out of something, made by whoever asks first and kept for those after. */
public final class Worked {
  private final Map<Class<?>, Lazy<?>> kept = new ConcurrentHashMap<>();

  /** Nothing yet. */
  public Worked() {}

  /** What was worked out of this kind; one of each is kept. */
  public <T> T of(Class<T> kind, Supplier<T> maker) {
    return kind.cast(kept.computeIfAbsent(kind, _ -> new Lazy<>(maker)).get());
  }
}
