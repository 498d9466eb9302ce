package dev.gatewright.readers.dotenv;

import dev.gatewright.readers.text.Span;
import java.util.Set;

/**
 * One name and its value.
 *
 * @param raw the value as written, without its quotes
 * @param value the value after escapes and interpolation; empty for an inherited name
 * @param valueSpan the value as written, without its quotes; empty when there is none
 */
public record Assignment(
    String name,
    Span nameSpan,
    String raw,
    String value,
    Span valueSpan,
    Quote quote,
    Set<Flag> flags) {
  /** Copies the flags. */
  public Assignment {
    flags = Set.copyOf(flags);
  }

  /** True when the flag is set. */
  public boolean is(Flag flag) {
    return flags.contains(flag);
  }

  /** Shows the name, never the value. */
  @Override
  public String toString() {
    return "Assignment[" + name + ", " + nameSpan + "]";
  }
}
