package dev.gatewright.readers.python;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import java.util.List;

/** A Python file as tokens, with its comments apart. */
public record PythonSource(SourceText source, List<PythonToken> tokens, List<Comment> comments) {
  /** Copies the lists. */
  public PythonSource {
    tokens = List.copyOf(tokens);
    comments = List.copyOf(comments);
  }

  /** A comment: the text after {@code #} and its span from the {@code #} on. */
  public record Comment(String text, Span span) {}

  /** Where a token stands. */
  public Span span(PythonToken token) {
    return source.span(token.from(), token.to());
  }
}
