package dev.gatewright.readers.yaml;

import dev.gatewright.readers.text.Span;

/** A use of an anchored node, {@code *name}; the span is that of the use, not of the target. */
public record YamlAlias(String name, YamlNode target, Span span) implements YamlNode {
  /** The anchored node; never itself an alias. */
  @Override
  public YamlNode resolved() {
    return target;
  }
}
