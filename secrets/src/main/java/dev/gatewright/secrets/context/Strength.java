package dev.gatewright.secrets.context;

/** How a value came about, as far as its characters show. */
enum Strength {
  /** Nothing but words, or a word and a number. */
  WORDS,
  /** Neither: too short, or of few different characters. */
  WEAK,
  /** Letters, digits and signs as a person mixes them into a password. */
  CHOSEN,
  /** Drawn at random, but so short that a person may have typed it. */
  SHORT_RANDOM,
  /** Drawn at random by a machine. */
  RANDOM;

  /** A random value from here on is not typed by people: 16 characters, 64 bits even in hex. */
  static final int LONG = 16;

  /** Fewer characters show no chance: eight is the least that services ask of a password. */
  private static final int LEAST = 8;

  /** A person's password may be shorter. */
  private static final int LEAST_CHOSEN = 6;

  /**
   * Random base62 of 16 characters has 0.2 at the very most; names and phrases have 0.6 and more.
   */
  private static final double MOST_WORDS = 0.4;

  /** From here on a value is a phrase or a name with a number at its end. */
  private static final double ALL_WORDS = 0.8;

  /** Random base36 of 32 characters reaches this in 99 of 100; patterns such as abcabc do not. */
  private static final double LEAST_RELATIVE = 0.75;

  /** Random hex changes between letters and digits at nearly every second character. */
  private static final int LEAST_CHANGES = 3;

  /** From this share of hexadecimal digits on the rest is a mark at the beginning or end. */
  private static final double HEX_SHARE = 0.85;

  /** Letters of one case repeat more often by chance, and their bigrams are looked at besides. */
  private static final double LEAST_LETTERS_RELATIVE = 0.7;

  /** Mean bits of letters of one case; words have 3.7, chance 6.9. */
  private static final double LEAST_LETTER_BITS = 5.6;

  /** Shorter runs of letters are as likely a word as not. */
  private static final int LEAST_STREWN = 8;

  static Strength of(String value) {
    int digits = Chars.digits(value);
    int letters = Chars.letters(value);
    int length = value.length();
    if (letters == 0) {
      return WEAK;
    }
    double words = WordShare.of(value);
    if (length >= LEAST && words <= MOST_WORDS && random(value, letters, digits)) {
      return length >= LONG ? RANDOM : SHORT_RANDOM;
    }
    if (length >= LEAST_CHOSEN && mixed(value, letters, digits)) {
      return CHOSEN;
    }
    return words >= ALL_WORDS ? WORDS : WEAK;
  }

  private static boolean random(String value, int letters, int digits) {
    int signs = value.length() - letters - digits;
    if (signs * 2 > value.length() || value.indexOf(' ') >= 0) {
      return false;
    }
    if (even(value, letters, digits)) {
      return true;
    }
    String part = signs == 0 ? "" : longestPart(value);
    return part.length() >= LONG && even(part, Chars.letters(part), Chars.digits(part));
  }

  /** Whether all characters come about as often, and as mixed, as chance makes them. */
  private static boolean even(String value, int letters, int digits) {
    double relative = Entropy.relative(value, alphabet(value));
    int changes = changes(value);
    if (digits == 0 && changes < value.length() / 4) {
      return value.length() >= LONG
          && letters == value.length()
          && relative >= LEAST_LETTERS_RELATIVE
          && Bigrams.bits(value, 0, value.length()) >= LEAST_LETTER_BITS;
    }
    if (relative >= LEAST_RELATIVE && changes >= Math.max(LEAST_CHANGES, (letters + digits) / 6)) {
      return true;
    }
    return value.length() >= LONG && relative >= LEAST_LETTERS_RELATIVE && strewn(value, digits);
  }

  /** Whether long runs of letters, with digits in blocks between them, are no words. */
  private static boolean strewn(String value, int digits) {
    double bits = 0;
    int runs = 0;
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || !Chars.letter(value.charAt(i))) {
        if (i - start >= LEAST_STREWN) {
          bits += Bigrams.bits(value, start, i) * (i - start);
          runs += i - start;
        }
        start = i + 1;
      }
    }
    return runs > 0 && runs + digits >= value.length() / 2 && bits / runs >= LEAST_LETTER_BITS;
  }

  /** The longest run of letters and digits. */
  private static String longestPart(String value) {
    int best = 0;
    int bestEnd = 0;
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || !Chars.alnum(value.charAt(i))) {
        if (i - start > best) {
          best = i - start;
          bestEnd = i;
        }
        start = i + 1;
      }
    }
    return value.substring(bestEnd - best, bestEnd);
  }

  private static boolean mixed(String value, int letters, int digits) {
    if (letters < 2 || value.indexOf(' ') >= 0) {
      return false;
    }
    boolean hard = false;
    for (int i = 0; i < value.length(); i++) {
      hard |= "!@#$%^*".indexOf(value.charAt(i)) >= 0;
    }
    return digits > 0 || hard;
  }

  /** How often letters give way to digits, or small letters to capitals, and back. */
  private static int changes(String value) {
    int changes = 0;
    int before = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      int now = Chars.digit(c) ? 1 : Chars.lower(c) ? 2 : Chars.upper(c) ? 3 : 4;
      changes += before != 0 && now != 4 && before != 4 && now != before ? 1 : 0;
      before = now;
    }
    return changes;
  }

  private static int alphabet(String value) {
    int hex = 0;
    boolean lower = false;
    boolean upper = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      hex += Chars.hex(c) || c == '-' ? 1 : 0;
      lower |= Chars.lower(c);
      upper |= Chars.upper(c);
    }
    return hex >= HEX_SHARE * value.length() ? 16 : lower && upper ? 62 : 36;
  }
}
