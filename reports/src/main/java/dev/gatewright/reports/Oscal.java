package dev.gatewright.reports;

import org.jspecify.annotations.Nullable;

/** The names and small parts that all of an OSCAL document shares. */
final class Oscal {
  private static final String NAMESPACE = "https://gatewright.dev/ns/oscal";

  private final JsonWriter json;
  private final String run;

  /**
   * For one document.
   *
   * @param run digest of the outcome, from which every UUID is derived
   */
  Oscal(JsonWriter json, String run) {
    this.json = json;
    this.run = run;
  }

  /** The UUID of a part of this document: the same part of the same outcome has the same one. */
  String uuid(String part) {
    return Digests.uuid(run + "/" + part);
  }

  /** Text of one line that is never empty and is no markup. */
  String text(String text) {
    return Markdown.bare(text);
  }

  /** A name as a token (XML Schema Part 2, NCName): other characters become hyphens. */
  static String token(String name) {
    StringBuilder out = new StringBuilder(name.length() + 5);
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      boolean start = c == '_' || Character.isLetter(c);
      if (i == 0 && !start) {
        out.append("item-");
      }
      boolean part = start || c == '.' || c == '-' || Character.isDigit(c);
      out.appendCodePoint(part ? c : '-');
      i += Character.charCount(c);
    }
    return out.isEmpty() ? "item" : out.toString();
  }

  /** A property, left out when there is nothing to say. */
  void prop(String name, @Nullable String value) {
    String line = value == null ? "" : trim(Visible.line(value));
    if (!line.isEmpty()) {
      json.beginObject().field("name", name).field("ns", NAMESPACE).field("value", line);
      json.endObject();
    }
  }

  /** The member {@code reviewed-controls}: all there are. */
  void everyControl() {
    json.beginObject("reviewed-controls").beginArray("control-selections").beginObject();
    json.beginObject("include-all").endObject();
    json.endObject().endArray().endObject();
  }

  /** Without white space of any script around it. */
  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && blank(text.charAt(start))) {
      start++;
    }
    while (end > start && blank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
