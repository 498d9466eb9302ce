package dev.gatewright.reports;

/** Escapes text for XML 1.0 and for HTML; what is hidden is written out first. */
final class Xml {
  private Xml() {}

  /** Text of one line, safe between tags and between double quotes. */
  static String line(String text) {
    return escape(Visible.line(text));
  }

  /** Text with its line feeds, safe between tags. */
  static String lines(String text) {
    return escape(Visible.lines(text));
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
