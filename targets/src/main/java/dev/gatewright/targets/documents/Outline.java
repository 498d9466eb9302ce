package dev.gatewright.targets.documents;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the blocks of a document line by line; lines that follow one another grow together. */
final class Outline {
  /** Longest text of one block, in UTF-16 units; what lies beyond is left out. */
  private static final int LONGEST = 20_000;

  private final SourceText source;
  private final List<Block> blocks = new ArrayList<>();
  private Block.@Nullable Kind open;
  private int openLine;
  private int openColumn;
  private int openEnd;
  private final StringBuilder text = new StringBuilder();

  Outline(SourceText source) {
    this.source = source;
  }

  /** A heading; it stands by itself. */
  void heading(int level, String words, int line, int from, int to) {
    close();
    String plain = plain(words);
    if (!plain.isEmpty()) {
      blocks.add(new Block(Block.Kind.HEADING, level, plain, span(line, from, to)));
    }
  }

  /** The first line of a block that may go on. */
  void begin(Block.Kind kind, String words, int line, int from, int to) {
    close();
    open = kind;
    openLine = line;
    openColumn = from;
    openEnd = to;
    text.append(words);
  }

  /** A whole row of a table. */
  void row(Block.Kind kind, String words, int line, int from, int to) {
    begin(kind, words, line, from, to);
    close();
  }

  /** Another line of the block that is open, or the first line of a paragraph. */
  void more(String words, int line, int from, int to) {
    if (open == null) {
      begin(Block.Kind.TEXT, words, line, from, to);
    } else if (text.length() < LONGEST) {
      text.append(' ').append(words);
    }
  }

  /** Whether a list item is open. */
  boolean inItem() {
    return open != null && open != Block.Kind.TEXT;
  }

  /** Whether a paragraph is open that holds one line. */
  @Nullable String loneLine(int line) {
    return open == Block.Kind.TEXT && openLine == line ? text.toString() : null;
  }

  /** Forgets the paragraph that is open: it turned out to be something else. */
  void drop() {
    open = null;
    text.setLength(0);
  }

  /** Ends the block that is open. */
  void close() {
    Block.Kind kind = open;
    if (kind != null) {
      String whole = text.toString().strip();
      if (!whole.isEmpty()) {
        blocks.add(new Block(kind, 0, whole, span(openLine, openColumn, openEnd)));
      }
      drop();
    }
  }

  List<Block> blocks() {
    close();
    return List.copyOf(blocks);
  }

  private Span span(int line, int from, int to) {
    String whole = source.line(line);
    int start = Math.min(from, whole.length());
    int end = Math.min(Math.max(to, start), whole.length());
    int column = whole.codePointCount(0, start) + 1;
    return new Span(line, column, line, column + whole.codePointCount(start, end));
  }

  /** A heading without links, emphasis and code signs. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ']' && i + 1 < text.length() && text.charAt(i + 1) == '(') {
        int end = text.indexOf(')', i);
        i = end < 0 ? i : end;
      } else if ("*`[]".indexOf(c) < 0) {
        out.append(c);
      }
    }
    return out.toString().strip();
  }

  /** Index of the first character that is neither a blank nor a tab. */
  static int indent(String line) {
    int i = 0;
    while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  /**
   * The end of the sign of an ordered item ({@code 1.}, {@code 2)}, {@code (3)}, {@code #.}) with
   * the blank after it, or -1.
   */
  static int orderedSign(String line, int from) {
    int i = from;
    boolean bracket = i < line.length() && line.charAt(i) == '(';
    i += bracket ? 1 : 0;
    int digits = i;
    while (i < line.length() && i - digits < 9 && Character.isDigit(line.charAt(i))) {
      i++;
    }
    if (i == digits && i < line.length() && line.charAt(i) == '#') {
      i++;
    }
    if (i == digits || i + 1 >= line.length() || ".)".indexOf(line.charAt(i)) < 0) {
      return -1;
    }
    return line.charAt(i + 1) == ' ' || line.charAt(i + 1) == '\t' ? i + 2 : -1;
  }

  /** The end of the sign of an unordered item with the blank after it, or -1. */
  static int bulletSign(String line, int from, String signs) {
    boolean sign =
        from + 1 < line.length()
            && signs.indexOf(line.charAt(from)) >= 0
            && (line.charAt(from + 1) == ' ' || line.charAt(from + 1) == '\t');
    return sign ? from + 2 : -1;
  }

  /** A table row: its cells without blanks around them, parted by {@code |}. */
  static String cells(String line) {
    String inner = line.strip();
    inner = inner.startsWith("|") ? inner.substring(1) : inner;
    inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
    StringBuilder out = new StringBuilder();
    for (String cell : inner.split("\\|", -1)) {
      out.append(out.isEmpty() ? "" : " | ").append(cell.strip());
    }
    return out.toString();
  }
}
