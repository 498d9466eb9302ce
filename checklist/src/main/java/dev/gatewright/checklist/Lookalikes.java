package dev.gatewright.checklist;

/** Finds what a person takes for a checkbox though it is not rendered as one. */
final class Lookalikes {
  /** How far before a box its label may end, in characters. */
  private static final int FARTHEST_LABEL = 16;

  private final Source source;
  private final Lints lints;

  Lookalikes(Source source, Lints lints) {
    this.source = source;
    this.lints = lints;
  }

  void head(Part.Head head) {
    if (!box(head.start(), head.end(), true)) {
      loose(head.start(), head.end());
    }
  }

  void list(ListPart list) {
    Lines lines = list.lines();
    if (list.box() == null && lines.count() > 0) {
      int start = Ascii.skipUnseen(source.text(), lines.start(0), lines.end(0));
      if (!box(start, lines.end(0), start > lines.start(0))) {
        loose(start, lines.end(0));
      }
    }
    for (int i = 1; i < lines.count(); i++) {
      line(lines.start(i), lines.end(i));
    }
  }

  /** Whether a line of running text starts with something like a box. */
  boolean line(int start, int end) {
    boolean box = box(marker(start, end, false), end, true);
    if (!box) {
      loose(start, end);
    }
    return box;
  }

  void verbatim(Part.Verbatim verbatim) {
    Lines lines = verbatim.lines();
    if (Ascii.at(source.text(), lines.start(0), lines.end(0), "<!--")) {
      int end = lines.end(lines.count() - 1);
      if (Ascii.find(source.text(), "-->", lines.start(0), end) < 0) {
        unclosed(lines);
      }
      return;
    }
    boolean html = source.text().charAt(lines.start(0)) == '<';
    for (int i = 0; i < lines.count(); i++) {
      int start = lines.start(i);
      int text = marker(start, lines.end(i), true);
      if (!html || text > start) {
        box(text, lines.end(i), true);
      }
    }
  }

  /** A block that goes on to the end: what was to be items is part of it. */
  void unclosed(Lines lines) {
    for (int i = 1; i < lines.count(); i++) {
      int start = lines.start(i);
      int text = marker(start, lines.end(i), true);
      if (text > start && Box.at(source.text(), text, lines.end(i)) != null) {
        int first = lines.start(0);
        String written = source.slice(first, lines.end(0)).strip();
        lints.add(Lint.UNCLOSED_BLOCK, first, Math.max(first, lines.end(0)), written);
        return;
      }
    }
  }

  void row(Part.Row row) {
    Lines lines = row.lines();
    for (Tables.Cell cell : Tables.cells(source.text(), lines.start(0), lines.end(0))) {
      box(cell.start(), cell.end(), false);
    }
  }

  /** Index after a list mark, with or without the space that makes it one. */
  private int marker(int start, int end, boolean spaced) {
    String text = source.text();
    int i = start;
    if (i < end && "-*+".indexOf(text.charAt(i)) >= 0) {
      i++;
    } else {
      while (i < end && i < start + 9 && Ascii.digit(text.charAt(i))) {
        i++;
      }
      if (i == start || i >= end || ".)".indexOf(text.charAt(i)) < 0) {
        return start;
      }
      i++;
    }
    int after = Ascii.skipUnseen(text, i, end);
    return spaced && after == i ? start : after;
  }

  /**
   * Finds an empty box further on in a line, where a label, a number or a sign stands before it:
   * {@code Done: [ ] yes}. In code, and behind a word of a sentence, it only speaks of a box.
   */
  private void loose(int start, int end) {
    String text = source.text();
    int code = 0;
    for (int i = start; i + 3 <= end; i++) {
      char c = text.charAt(i);
      code += c == '`' ? 1 : 0;
      int length = c != '[' || code % 2 != 0 ? 0 : empty(text, i, end);
      boolean apart = i + length >= end || Ascii.space(text.charAt(i + length));
      if (length > 0 && apart && labelled(text, start, i)) {
        lints.add(Lint.NOT_RENDERED_BOX, i, i + length, source.slice(start, end).strip());
        return;
      }
    }
  }

  private static int empty(String text, int at, int end) {
    return Ascii.at(text, at, end, "[ ]") ? 3 : Ascii.at(text, at, end, "[\u00c2\u00a0]") ? 4 : 0;
  }

  /** Whether a space stands before it, and before that a sign that ends no word. */
  private static boolean labelled(String text, int start, int at) {
    int before = at;
    int least = Math.max(start, at - FARTHEST_LABEL);
    while (before > least && Ascii.space(text.charAt(before - 1))) {
      before--;
    }
    char last = before > least ? text.charAt(before - 1) : ' ';
    return before < at && before > start && (last >= 0x80 || ":.)|-*+".indexOf(last) >= 0);
  }

  private boolean box(int start, int end, boolean any) {
    if (start >= end) {
      return false;
    }
    int length = Box.lookalike(source.text(), start, end);
    if (length == 0 && any && Box.at(source.text(), start, end) != null) {
      length = 3;
    }
    if (length > 0) {
      int stop = Math.min(end, source.lineEnd(start));
      lints.add(
          Lint.NOT_RENDERED_BOX,
          start,
          start + length,
          source.slice(source.lineStart(start), stop).strip());
    }
    return length > 0;
  }
}
