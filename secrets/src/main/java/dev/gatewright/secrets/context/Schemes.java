package dev.gatewright.secrets.context;

/**
 * What stands around a credential in its value: {@code Bearer} and the like before it in a header,
 * the next parameter behind it in a query.
 */
final class Schemes {
  private static final String[] WORDS = {"bearer ", "basic ", "token ", "apikey ", "key "};

  private Schemes() {}

  /** The candidate without them. */
  static Candidate without(Candidate candidate) {
    String value = candidate.value();
    int and = Shapes.nextParameter(value);
    if (and > 0 && !candidate.quoted()) {
      return with(candidate, value.substring(0, and), candidate.start());
    }
    for (String word : WORDS) {
      if (Chars.startsWith(value, word)) {
        int from = word.length();
        int start = candidate.start() < 0 || candidate.quoted() ? -1 : candidate.start() + from;
        return with(candidate, value.substring(from), start);
      }
    }
    return candidate;
  }

  private static Candidate with(Candidate candidate, String value, int start) {
    return new Candidate(
        candidate.name(), value, candidate.line(), start, candidate.file(), candidate.code());
  }
}
