package dev.gatewright.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Labelled blanks, dates and sign-offs on one line, such as {@code **Reviewer**: ____}. */
final class Fields {
  private static final int LABEL_MAX = 60;
  private static final int VALUE_MAX = 80;
  private static final int BLANK_MIN = 3;

  /** Words of which one makes a label a sign-off, so that a name or nothing may stand after it. */
  private static final Set<String> SIGN_OFF =
      Set.of(
          "approval",
          "approved",
          "approver",
          "auditor",
          "author",
          "date",
          "name",
          "owner",
          "reviewed",
          "reviewer",
          "signature",
          "signed",
          "sign-off",
          "signoff",
          "updated",
          "verified",
          "verifier",
          "witness");

  private Fields() {}

  /**
   * One field.
   *
   * @param label the words before the colon
   * @param value what stands there, or null for a blank
   * @param start index of the first character to write over
   * @param end index after the last one
   */
  record Field(String label, @Nullable String value, int start, int end) {}

  /**
   * The fields of a line.
   *
   * @param named whether the line names an id, so that any short value makes a bold label a field
   */
  static List<Field> of(Source source, int start, int end, boolean named) {
    String text = source.text();
    if (Ascii.find(text, ":", start, end) < 0) {
      return List.of();
    }
    List<Field> fields = new ArrayList<>(2);
    int from = start;
    while (from < end) {
      Field field = field(source, from, end, named && fields.isEmpty());
      if (field == null) {
        break;
      }
      fields.add(field);
      from = Ascii.skipSpace(text, field.end(), end);
    }
    return fields;
  }

  private static @Nullable Field field(Source source, int start, int end, boolean named) {
    String text = source.text();
    boolean bold = Ascii.at(text, start, end, "**") || Ascii.at(text, start, end, "__");
    int open = bold ? start + 2 : start;
    int colon = colon(text, open, Math.min(end, open + LABEL_MAX + 3), bold);
    if (colon < 0) {
      return null;
    }
    int labelEnd = colon;
    int value = colon + 1;
    if (bold) {
      String mark = text.substring(start, open);
      if (Ascii.at(text, value, end, mark)) {
        value += 2;
      } else if (labelEnd - 2 > open && text.startsWith(mark, labelEnd - 2)) {
        labelEnd -= 2;
      } else {
        return null;
      }
    }
    String label = source.slice(open, labelEnd).strip();
    if (label.isEmpty() || label.length() > LABEL_MAX) {
      return null;
    }
    return valued(source, label, value, end, bold, bold && named);
  }

  private static @Nullable Field valued(
      Source source, String label, int colon, int end, boolean bold, boolean named) {
    String text = source.text();
    int start = Ascii.skipSpace(text, colon, end);
    int blank = blankEnd(text, start, end);
    if (blank > start) {
      return new Field(label, null, start, blank);
    }
    boolean signOff = signOff(label);
    if (!bold && !signOff) {
      return null;
    }
    int stop = Ascii.trimEnd(text, start, valueEnd(text, start, end));
    if (start >= stop) {
      int at = start < text.length() && Ascii.space(text.charAt(start)) ? start + 1 : start;
      return bold && signOff ? new Field(label, null, at, at) : null;
    }
    String value = source.slice(start, stop);
    boolean taken = Dates.date(value) || (bold && (signOff || named) && shortValue(value));
    return taken ? new Field(label, value, start, stop) : null;
  }

  private static int colon(String text, int start, int end, boolean bold) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i;
      }
      boolean mark = c == '*' || (c == '_' && bold);
      boolean stray = "[]`|<>.!?;_".indexOf(c) >= 0 && !mark;
      if (stray || (mark && !bold)) {
        return -1;
      }
    }
    return -1;
  }

  /** Index after a run of underscores, escaped or not; the index itself when too short. */
  private static int blankEnd(String text, int start, int end) {
    int count = 0;
    int i = start;
    while (i < end) {
      if (text.charAt(i) == '_') {
        i++;
      } else if (Ascii.at(text, i, end, "\\_")) {
        i += 2;
      } else {
        break;
      }
      count++;
    }
    return count >= BLANK_MIN ? i : start;
  }

  private static int valueEnd(String text, int start, int end) {
    int comment = Ascii.find(text, "<!--", start, end);
    int stop = comment >= 0 ? comment : end;
    // A backslash at the end of a line is a hard break, not a part of the value.
    return stop > start && text.charAt(stop - 1) == '\\' ? stop - 1 : stop;
  }

  private static boolean signOff(String label) {
    for (String word : label.toLowerCase(Locale.ROOT).split("[ /]")) {
      if (SIGN_OFF.contains(word)) {
        return true;
      }
    }
    return Ascii.lower(label).startsWith("next review");
  }

  private static boolean shortValue(String value) {
    return value.length() <= VALUE_MAX && !value.contains(". ") && !value.endsWith(".");
  }
}
