package dev.gatewright.targets.sight;

import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Place;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.text.Visible;

/** Places and excerpts of what a reader found. */
public final class Source {
  /** Longest line shown, in code points; what lies beyond is cut. */
  private static final int WIDEST = 200;

  private Source() {}

  /** The place of a span of a file. */
  public static Place place(String file, Span span) {
    return new Place(file, span.line(), span.column(), span.endLine(), span.endColumn());
  }

  /** The first line of a span, with what looks like a secret masked and the span marked. */
  public static Excerpt excerpt(SourceText text, Span span) {
    return excerpt(text, span, false);
  }

  /** The first line of a span, with everything inside the span masked. */
  public static Excerpt maskedExcerpt(SourceText text, Span span) {
    return excerpt(text, span, true);
  }

  /**
   * A line of which the middle part is a secret: covered but for its first characters, and marked.
   *
   * @param kept how many characters of the secret stay readable
   */
  public static Excerpt covered(String before, String secret, String after, int kept) {
    String line = before + secret + after;
    int from = before.length();
    int to = from + secret.length();
    String safe = Masking.maskLine(Masking.cover(line, Math.min(to, from + kept), to));
    return cut(
        Visible.of(safe.substring(0, from), Integer.MAX_VALUE),
        Visible.of(safe.substring(from, to), Integer.MAX_VALUE),
        Visible.of(safe.substring(to), Integer.MAX_VALUE));
  }

  private static Excerpt excerpt(SourceText text, Span span, boolean maskSpan) {
    String line = text.line(span.line());
    int length = line.codePointCount(0, line.length());
    int start = Math.min(span.column() - 1, length);
    int end = span.endLine() == span.line() ? Math.min(span.endColumn() - 1, length) : length;
    int from = line.offsetByCodePoints(0, start);
    int to = line.offsetByCodePoints(0, Math.max(start, end));
    String safe = Masking.maskLine(maskSpan ? Masking.cover(line, from, to) : line);
    String before = Visible.of(safe.substring(0, from), Integer.MAX_VALUE);
    String marked = Visible.of(safe.substring(from, to), Integer.MAX_VALUE);
    String after = Visible.of(safe.substring(to), Integer.MAX_VALUE);
    return cut(before, marked, after);
  }

  private static Excerpt cut(String before, String marked, String after) {
    int caretStart = before.codePointCount(0, before.length());
    int caretEnd = caretStart + marked.codePointCount(0, marked.length());
    String whole = before + marked + after;
    int drop = 0;
    if (caretStart > WIDEST / 2 && caretEnd > WIDEST) {
      drop = caretStart - WIDEST / 4;
      whole = "…" + whole.substring(whole.offsetByCodePoints(0, drop));
      drop--;
    }
    String shown = Visible.of(whole, WIDEST);
    int limit = shown.codePointCount(0, shown.length());
    return new Excerpt(
        shown, Math.min(caretStart - drop, limit), Math.min(Math.max(caretEnd - drop, 0), limit));
  }
}
