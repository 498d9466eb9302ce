package dev.gatewright.secrets.context;

/** Words before a credential in a header: {@code Bearer}, {@code Basic}, {@code token}. */
final class Schemes {
  private static final String[] WORDS = {"bearer ", "basic ", "token ", "apikey ", "key "};

  private Schemes() {}

  /** The candidate without such a word. */
  static Candidate without(Candidate candidate) {
    String value = candidate.value();
    for (String word : WORDS) {
      if (Chars.startsWith(value, word)) {
        int from = word.length();
        return new Candidate(
            candidate.name(),
            value.substring(from),
            candidate.line(),
            candidate.start() < 0 || candidate.quoted() ? -1 : candidate.start() + from,
            candidate.file(),
            candidate.code());
      }
    }
    return candidate;
  }
}
