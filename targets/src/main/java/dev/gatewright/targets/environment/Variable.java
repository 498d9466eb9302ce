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
 * @param written of a value that is put together from others, the text with {@link #UNSEEN} for
 *     each of them that is set elsewhere; null when there is no such text
 */
public record Variable(
    String name,
    Value value,
    Carrier carrier,
    @Nullable Place place,
    @Nullable Excerpt excerpt,
    @Nullable String written) {
  /** Stands in {@link #written} for what is set elsewhere. */
  public static final char UNSEEN = '\uFFFC';

  /** A variable of which nothing is known but its value. */
  public Variable(
      String name, Value value, Carrier carrier, @Nullable Place place, @Nullable Excerpt excerpt) {
    this(name, value, carrier, place, excerpt, null);
  }

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
