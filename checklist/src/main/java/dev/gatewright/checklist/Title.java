package dev.gatewright.checklist;

import org.jspecify.annotations.Nullable;

/**
 * The text of an item with the ids taken out of it.
 *
 * @param text raw Markdown without id comment, leading bold id and all-round bold marks
 * @param comment the id of a {@code <!-- gw:ID -->}, as written, or null
 * @param boldId the id of a leading {@code **ID**}, or null
 */
record Title(String text, @Nullable String comment, @Nullable String boldId) {
  static final int MAX_ID = 120;

  static Title of(String raw) {
    String text = raw.indexOf("<!--") < 0 ? raw : withoutComments(raw);
    String comment = raw.indexOf("<!--") < 0 ? null : comment(raw);
    String bold = boldId(text);
    if (bold != null) {
      text = afterBoldId(text);
    }
    return new Title(unbold(text), comment, bold);
  }

  /** A text as the name of a group: no bold marks, no colon after it. */
  static String group(String text) {
    String name = text;
    while (true) {
      String next = unbold(name);
      if (next.endsWith(":")) {
        next = next.substring(0, next.length() - 1).stripTrailing();
      }
      if (next.equals(name)) {
        return name;
      }
      name = next;
    }
  }

  /** Takes off bold marks that go round the whole text. */
  static String unbold(String text) {
    if (text.length() > 4 && (text.startsWith("**") || text.startsWith("__"))) {
      String mark = text.substring(0, 2);
      if (text.indexOf(mark, 2) == text.length() - 2) {
        return text.substring(2, text.length() - 2).strip();
      }
    }
    return text;
  }

  /** Whether an id is letters, digits and {@code . - _} only, and not too long. */
  static boolean idLike(String id) {
    if (id.isEmpty() || id.length() > MAX_ID) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!Ascii.word(c) && ".-_".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String comment(String raw) {
    int at = commentAt(raw, 0);
    return at < 0
        ? null
        : raw.substring(raw.indexOf("gw:", at) + 3, raw.indexOf("-->", at)).strip();
  }

  private static String withoutComments(String raw) {
    StringBuilder kept = new StringBuilder(raw.length());
    int from = 0;
    for (int at = commentAt(raw, 0); at >= 0; at = commentAt(raw, from)) {
      kept.append(raw.substring(from, at).stripTrailing());
      from = raw.indexOf("-->", at) + 3;
    }
    return kept.append(raw.substring(from)).toString().strip();
  }

  /** Index of the next closed {@code <!-- gw:}, or -1. */
  private static int commentAt(String text, int from) {
    int lastClose = text.lastIndexOf("-->");
    int at = text.indexOf("<!--", from);
    while (at >= 0 && at < lastClose) {
      int word = Ascii.skipSpace(text, at + 4, text.length());
      if (text.startsWith("gw:", word) && word < lastClose) {
        return at;
      }
      at = text.indexOf("<!--", at + 4);
    }
    return -1;
  }

  /**
   * The id in {@code **V2.1.1** text} or {@code **SEC-7:** text}. One separator and no colon or
   * dash after it, as in {@code **SHA-256** is used}, is a word and no id.
   */
  private static @Nullable String boldId(String text) {
    if (!text.startsWith("**")) {
      return null;
    }
    int close = text.indexOf("**", 2);
    if (close < 0 || close > MAX_ID) {
      return null;
    }
    String inner = text.substring(2, close);
    boolean colon = inner.endsWith(":");
    String id = colon ? inner.substring(0, inner.length() - 1) : inner;
    int digits = 0;
    int separators = 0;
    for (int i = 0; i < id.length(); i++) {
      digits += Ascii.digit(id.charAt(i)) ? 1 : 0;
      separators += ".-_".indexOf(id.charAt(i)) >= 0 ? 1 : 0;
    }
    if (!idLike(id) || digits == 0 || separators == 0 || !Ascii.word(id.charAt(0))) {
      return null;
    }
    String rest = text.substring(close + 2).strip();
    boolean separated = colon || separators > 1 || afterBoldId(text).length() < rest.length();
    return separated && !afterBoldId(text).isEmpty() ? id : null;
  }

  private static String afterBoldId(String text) {
    String rest = text.substring(text.indexOf("**", 2) + 2).strip();
    if (rest.startsWith(":")
        || rest.startsWith("-")
        || rest.startsWith("–")
        || rest.startsWith("—")) {
      return rest.substring(1).strip();
    }
    return rest;
  }
}
