package dev.gatewright.checklist;

import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Place;
import dev.gatewright.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What looks wrong in the writing of a checklist itself. */
final class Lints {
  private static final int MAX = 1_000;
  private static final int EVIDENCE_MAX = 80;
  private static final int EXCERPT_MAX = 160;

  private final Source source;
  private final Hashes hashes;
  private final List<Finding> findings = new ArrayList<>();

  Lints(Source source, Hashes hashes) {
    this.source = source;
    this.hashes = hashes;
  }

  List<Finding> findings() {
    return findings;
  }

  /** Adds a finding about the characters between two indexes of one line. */
  void add(Lint lint, int start, int end, String evidence) {
    if (findings.size() >= MAX) {
      return;
    }
    int line = source.line(start);
    int column = source.column(start);
    int length = Math.max(0, source.column(end) - column);
    Place place = new Place(source.file(), line, column, line, column + length);
    String shown = visible(cut(evidence, EVIDENCE_MAX));
    String print = hashes.of(lint.check(), source.file(), shown).substring(0, 16);
    findings.add(
        new Finding(
            lint.check(),
            Severity.LOW,
            lint.message(),
            shown,
            place,
            excerpt(start, end),
            lint.fix(),
            print));
  }

  private Excerpt excerpt(int start, int end) {
    int from = source.lineStart(start);
    if (start - from > EXCERPT_MAX) {
      from = boundary(start - EXCERPT_MAX / 2);
    }
    int to = source.lineEnd(end);
    to = to - from > 2 * EXCERPT_MAX ? boundary(Math.max(end, from + 2 * EXCERPT_MAX)) : to;
    String before = visible(source.slice(from, start));
    String marked = visible(source.slice(start, end));
    String after = visible(source.slice(end, Math.max(end, to)));
    int caret = before.codePointCount(0, before.length());
    int width = marked.codePointCount(0, marked.length());
    return new Excerpt(before + marked + after, caret, caret + width);
  }

  /** An index at or before another that does not cut a UTF-8 character. */
  private int boundary(int index) {
    int at = Math.min(index, source.text().length());
    while (at > 0 && at < source.text().length() && (source.text().charAt(at) & 0xC0) == 0x80) {
      at--;
    }
    return at;
  }

  private static String cut(String text, int max) {
    if (text.codePointCount(0, text.length()) <= max) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, max)) + "…";
  }

  /** A text with control and direction characters as what they are called. */
  static String visible(String text) {
    StringBuilder shown = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0);
      boolean direction =
          (c >= 0x200B && c <= 0x200F)
              || (c >= 0x2028 && c <= 0x202E)
              || (c >= 0x2060 && c <= 0x206F)
              || c == 0xFEFF;
      if (control || direction) {
        shown = shown == null ? new StringBuilder(text.substring(0, i)) : shown;
        shown
            .append("<U+")
            .append(Integer.toHexString(0x10000 | c).substring(1).toUpperCase(Locale.ROOT))
            .append('>');
      } else if (shown != null) {
        shown.append(c);
      }
    }
    return shown == null ? text : shown.toString();
  }
}
