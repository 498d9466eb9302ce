package dev.gatewright.readers.yaml;

import dev.gatewright.readers.text.Span;
import org.jspecify.annotations.Nullable;

/** A node of a YAML document, with the span it is written in. */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar, YamlAlias {
  /** Where the node is written; its anchor and tag are not part of it. */
  Span span();

  /** The node, or what it stands for when it is an alias. */
  default YamlNode resolved() {
    return this;
  }

  /** The node as a mapping, seen through aliases; null when it is none. */
  default @Nullable YamlMapping asMapping() {
    return resolved() instanceof YamlMapping mapping ? mapping : null;
  }

  /** The node as a sequence, seen through aliases; null when it is none. */
  default @Nullable YamlSequence asSequence() {
    return resolved() instanceof YamlSequence sequence ? sequence : null;
  }

  /** The node as a scalar, seen through aliases; null when it is none. */
  default @Nullable YamlScalar asScalar() {
    return resolved() instanceof YamlScalar scalar ? scalar : null;
  }
}
