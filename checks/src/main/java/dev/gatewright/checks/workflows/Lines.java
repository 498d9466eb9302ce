package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Change;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.List;

/** Puts lines into the YAML of one file as its author wrote it. */
final class Lines {
  private final WorkflowFile file;
  private final SourceText source;
  private final String check;

  Lines(WorkflowFile file, String check) {
    this.file = file;
    this.source = file.source();
    this.check = check;
  }

  /** Whether a mapping is written with one key a line, not between braces. */
  boolean isBlock(YamlMapping mapping) {
    int start = offset(mapping.span());
    return start < source.text().length() && source.text().charAt(start) != '{';
  }

  /** Puts lines before the key at this span, each as far in as the key. */
  Change before(Span key, List<String> lines) {
    int at = offset(key);
    String margin = " ".repeat(key.column() - 1);
    int start = at - margin.length();
    // Where nothing but blanks precedes the key, whole lines go in.
    return source.text().startsWith(margin, start)
        ? change(start, start, margin + joined(lines, key) + lineEnd())
        : change(at, at, joined(lines, key) + end(key));
  }

  /**
   * Puts lines after the line on which a key and its value stand, each as far in as the key.
   *
   * @param value the value, which ends on the line on which it begins
   */
  Change after(Span key, Span value, List<String> lines) {
    int next = value.endLine() + 1;
    if (next > source.lineCount()) {
      int last = source.text().length();
      return change(last, last, end(key) + joined(lines, key));
    }
    int at = source.offset(next, 1);
    return change(at, at, " ".repeat(key.column() - 1) + joined(lines, key) + lineEnd());
  }

  /** Replaces what a span covers. */
  Change replace(Span span, String text) {
    return change(offset(span), source.offset(span.endLine(), span.endColumn()), text);
  }

  private Change change(int from, int to, String text) {
    return new Change(file.path(), from, to, text, check);
  }

  private String joined(List<String> lines, Span key) {
    return String.join(end(key), lines);
  }

  /** A line break and the indentation of a key. */
  private String end(Span key) {
    return lineEnd() + " ".repeat(key.column() - 1);
  }

  private String lineEnd() {
    return source.text().contains("\r\n") ? "\r\n" : "\n";
  }

  private int offset(Span span) {
    return source.offset(span.line(), span.column());
  }
}
