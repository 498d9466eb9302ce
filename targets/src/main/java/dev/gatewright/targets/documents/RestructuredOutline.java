package dev.gatewright.targets.documents;

import dev.gatewright.readers.text.SourceText;
import java.util.List;

/**
 * Headings, lists, tables and paragraphs of a reStructuredText file, as far as an outline needs it.
 * Comments, literal blocks and directives are left out, but for those that hold ordinary text.
 */
final class RestructuredOutline {
  private static final List<String> TRANSPARENT =
      List.of(
          "note",
          "warning",
          "important",
          "tip",
          "attention",
          "caution",
          "danger",
          "admonition",
          "list-table",
          "table",
          "topic",
          "sidebar",
          "seealso");

  private final SourceText source;
  private final Outline out;
  private final StringBuilder levels = new StringBuilder();
  private int skipDeeperThan = -1;

  RestructuredOutline(SourceText source) {
    this.source = source;
    this.out = new Outline(source);
  }

  List<Block> blocks() {
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line);
      int at = Outline.indent(text);
      if (at == text.length()) {
        out.close();
      } else if (skipDeeperThan < 0 || at <= skipDeeperThan) {
        skipDeeperThan = -1;
        line = read(line, text, at);
      }
    }
    return out.blocks();
  }

  /** Reads a line, and says which line was read last. */
  private int read(int line, String text, int at) {
    if (at == 0 && adornment(text) && line + 2 <= source.lineCount()) {
      String title = source.line(line + 1);
      if (!title.isBlank() && source.line(line + 2).stripTrailing().equals(text.stripTrailing())) {
        heading("^" + text.charAt(0), title, line + 1);
        return line + 2;
      }
    }
    if (at == 0 && line < source.lineCount() && underlined(text, source.line(line + 1))) {
      heading("_" + source.line(line + 1).charAt(0), text, line);
      return line + 1;
    }
    if (text.startsWith("..", at) && (text.length() == at + 2 || text.charAt(at + 2) == ' ')) {
      out.close();
      skipDeeperThan = transparent(text.substring(at + 2).strip()) ? -1 : at;
    } else if (text.charAt(at) == ':') {
      field(line, text, at);
    } else if (!adornment(text) && !rule(text)) {
      body(line, text, at);
    }
    return line;
  }

  /**
   * A field with a value, {@code :Security lead: Mara Lindqvist}; options of directives are none.
   */
  private void field(int line, String text, int at) {
    int colon = text.indexOf(": ", at + 1);
    boolean named = colon > at + 1 && at == 0 && text.charAt(at + 1) != ':';
    if (named && text.charAt(at + 1) != ' ' && text.indexOf('`', at) != colon + 1) {
      String words = text.substring(at + 1, colon) + text.substring(colon);
      out.begin(Block.Kind.ITEM, words.strip(), line, at, text.stripTrailing().length());
    } else if (text.indexOf(":`", at) > 0) {
      body(line, text, at);
    }
  }

  private void body(int line, String text, int at) {
    int end = text.stripTrailing().length();
    if (text.charAt(at) == '|' && end > at + 1 && text.charAt(end - 1) == '|') {
      out.row(Block.Kind.ROW, Outline.cells(text), line, at, end);
      return;
    }
    int ordered = Outline.orderedSign(text, at);
    int bullet = ordered >= 0 ? -1 : Outline.bulletSign(text, at, "-*+\u2022");
    if (ordered >= 0) {
      out.begin(Block.Kind.STEP, text.substring(ordered).strip(), line, ordered, end);
    } else if (bullet >= 0 && Outline.bulletSign(text, bullet, "-") >= 0) {
      out.begin(Block.Kind.ROW, text.substring(bullet + 2).strip(), line, bullet + 2, end);
    } else if (bullet >= 0) {
      out.begin(Block.Kind.ITEM, text.substring(bullet).strip(), line, bullet, end);
    } else {
      out.more(text.strip(), line, at, end);
    }
    if (text.stripTrailing().endsWith("::")) {
      out.close();
      skipDeeperThan = at;
    }
  }

  private void heading(String style, String title, int line) {
    int known = levels.indexOf(style);
    if (known < 0) {
      known = levels.length();
      levels.append(style);
    }
    int from = Outline.indent(title);
    out.heading(known / 2 + 1, title, line, from, title.stripTrailing().length());
  }

  private static boolean transparent(String directive) {
    int end = directive.indexOf("::");
    return end > 0 && TRANSPARENT.contains(directive.substring(0, end));
  }

  private static boolean underlined(String title, String below) {
    String sign = below.stripTrailing();
    String words = title.strip();
    return adornment(sign)
        && !adornment(title)
        && sign.codePointCount(0, sign.length()) >= words.codePointCount(0, words.length());
  }

  /** A border of a table. */
  private static boolean rule(String text) {
    String line = text.strip();
    for (int i = 0; i < line.length(); i++) {
      if ("+-=| ".indexOf(line.charAt(i)) < 0) {
        return false;
      }
    }
    return line.length() > 3;
  }

  private static boolean adornment(String text) {
    String line = text.stripTrailing();
    if (line.length() < 2 || Character.isLetterOrDigit(line.charAt(0)) || line.charAt(0) == ' ') {
      return false;
    }
    for (int i = 1; i < line.length(); i++) {
      if (line.charAt(i) != line.charAt(0)) {
        return false;
      }
    }
    return line.charAt(0) < 0x7f && !line.equals("..") && !line.equals("::");
  }
}
