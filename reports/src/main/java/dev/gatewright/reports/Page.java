package dev.gatewright.reports;

/** A page of text for a terminal: wraps, paints and links, and lets nothing hidden through. */
final class Page {
  private static final String ESCAPE = "\u001b";

  private final StringBuilder out = new StringBuilder(1 << 14);
  private final ReportOptions options;

  Page(ReportOptions options) {
    this.options = options;
  }

  ReportOptions options() {
    return options;
  }

  /** An empty line, never two in a row and none at the top. */
  void gap() {
    int length = out.length();
    if (length > 0 && !(length > 1 && out.charAt(length - 2) == '\n')) {
      out.append('\n');
    }
  }

  /** A part of the current line; the text has been made visible already. */
  Page paint(Style style, String text) {
    if (options.colour() && !style.sgr().isEmpty() && !text.isEmpty()) {
      out.append(ESCAPE).append('[').append(style.sgr()).append('m').append(text);
      out.append(ESCAPE).append("[0m");
    } else {
      out.append(text);
    }
    return this;
  }

  /** A part of the current line without a look. */
  Page plain(String text) {
    out.append(text);
    return this;
  }

  /** A part of the current line that leads to a file of the subject where links may be used. */
  Page link(Style style, String text, String file, int line) {
    if (!options.hyperlinks() || options.base() == null || file.startsWith("pack:")) {
      return paint(style, text);
    }
    String base = options.base().toASCIIString();
    String fragment = base.startsWith("http") ? "#L" + line : "";
    out.append(ESCAPE).append("]8;;").append(base).append(Uris.path(file)).append(fragment);
    out.append(ESCAPE).append('\\');
    paint(style, text);
    out.append(ESCAPE).append("]8;;").append(ESCAPE).append('\\');
    return this;
  }

  /** Ends the current line. */
  void end() {
    out.append('\n');
  }

  /** Spaces. */
  Page indent(int columns) {
    out.repeat(' ', columns);
    return this;
  }

  /**
   * Text from outside that goes on from the current line and wraps.
   *
   * @param used columns that the current line has already
   * @param indent columns before each further line
   */
  void flow(int used, int indent, Style style, String text) {
    String shown = Visible.lines(text).stripTrailing();
    int room = options.width();
    int start = 0;
    int columns = used;
    while (true) {
      int end =
          Wrap.end(shown, start, room == 0 ? Integer.MAX_VALUE : Math.max(16, room - columns));
      paint(style, shown.substring(start, end).stripTrailing());
      end();
      start = Wrap.next(shown, end);
      if (start >= shown.length()) {
        return;
      }
      indent(indent);
      columns = indent;
    }
  }

  /** A whole paragraph of text from outside. */
  void paragraph(int indent, Style style, String text) {
    indent(indent);
    flow(indent, indent, style, text);
  }

  /** Text from outside cut to what is left of the line. */
  String fit(String text, int used) {
    String line = Visible.line(text);
    if (options.width() == 0 || options.verbose()) {
      return line;
    }
    return Columns.fit(line, Math.max(16, options.width() - used), options.unicode() ? "…" : "...");
  }

  /** All that was written. */
  String text() {
    return out.toString();
  }
}
