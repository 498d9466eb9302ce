package dev.gatewright.readers.yaml;

import dev.gatewright.readers.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of nodes in the order of the file. */
public record YamlSequence(
    List<YamlNode> items, Span span, @Nullable String anchor, @Nullable String tag)
    implements YamlNode {
  /** Copies the items. */
  public YamlSequence {
    items = List.copyOf(items);
  }
}
