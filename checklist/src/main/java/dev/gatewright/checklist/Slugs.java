package dev.gatewright.checklist;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as parts of ids: ASCII letters, digits and single dashes. */
final class Slugs {
  private static final int MAX = 120;
  private static final int TAIL = 70;
  private static final int HASH = 8;

  private Slugs() {}

  /**
   * A text as a slug. Accents are dropped; letters that have no ASCII form leave a short hash of
   * the text behind, so that two texts in another script stay apart.
   */
  static String slug(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return decomposed(text);
      }
      if (Ascii.word(c)) {
        if (gap) {
          slug.append('-');
          gap = false;
        }
        slug.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      } else {
        gap = !slug.isEmpty();
      }
    }
    return slug.isEmpty() ? "x" + hash(text) : slug.toString();
  }

  /** A head of slugs and a tail as one id; where it is too long, a hash stands for the rest. */
  static String id(String head, String tail, Hashes hashes) {
    String id = head + tail;
    if (id.length() <= MAX) {
      return id;
    }
    String end = tail.length() <= TAIL ? tail : tail.substring(0, TAIL);
    int room = Math.max(0, MAX - end.length() - HASH - 2);
    String start = head.length() <= room ? head : head.substring(0, room) + "-";
    return start + hashes.head(id) + "." + end;
  }

  private static String decomposed(String text) {
    String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder ascii = new StringBuilder(parts.length());
    boolean lost = false;
    for (int i = 0; i < parts.length(); i += Character.charCount(parts.codePointAt(i))) {
      int point = parts.codePointAt(i);
      if (point < 0x80) {
        ascii.append((char) point);
      } else if (Character.isLetterOrDigit(point)) {
        lost = true;
        ascii.append(' ');
      } else if (Character.getType(point) != Character.NON_SPACING_MARK) {
        ascii.append(' ');
      }
    }
    String kept = ascii.toString().strip();
    boolean word = false;
    for (int i = 0; i < kept.length(); i++) {
      word |= Ascii.word(kept.charAt(i));
    }
    if (!word) {
      return "x" + hash(text);
    }
    String slug = slug(kept);
    return lost ? slug + "-" + hash(text) : slug;
  }

  private static String hash(String text) {
    String folded = Hashes.folded(text).toLowerCase(Locale.ROOT);
    return Hashes.create().head(folded);
  }
}
