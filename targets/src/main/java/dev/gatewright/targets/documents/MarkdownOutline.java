package dev.gatewright.targets.documents;

import dev.gatewright.readers.text.SourceText;
import java.util.List;

/**
 * Headings, lists, tables and paragraphs of a Markdown file (CommonMark 0.31 §4 and §5, as far as
 * an outline needs it). Front matter, code, comments and quotations are no statements of the
 * document and are left out.
 */
final class MarkdownOutline {
  private final SourceText source;
  private final Outline out;
  private char fence;
  private int fenceLength;
  private boolean comment;
  private boolean table;
  private boolean blankBefore = true;
  private boolean inList;

  MarkdownOutline(SourceText source) {
    this.source = source;
    this.out = new Outline(source);
  }

  List<Block> blocks() {
    for (int line = frontMatter() + 1; line <= source.lineCount(); line++) {
      String text = source.line(line);
      if (fence != 0) {
        closeFence(text);
        continue;
      }
      String seen = withoutStruck(withoutComments(text));
      if (!seen.isBlank() || text.isBlank()) {
        read(line, seen);
        blankBefore = text.isBlank();
      }
    }
    return out.blocks();
  }

  /** The last line of the front matter, or 0; its title counts as a heading. */
  private int frontMatter() {
    if (!source.line(1).stripTrailing().equals("---")) {
      return 0;
    }
    for (int line = 2; line <= Math.min(source.lineCount(), 200); line++) {
      if (source.line(line).stripTrailing().equals("---")) {
        for (int inner = 2; inner < line; inner++) {
          title(inner);
        }
        return line;
      }
    }
    return 0;
  }

  private void title(int line) {
    String text = source.line(line);
    if (text.startsWith("title:")) {
      String value = text.substring(6).strip().replace("\"", "").replace("'", "");
      out.heading(0, value, line, Math.max(text.indexOf(value), 0), text.length());
    }
  }

  /** The line with blanks where text is struck out. */
  private static String withoutStruck(String text) {
    int from = text.indexOf("~~");
    if (from < 0 || text.strip().startsWith("~~~")) {
      return text;
    }
    StringBuilder seen = new StringBuilder(text);
    while (from >= 0) {
      int close = text.indexOf("~~", from + 2);
      for (int i = from; close > 0 && i < close + 2; i++) {
        seen.setCharAt(i, ' ');
      }
      from = close < 0 ? -1 : text.indexOf("~~", close + 2);
    }
    return seen.toString();
  }

  /** The line with blanks where a comment stands, so that nothing hidden counts. */
  private String withoutComments(String text) {
    if (!comment && !text.contains("<!--") && !text.contains("{/*")) {
      return text;
    }
    StringBuilder seen = new StringBuilder(text);
    int i = 0;
    while (i < text.length()) {
      if (!comment && !text.startsWith("<!--", i) && !text.startsWith("{/*", i)) {
        i++;
        continue;
      }
      int close = Math.max(text.indexOf("-->", i), text.indexOf("*/}", i));
      int end = close < 0 ? text.length() : close + 3;
      comment = close < 0;
      while (i < end) {
        seen.setCharAt(i++, ' ');
      }
    }
    return seen.toString();
  }

  private void closeFence(String text) {
    String line = text.strip();
    int same = 0;
    while (same < line.length() && line.charAt(same) == fence) {
      same++;
    }
    if (same >= fenceLength && same == line.length()) {
      fence = 0;
    }
  }

  private void read(int line, String text) {
    int at = Outline.indent(text);
    if (at == text.length()) {
      out.close();
      table = false;
      return;
    }
    if (openFence(text, at) || code(text, at) || quotation(text, at)) {
      return;
    }
    if (hashes(line, text, at) || underline(line, text, at) || tableLine(line, text, at)) {
      return;
    }
    if (!item(line, text, at) && !bold(line, text, at)) {
      inList &= at > 0 || !blankBefore;
      out.more(text.strip(), line, at, text.stripTrailing().length());
    }
  }

  private boolean openFence(String text, int at) {
    char c = text.charAt(at);
    int end = at;
    while (end < text.length() && text.charAt(end) == c) {
      end++;
    }
    if ((c != '`' && c != '~') || end - at < 3 || (c == '`' && text.indexOf('`', end) >= 0)) {
      return false;
    }
    out.close();
    fence = c;
    fenceLength = end - at;
    return true;
  }

  /** Indented code: four blanks after an empty line, outside every list. */
  private boolean code(String text, int at) {
    return blankBefore && !inList && (at >= 4 || text.charAt(0) == '\t');
  }

  private boolean quotation(String text, int at) {
    if (text.charAt(at) != '>') {
      return false;
    }
    out.close();
    return true;
  }

  private boolean hashes(int line, String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '#') {
      end++;
    }
    int level = end - at;
    if (level == 0 || level > 6 || (end < text.length() && " \t".indexOf(text.charAt(end)) < 0)) {
      return false;
    }
    String words = text.substring(end).strip();
    int stop = words.length();
    while (stop > 0 && words.charAt(stop - 1) == '#') {
      stop--;
    }
    words = words.substring(0, stop).strip();
    int from = words.isEmpty() ? end : text.indexOf(words, end);
    out.heading(level, words, line, from, from + words.length());
    inList = false;
    return true;
  }

  /** A line of {@code =} or {@code -} below a single line of text makes that a heading. */
  private boolean underline(int line, String text, int at) {
    String sign = text.strip();
    char c = sign.charAt(0);
    if ((c != '=' && c != '-') || at > 3 || !allSame(sign)) {
      return false;
    }
    String lone = line > 1 ? out.loneLine(line - 1) : null;
    if (lone == null) {
      return sign.length() >= 3;
    }
    out.drop();
    String above = source.line(line - 1);
    int from = Outline.indent(above);
    out.heading(c == '=' ? 1 : 2, lone, line - 1, from, above.stripTrailing().length());
    return true;
  }

  private boolean tableLine(int line, String text, int at) {
    if (table) {
      if (text.indexOf('|') >= 0) {
        out.row(Block.Kind.ROW, Outline.cells(text), line, at, text.stripTrailing().length());
        return true;
      }
      table = false;
    }
    boolean columns =
        text.indexOf('|') >= 0 && line < source.lineCount() && delimiter(source.line(line + 1));
    if (columns) {
      out.row(Block.Kind.COLUMNS, Outline.cells(text), line, at, text.stripTrailing().length());
      return true;
    }
    if (text.indexOf('|') >= 0 && delimiter(text)) {
      table = true;
      return true;
    }
    return false;
  }

  private static boolean delimiter(String text) {
    boolean dash = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      dash |= c == '-';
      if (" \t|:-".indexOf(c) < 0) {
        return false;
      }
    }
    return dash && text.indexOf('|') >= 0;
  }

  private boolean item(int line, String text, int at) {
    int sign = Outline.orderedSign(text, at);
    boolean step = sign >= 0;
    sign = step ? sign : Outline.bulletSign(text, at, "-*+\u2022");
    if (sign < 0) {
      return false;
    }
    int from = sign + Outline.indent(text.substring(sign));
    boolean box =
        text.startsWith("[ ]", from)
            || text.startsWith("[x]", from)
            || text.startsWith("[X]", from);
    from += box ? 3 : 0;
    Block.Kind kind = box ? Block.Kind.BOX : step ? Block.Kind.STEP : Block.Kind.ITEM;
    out.begin(kind, text.substring(from).strip(), line, from, text.stripTrailing().length());
    inList = true;
    return true;
  }

  /** A line that is bold from end to end stands for a heading. */
  private boolean bold(int line, String text, int at) {
    String whole = text.strip();
    boolean alone = blankBefore && (line == source.lineCount() || ends(source.line(line + 1)));
    String sign = whole.startsWith("**") ? "**" : whole.startsWith("__") ? "__" : "";
    if (sign.isEmpty() || !alone || whole.length() < 5) {
      return false;
    }
    String inner = whole.endsWith(":") ? whole.substring(0, whole.length() - 1) : whole;
    int close = inner.indexOf(sign, 2);
    if (close != inner.length() - 2) {
      return false;
    }
    String words = inner.substring(2, close).strip();
    words = words.endsWith(":") ? words.substring(0, words.length() - 1) : words;
    out.heading(7, words, line, at + 2, at + close);
    inList = false;
    return true;
  }

  private static boolean ends(String next) {
    int at = Outline.indent(next);
    return at == next.length()
        || Outline.orderedSign(next, at) >= 0
        || Outline.bulletSign(next, at, "-*+") >= 0;
  }

  private static boolean allSame(String sign) {
    for (int i = 1; i < sign.length(); i++) {
      if (sign.charAt(i) != sign.charAt(0)) {
        return false;
      }
    }
    return true;
  }
}
