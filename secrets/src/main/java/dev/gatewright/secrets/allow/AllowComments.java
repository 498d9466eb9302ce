package dev.gatewright.secrets.allow;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a comment that excuses one finding, in the forms of {@link AllowComment}. Lines end
 * with a line feed, as in all these tools. Of a long line 64 KiB to each side of the finding are
 * looked at: a comment further away is not seen, and the finding stands.
 */
public final class AllowComments {
  private static final int REACH = 1 << 16;

  private final String text;
  private final int start;
  private final int end;
  private final Line first;
  private final Line last;
  private final boolean yaml;

  private AllowComments(String text, int start, int end, boolean yaml) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.first = Line.around(text, start, REACH);
    this.last = Line.around(text, Math.max(start, end - 1), REACH);
    this.yaml = yaml;
  }

  /**
   * The comment that excuses the finding from {@code start} to {@code end} (exclusive) of bytes in
   * UTF-8 or another superset of ASCII, or null. UTF-16 must be decoded before.
   *
   * @param path of the file, for its ending
   */
  public static @Nullable AllowMark at(
      byte[] content, int length, int start, int end, String path) {
    int from = Math.max(0, start - 2 * REACH);
    int to = Math.min(length, end + 2 * REACH);
    String text = new String(content, from, to - from, StandardCharsets.ISO_8859_1);
    return shifted(new AllowComments(text, start - from, end - from, yaml(path)).look(), from);
  }

  /**
   * The comment that excuses the finding from {@code start} to {@code end} (exclusive) of a text,
   * or null; the text may be a single line.
   *
   * @param path of the file, for its ending
   */
  public static @Nullable AllowMark at(CharSequence text, int start, int end, String path) {
    int from = Math.max(0, start - 2 * REACH);
    int to = Math.min(text.length(), end + 2 * REACH);
    String part = text.subSequence(from, to).toString();
    return shifted(new AllowComments(part, start - from, end - from, yaml(path)).look(), from);
  }

  private static boolean yaml(String path) {
    return path.endsWith(".yaml");
  }

  private static @Nullable AllowMark shifted(@Nullable AllowMark mark, int by) {
    return mark == null || by == 0 ? mark : new AllowMark(mark.comment(), mark.offset() + by);
  }

  private @Nullable AllowMark look() {
    AllowMark mark = mark(AllowComment.BETTERLEAKS, first.start());
    if (mark == null) {
      mark = mark(AllowComment.GITLEAKS, first.start());
    }
    if (mark == null) {
      mark = mark(AllowComment.TRUFFLEHOG, end);
    }
    if (mark == null) {
      mark = kingfisher();
    }
    return mark == null ? pragma() : mark;
  }

  /** The words of a convention, as they are, between an offset and the end of the last line. */
  private @Nullable AllowMark mark(AllowComment comment, int from) {
    int found = text.indexOf(comment.words(), from, Math.max(from, last.end()));
    return found < 0 ? null : new AllowMark(comment, found);
  }

  private @Nullable AllowMark kingfisher() {
    int found = kingfisher(first);
    if (found < 0) {
      found = kingfisher(last);
    }
    if (found < 0) {
      found = alone(first.before(REACH));
    }
    if (found < 0) {
      found = alone(last.behind(REACH));
    }
    return found < 0 ? null : new AllowMark(AllowComment.KINGFISHER, found);
  }

  private int kingfisher(Line line) {
    String words = AllowComment.KINGFISHER.words();
    for (int at = line.start(); at + words.length() <= line.end(); at++) {
      int same = 0;
      while (same < words.length() && lower(text.charAt(at + same)) == words.charAt(same)) {
        same++;
      }
      if (same == words.length()) {
        return at;
      }
    }
    return -1;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  /** The word of kingfisher on a line that says nothing to any program beside it, or -1. */
  private int alone(@Nullable Line line) {
    int found = line == null || !line.whole() ? -1 : kingfisher(line);
    if (line == null || found < 0 || says(line.start(), found)) {
      return -1;
    }
    int close = text.indexOf("*/", found);
    if (close < 0 || close >= line.end()) {
      close = text.indexOf("-->", found);
    }
    return close >= 0 && close < line.end() && says(close, line.end()) ? -1 : found;
  }

  private boolean says(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable AllowMark pragma() {
    Line line = Line.around(text, start, REACH);
    int found = line.endsHere() ? Pragma.find(line.text(), yaml, false) : -1;
    if (found >= 0) {
      return new AllowMark(AllowComment.DETECT_SECRETS, line.start() + found);
    }
    Line before = line.before(REACH);
    found = before == null || !before.whole() ? -1 : Pragma.find(before.text(), yaml, true);
    return before == null || found < 0
        ? null
        : new AllowMark(AllowComment.DETECT_SECRETS_NEXT_LINE, before.start() + found);
  }
}
