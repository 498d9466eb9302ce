package dev.gatewright.targets.documents;

import dev.gatewright.readers.text.SourceText;
import java.util.List;

/**
 * Headings, lists, tables and paragraphs of an AsciiDoc file, as far as an outline needs it.
 * Comments, listings and quotations are left out.
 */
final class AsciidocOutline {
  private final SourceText source;
  private final Outline out;
  private String until = "";
  private boolean table;

  AsciidocOutline(SourceText source) {
    this.source = source;
    this.out = new Outline(source);
  }

  List<Block> blocks() {
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line).stripTrailing();
      if (!until.isEmpty()) {
        until = text.equals(until) ? "" : until;
      } else if (text.isBlank()) {
        out.close();
      } else {
        read(line, text);
      }
    }
    return out.blocks();
  }

  private void read(int line, String text) {
    if (delimiter(text)) {
      out.close();
      until = text.startsWith("```") ? "```" : text;
    } else if (text.equals("|===")) {
      out.close();
      table = !table;
    } else if (table) {
      out.row(Block.Kind.ROW, Outline.cells(text), line, 0, text.length());
    } else if (!text.startsWith("//") && !text.startsWith("[") && !text.startsWith(":")) {
      body(line, text);
    }
  }

  private void body(int line, String text) {
    int level = 0;
    while (level < text.length() && text.charAt(level) == '=') {
      level++;
    }
    if (level > 0 && level <= 6 && level < text.length() && text.charAt(level) == ' ') {
      int from = level + Outline.indent(text.substring(level));
      out.heading(level, text.substring(from), line, from, text.length());
      return;
    }
    int at = Outline.indent(text);
    int end = repeated(text, at, '.');
    boolean step = end > at && end < text.length() && text.charAt(end) == ' ';
    int ordered = step ? end + 1 : Outline.orderedSign(text, at);
    end = Math.max(repeated(text, at, '*'), repeated(text, at, '-'));
    boolean bullet = end > at && end < text.length() && text.charAt(end) == ' ';
    if (ordered >= 0) {
      out.begin(Block.Kind.STEP, text.substring(ordered).strip(), line, ordered, text.length());
    } else if (bullet) {
      out.begin(Block.Kind.ITEM, text.substring(end).strip(), line, end + 1, text.length());
    } else {
      out.more(text.strip(), line, at, text.length());
    }
  }

  private static int repeated(String text, int from, char c) {
    int end = from;
    while (end < text.length() && end - from < 6 && text.charAt(end) == c) {
      end++;
    }
    return end;
  }

  /** A line that opens a listing, a literal, a quotation or a comment, and closes it again. */
  private static boolean delimiter(String text) {
    if (text.startsWith("```")) {
      return true;
    }
    return text.length() >= 4 && "-._/+".indexOf(text.charAt(0)) >= 0 && repeatedAll(text);
  }

  private static boolean repeatedAll(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) != text.charAt(0)) {
        return false;
      }
    }
    return true;
  }
}
