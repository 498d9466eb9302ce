package dev.gatewright.secrets.context;

import java.util.Locale;
import java.util.Set;

/** How much of a text is made of words. */
final class WordShare {
  /**
   * A run of letters up to this many bits a letter reads as a word: nineteen of twenty words of six
   * letters and more do, of as many letters drawn at random one in ten.
   */
  private static final double WORD_BITS = 4.95;

  /** For runs of four and five letters, of which chance makes more words. */
  private static final double SHORT_WORD_BITS = 4.6;

  /** Beside a digit a run is rarely a word, so it must be so much more like one. */
  private static final double DIGIT_BITS = 0.4;

  /** Runs shorter than this say nothing by their letters and are looked up. */
  private static final int LEAST_LETTERS = 4;

  /** Short words that names of programs are full of. */
  private static final Set<String> SHORT =
      WordList.of(
          """
          to in is of on or at by my no be do up us we if id db io ip ui os vm ci qa the and for
          not you new old get set put use key api app env dev aws gcp url uri web sql ssh ssl tls
          jwt rsa csv xml log out end int str obj arg var val max min num all any add run csr pwd
          pub tmp bin lib src doc img btn css row col tab top box red hot one two bar baz foo git
          hub npm pip prod http test json yaml html smtp ldap oauth mysql redis admin token login
          https field dummy azure kafka
          """);

  private WordShare() {}

  /** Of the letters and digits, the share that stands in words: 0 for none, 1 for all. */
  static double of(String text) {
    int covered = 0;
    int start = Split.next(text, 0);
    while (start < text.length()) {
      int end = Split.end(text, start);
      if (wordy(text, start, end)) {
        covered += end - start;
      }
      start = Split.next(text, end);
    }
    int all = Chars.letters(text) + Chars.digits(text);
    return all == 0 ? 0 : covered / (double) all;
  }

  /** How many words there are, whatever stands between. */
  static int count(String text) {
    int count = 0;
    int start = Split.next(text, 0);
    while (start < text.length()) {
      int end = Split.end(text, start);
      count += wordy(text, start, end) ? 1 : 0;
      start = Split.next(text, end);
    }
    return count;
  }

  private static boolean wordy(String text, int start, int end) {
    int length = end - start;
    if (length < LEAST_LETTERS) {
      return length > 1 && !besideDigit(text, start, end) && isShort(text, start, end);
    }
    double limit = length < LEAST_LETTERS + 2 ? SHORT_WORD_BITS : WORD_BITS;
    limit -= besideDigit(text, start, end) ? DIGIT_BITS : 0;
    return Bigrams.bits(text, start, end) <= limit || isShort(text, start, end);
  }

  private static boolean isShort(String text, int start, int end) {
    return end - start <= 5 && SHORT.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static boolean besideDigit(String text, int start, int end) {
    return (start > 0 && Chars.digit(text.charAt(start - 1)))
        || (end < text.length() && Chars.digit(text.charAt(end)));
  }
}
