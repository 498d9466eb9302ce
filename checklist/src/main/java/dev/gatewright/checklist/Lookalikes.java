package dev.gatewright.checklist;

/** Finds what a person takes for a checkbox though it is not rendered as one. */
final class Lookalikes {
  private final Source source;
  private final Lints lints;

  Lookalikes(Source source, Lints lints) {
    this.source = source;
    this.lints = lints;
  }

  void head(Part.Head head) {
    box(head.start(), head.end(), true);
  }

  void list(ListPart list) {
    Lines lines = list.lines();
    if (list.box() == null) {
      box(lines.start(0), lines.end(0), false);
    }
    for (int i = 1; i < lines.count(); i++) {
      line(lines.start(i), lines.end(i));
    }
  }

  /** Whether a line of running text starts with something like a box. */
  boolean line(int start, int end) {
    return box(marker(start, end, false), end, true);
  }

  void verbatim(Part.Verbatim verbatim) {
    Lines lines = verbatim.lines();
    if (Ascii.at(source.text(), lines.start(0), lines.end(0), "<!--")) {
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
    int after = Ascii.skipSpace(text, i, end);
    return spaced && after == i ? start : after;
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
