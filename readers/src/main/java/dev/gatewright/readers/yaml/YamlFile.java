package dev.gatewright.readers.yaml;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.text.TextMap;
import java.util.List;
import java.util.Optional;

/**
 * A YAML file: its text, its documents (none when it is empty or holds only comments) and its
 * comments in order.
 */
public record YamlFile(
    SourceText source, List<YamlDocument> documents, List<YamlComment> comments) {
  /** Copies the lists. */
  public YamlFile {
    documents = List.copyOf(documents);
    comments = List.copyOf(comments);
  }

  /** The root of the first document when it is a mapping. */
  public Optional<YamlMapping> rootMapping() {
    return documents.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(documents.getFirst().root().asMapping());
  }

  /** Where each character of a scalar's text stands in this file. */
  public TextMap map(YamlScalar scalar) {
    return ScalarMapper.map(source, scalar);
  }

  /** The file span of a stretch of a scalar's text, {@code to} exclusive. */
  public Span place(YamlScalar scalar, int from, int to) {
    return map(scalar).span(from, to);
  }
}
