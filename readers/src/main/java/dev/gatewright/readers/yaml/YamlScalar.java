package dev.gatewright.readers.yaml;

import dev.gatewright.readers.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A scalar: always a string with a style. What a plain scalar means is for the caller to ask, by
 * the core schema of YAML 1.2.2 §10.3.2, since the file does not say.
 */
public record YamlScalar(
    String text, YamlStyle style, Span span, @Nullable String anchor, @Nullable String tag)
    implements YamlNode {
  /** True for a plain {@code true}, {@code True} or {@code TRUE}. */
  public boolean isTrue() {
    return style == YamlStyle.PLAIN
        && (text.equals("true") || text.equals("True") || text.equals("TRUE"));
  }

  /** True for a plain {@code false}, {@code False} or {@code FALSE}. */
  public boolean isFalse() {
    return style == YamlStyle.PLAIN
        && (text.equals("false") || text.equals("False") || text.equals("FALSE"));
  }

  /** True for nothing at all, {@code ~}, {@code null}, {@code Null} or {@code NULL}, plain. */
  public boolean isNull() {
    return style == YamlStyle.PLAIN
        && switch (text) {
          case "", "~", "null", "Null", "NULL" -> true;
          default -> false;
        };
  }

  /** Says where and how long, never what: a scalar may be a secret. */
  @Override
  public String toString() {
    return "YamlScalar[" + style + ", " + text.length() + " units, " + span + "]";
  }
}
