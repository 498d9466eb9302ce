package dev.gatewright.readers.toml;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.text.TextMap;
import java.util.List;

/** A TOML file: its text, its root table and its comments in order. */
public record TomlFile(SourceText source, TomlTable root, List<TomlComment> comments) {
  /** Copies the comments. */
  public TomlFile {
    comments = List.copyOf(comments);
  }

  /** Where each character of a string's text stands in this file. */
  public TextMap map(TomlString string) {
    return StringParser.map(source, string);
  }

  /** The file span of a stretch of a string's text, {@code to} exclusive. */
  public Span place(TomlString string, int from, int to) {
    return map(string).span(from, to);
  }
}
