package dev.gatewright.targets.documents;

import dev.gatewright.readers.text.SourceText;
import java.util.List;

/** The way a document is written. */
public enum Markup {
  /** CommonMark with tables, boxes and front matter. */
  MARKDOWN,
  /** reStructuredText. */
  RESTRUCTURED,
  /** AsciiDoc. */
  ASCIIDOC,
  /** Plain text, read like Markdown. */
  PLAIN;

  /** The markup of a file by the end of its name, or null when that says nothing of the kind. */
  static @org.jspecify.annotations.Nullable Markup of(String lowerName) {
    String ending = lowerName.substring(lowerName.lastIndexOf('.') + 1);
    return switch (ending) {
      case "md", "markdown", "mdx" -> MARKDOWN;
      case "rst" -> RESTRUCTURED;
      case "adoc", "asciidoc" -> ASCIIDOC;
      case "txt" -> PLAIN;
      default -> null;
    };
  }

  List<Block> blocks(SourceText source) {
    return switch (this) {
      case MARKDOWN, PLAIN -> new MarkdownOutline(source).blocks();
      case RESTRUCTURED -> new RestructuredOutline(source).blocks();
      case ASCIIDOC -> new AsciidocOutline(source).blocks();
    };
  }
}
