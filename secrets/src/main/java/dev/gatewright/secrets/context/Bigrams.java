package dev.gatewright.secrets.context;

/**
 * How usual it is that one letter follows another in the words of programs and of English.
 *
 * <p>Counted over the words in the sources of the standard library of Python 3 (PSF licence; 18,122
 * different words, those seen fewer than five times left out, each weighing the root of how often
 * it stands). A row is the letter before, a column the letter behind, the first of both the end of
 * a word; {@code A} is 0 bits, each letter more half a bit.
 */
final class Bigrams {
  private static final String[] HALF_BITS = {
    "ZIKHIJJLLIQOJJKKIPIGILNKPQR",
    "LVKIJSPKVJVNGIHZKXGIFMNOOMV",
    "HGPLMGRQSIJTGNOHLXJJNHTQVJQ",
    "IHTMPGQRHKZIINPFQSJMGKQSVOW",
    "DJPPLEOPTGSULROJQVLKNKSTROX",
    "EJQJHMLNTPWRJKHQLOGHIRNOKPV",
    "FITOMIHQSEYVJPOGOSILLIVQUMY",
    "DLROQFRMKIYWKNJLQYJINKQSYWQ",
    "FFSROETURGXQNOPGUXKNKLXXXOX",
    "MLLIKKKKXSYRIJEHLUKHHWLZMZL",
    "FHRMOERRRLRNORRGLRMKRFRRRNR",
    "DKQQNEOMTHVTJRLOOQOHOMRJVRT",
    "GHPOKFMTUGWTHROHOZQJKKQSWJU",
    "HFKRMERUVIZQMKQHGZRKMKUVXQZ",
    "FIRIHHLGRJVNNQMJOURIGLMTXPW",
    "JNLJIQMMVNWMJIFKIZGJJIMKPTT",
    "GGSONGPSNJZQHQQHJUGLIKRQZLZ",
    "GPOPNPRRPPRRMRKNNRMKRBRRRRR",
    "FHQLLEOLTHXNNKLHOZLIJMOQVLZ",
    "DLSLQGPPKIVONPQKKTPIGJSQUMY",
    "FHRMOFOVIGYSMOQJNWIJKKSPTLR",
    "MKJKMILMZKZVHIFNIZGHGRVZUWV",
    "HERNWCOWRGWWTNPKQWPORWWQTTW",
    "GFPPLHOSHFWWMQIHQRHJPRRNRWW",
    "FKOHOHLTOHVVMLRNGVNMFQQSLMQ",
    "CQOMOKOPRLWWMLJMHWOIIRPMTQT",
    "HISSQCMSOGSSNNNJNSPPMQSSSOP",
  };

  private Bigrams() {}

  /**
   * Mean bits a letter of a word costs, its end included: about 3.7 for words, 6.9 for letters
   * drawn at random.
   */
  static double bits(String text, int start, int end) {
    int sum = 0;
    int before = 0;
    for (int i = start; i < end; i++) {
      int letter = Chars.fold(text.charAt(i)) - 'a' + 1;
      sum += HALF_BITS[before].charAt(letter) - 'A';
      before = letter;
    }
    sum += HALF_BITS[before].charAt(0) - 'A';
    return sum / (2.0 * (end - start + 1));
  }
}
