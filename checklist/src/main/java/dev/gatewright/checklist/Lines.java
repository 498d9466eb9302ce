package dev.gatewright.checklist;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * The lines of one block: where each starts and ends in the view, its container's marks left out.
 */
final class Lines {
  private final Source source;
  private final List<SourceSpan> spans;

  private Lines(Source source, List<SourceSpan> spans) {
    this.source = source;
    this.spans = spans;
  }

  /** No lines. */
  static Lines none(Source source) {
    return new Lines(source, List.of());
  }

  static Lines of(Source source, Node node) {
    return new Lines(source, node.getSourceSpans());
  }

  /** All lines but the last. */
  Lines withoutLast() {
    return new Lines(source, spans.subList(0, spans.size() - 1));
  }

  int count() {
    return spans.size();
  }

  /** Index of a line's first character, indentation included. */
  int rawStart(int line) {
    return source.bodyStart() + spans.get(line).getInputIndex();
  }

  /** Index of a line's first character that is neither space nor tab. */
  int start(int line) {
    int start = rawStart(line);
    return Ascii.skipSpace(source.text(), start, start + spans.get(line).getLength());
  }

  /** Index after a line's last character that is neither space nor tab. */
  int end(int line) {
    int start = rawStart(line);
    return Ascii.trimEnd(source.text(), start, start + spans.get(line).getLength());
  }

  /** Index after a line's last character, trailing spaces included. */
  int rawEnd(int line) {
    int end = rawStart(line) + spans.get(line).getLength();
    int start = rawStart(line);
    while (end > start && Ascii.lineBreak(source.text().charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The decoded text from an index in the first line on, line breaks folded to a space. */
  String joined(int from) {
    if (count() == 0) {
      return "";
    }
    if (count() == 1) {
      return source.slice(from, Math.max(from, end(0)));
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < count(); i++) {
      int start = i == 0 ? from : start(i);
      int end = end(i);
      if (start < end) {
        if (!joined.isEmpty()) {
          joined.append(' ');
        }
        joined.append(source.slice(start, end));
      }
    }
    return joined.toString();
  }
}
