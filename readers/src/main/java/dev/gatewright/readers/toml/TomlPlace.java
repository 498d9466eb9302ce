package dev.gatewright.readers.toml;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;

/**
 * Where something is written: offsets into the text in UTF-16 units, the end exclusive, and the
 * same as lines and columns in code points.
 */
public record TomlPlace(int start, int end, Span span) {
  static TomlPlace of(SourceText source, int start, int end) {
    return new TomlPlace(start, end, source.span(start, end));
  }
}
