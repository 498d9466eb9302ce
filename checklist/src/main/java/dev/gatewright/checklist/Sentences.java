package dev.gatewright.checklist;

import java.util.ArrayList;
import java.util.List;

/** The sentences of a paragraph, each a candidate for the exact phrase of a control. */
final class Sentences {
  private static final int MAX_LENGTH = 300;
  private static final int MAX_LINES = 50;

  private Sentences() {}

  /** A sentence and the index of its first character. */
  record Sentence(String text, int start) {}

  static List<Sentence> of(Source source, Lines lines) {
    if (lines.count() > MAX_LINES) {
      return List.of();
    }
    List<Sentence> sentences = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int openAt = -1;
    for (int i = 0; i < lines.count(); i++) {
      int from = lines.start(i);
      int end = lines.end(i);
      while (from < end) {
        int stop = stop(source.text(), from, end);
        openAt = open.isEmpty() ? from : openAt;
        open.append(open.isEmpty() ? "" : " ").append(source.slice(from, stop));
        boolean whole = ".!?".indexOf(source.text().charAt(stop - 1)) >= 0;
        if (whole) {
          add(sentences, open, openAt);
        }
        from = Ascii.skipSpace(source.text(), stop, end);
      }
    }
    add(sentences, open, openAt);
    return sentences;
  }

  private static void add(List<Sentence> sentences, StringBuilder open, int at) {
    if (!open.isEmpty() && open.length() <= MAX_LENGTH) {
      sentences.add(new Sentence(open.toString(), at));
    }
    open.setLength(0);
  }

  /** Index after the first full stop with a space after it, or the end. */
  private static int stop(String text, int start, int end) {
    for (int i = start; i + 1 < end; i++) {
      if (".!?".indexOf(text.charAt(i)) >= 0 && Ascii.space(text.charAt(i + 1))) {
        return i + 1;
      }
    }
    return end;
  }
}
