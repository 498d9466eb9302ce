package dev.gatewright.targets.environment;

import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * One variable of an environment.
 *
 * @param name the name as written
 * @param value what it holds
 * @param carrier what it was read from
 * @param place where the value is written, or null when it is in no file
 * @param excerpt the line, with the value covered, or null when it is in no file
 */
public record Variable(
    String name, Value value, Carrier carrier, @Nullable Place place, @Nullable Excerpt excerpt) {
  /** Whether it is set to the empty text, which a service can seldom tell from not being set. */
  public boolean empty() {
    return value instanceof Value.Literal(String text) && text.isBlank();
  }

  /** Shows the name, never the value. */
  @Override
  public String toString() {
    return "Variable[" + name + "]";
  }
}
