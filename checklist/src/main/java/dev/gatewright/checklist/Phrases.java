package dev.gatewright.checklist;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which a requirement's words are compared: equal or not, nothing in between. */
public final class Phrases {
  private static final String TRAILING = ".:;,!";
  private static final String MARKS = "`*_&\\[<";
  private static final String ESCAPABLE = "\\`*_{}[]()#+-.!|<>~&\"'$%,/:;=?@^";

  private static final boolean[] PLAIN = new boolean['~' + 1];

  static {
    for (char c = ' '; c <= '~'; c++) {
      PLAIN[c] = MARKS.indexOf(c) < 0;
    }
  }

  private Phrases() {}

  /**
   * A text in comparable form: NFC, lower case, white space folded, the five common HTML entities
   * and backslash escapes resolved, quotes and dashes straight, links as their words, emphasis
   * marks, backticks and trailing punctuation dropped. What is struck out stays so.
   */
  public static String normalise(String text) {
    return trimmed(isPlain(text) ? text.toLowerCase(Locale.ROOT) : words(text));
  }

  /** Whether nothing but its case and its end can keep a text from being in comparable form. */
  private static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean twice = c == before && (c == ' ' || c == '-');
      if (c > '~' || twice || !PLAIN[c]) {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static String words(String text) {
    String plain = Typography.plain(unescaped(entities(Hashes.folded(text))));
    StringBuilder kept = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean dropped = c == '`' || c == '*' || (c == '_' && emphasis(plain, i));
      if (!dropped) {
        kept.append(c);
      }
    }
    return Hashes.folded(kept.toString().toLowerCase(Locale.ROOT));
  }

  private static String trimmed(String words) {
    int end = words.length();
    while (end > 0
        && (TRAILING.indexOf(words.charAt(end - 1)) >= 0 || words.charAt(end - 1) == ' ')) {
      end--;
    }
    return words.substring(0, end);
  }

  /** Whether an underscore stands at the edge of a word, where it can only mark emphasis. */
  private static boolean emphasis(String text, int at) {
    int before = at - 1;
    while (before >= 0 && text.charAt(before) == '_') {
      before--;
    }
    int after = at + 1;
    while (after < text.length() && text.charAt(after) == '_') {
      after++;
    }
    boolean inner =
        before >= 0
            && after < text.length()
            && Character.isLetterOrDigit(text.charAt(before))
            && Character.isLetterOrDigit(text.charAt(after));
    return !inner;
  }

  private static String entities(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape =
          c == '\\' && i + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(i + 1)) >= 0;
      if (!escape) {
        plain.append(c);
      } else {
        plain.append(text.charAt(++i));
      }
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }
}
