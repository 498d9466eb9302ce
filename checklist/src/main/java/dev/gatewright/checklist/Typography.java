package dev.gatewright.checklist;

import java.util.Set;

/** Takes out of a text what writers and programs set differently without saying anything else. */
final class Typography {
  private static final String SINGLE = "\u2018\u2019\u201a\u201b\u2032";
  private static final String DOUBLE = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb";
  private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
  private static final String UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff";

  /** Tags that only dress a text; one that strikes it out is none of them. */
  private static final Set<String> DRESS =
      Set.of("b", "strong", "i", "em", "u", "code", "kbd", "samp", "br", "span", "small", "sub");

  /** The longest text or address of a link, and the longest comment, that are looked at. */
  private static final int LONGEST_LINK = 500;

  private static final int LONGEST_COMMENT = 2_000;

  /** The longest tag that is looked at, in characters. */
  private static final int LONGEST_TAG = 60;

  private Typography() {}

  /** The same words in plain signs: straight quotes, hyphens, no links, no dressing. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int behind = c == '[' ? link(text, i, plain) : c == '<' ? tag(text, i) : i;
      if (behind > i) {
        i = behind;
        continue;
      }
      i++;
      if (c == '-' && lone(text, i - 1)) {
        // Two hyphens between words are a dash that a keyboard does not have.
        i += text.startsWith("--", i) ? 2 : text.startsWith("-", i) ? 1 : 0;
      }
      sign(c, plain);
    }
    return plain.toString();
  }

  private static void sign(char c, StringBuilder into) {
    if (SINGLE.indexOf(c) >= 0) {
      into.append('\'');
    } else if (DOUBLE.indexOf(c) >= 0) {
      into.append('"');
    } else if (DASHES.indexOf(c) >= 0) {
      into.append('-');
    } else if (c == '\u2026') {
      into.append("...");
    } else if (UNSEEN.indexOf(c) < 0) {
      into.append(c);
    }
  }

  /** Whether a run of hyphens has spaces on both sides. */
  private static boolean lone(String text, int at) {
    if (at == 0 || text.charAt(at - 1) != ' ') {
      return false;
    }
    int end = Ascii.skipRun(text, '-', at, Math.min(text.length(), at + 4));
    return end < text.length() && text.charAt(end) == ' ' && end - at <= 3;
  }

  /** Index behind a link or a mark of a footnote, of which the words are kept; else the same. */
  private static int link(String text, int at, StringBuilder into) {
    boolean image = at > 0 && text.charAt(at - 1) == '!';
    int close = find(text, ']', at + 1);
    if (close < 0 || image) {
      return at;
    }
    String words = text.substring(at + 1, close);
    if (words.startsWith("^") && words.length() > 1 && words.indexOf(' ') < 0) {
      return close + 1;
    }
    char next = close + 1 < text.length() ? text.charAt(close + 1) : ' ';
    int end = next == '(' ? find(text, ')', close) : next == '[' ? find(text, ']', close + 1) : -1;
    if (end < 0 || words.isBlank() || words.indexOf('[') >= 0) {
      return at;
    }
    into.append(plain(words));
    return end + 1;
  }

  /** Index of a sign that is near; -1 when there is none. */
  private static int find(String text, char sign, int from) {
    return from > text.length()
        ? -1
        : text.indexOf(sign, from, Math.min(text.length(), from + LONGEST_LINK));
  }

  /** Index behind a comment, or a tag that only dresses; else the same. */
  private static int tag(String text, int at) {
    if (text.startsWith("<!--", at)) {
      int end = Ascii.find(text, "-->", at, at + LONGEST_COMMENT);
      return end < 0 ? at : end + 3;
    }
    int close = text.indexOf('>', at, Math.min(text.length(), at + LONGEST_TAG));
    if (close < 0) {
      return at;
    }
    int from = at + 1 < close && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
    int to = from;
    while (to < close && Ascii.letter(text.charAt(to))) {
      to++;
    }
    boolean ends = to == close || text.charAt(to) == ' ' || text.charAt(to) == '/';
    return ends && DRESS.contains(Ascii.lower(text.substring(from, to))) ? close + 1 : at;
  }
}
