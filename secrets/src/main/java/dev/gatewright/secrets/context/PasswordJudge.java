package dev.gatewright.secrets.context;

import dev.gatewright.model.Confidence;
import java.util.List;

/** Judges what is assigned to a name that says password. */
final class PasswordJudge {
  /** Fewer digits are a count or a port. */
  private static final int LEAST_DIGITS = 6;

  /** Six words of seven letters. */
  private static final int LONGEST_PHRASE = 48;

  private PasswordJudge() {}

  static Judgement judge(Candidate candidate) {
    String value = candidate.value();
    if (Encoded.passwordHash(value) || encoded(candidate)) {
      return Judgement.keep(Confidence.LOW, List.of(Reasons.HASHED));
    }
    if (Shapes.sentence(value) || (value.indexOf(' ') > 0 && Chars.digits(value) == 0)) {
      return candidate.file().settings() && phrase(value)
          ? Judgement.keep(Confidence.LOW, List.of(Reasons.WORDS))
          : Judgement.drop(Reasons.SENTENCE);
    }
    if (Shapes.measure(value)) {
      return Judgement.drop(Reasons.NUMBER);
    }
    if (Shapes.number(value)) {
      boolean bare = candidate.code() && !candidate.quoted();
      return bare || value.length() >= Strength.LONG || value.length() < LEAST_DIGITS
          ? Judgement.drop(Reasons.NUMBER)
          : Judgement.keep(Confidence.LOW, List.of(Reasons.NUMBER));
    }
    return switch (Strength.of(value)) {
      case RANDOM -> Judgement.keep(Confidence.HIGH, List.of(Reasons.RANDOM));
      case SHORT_RANDOM -> Judgement.keep(Confidence.MEDIUM, List.of(Reasons.RANDOM_SHORT));
      case CHOSEN -> chosen(candidate);
      case WEAK -> weak(candidate);
      case WORDS -> words(candidate);
    };
  }

  /** What a program made of a password to keep it, as the name says. */
  private static boolean encoded(Candidate candidate) {
    return Chars.find(candidate.named(), "encoded") >= 0
        && Strength.of(candidate.value()) == Strength.RANDOM;
  }

  /** A name with a short number, such as {@code password1}, is as often the name of a field. */
  private static Judgement chosen(Candidate candidate) {
    String value = candidate.value();
    boolean sign = value.indexOf('#') > 0 && Chars.digits(value) > 1;
    boolean name = !sign && Shapes.identifier(value) && Shapes.parted(value);
    if (name && !candidate.file().settings()) {
      return Judgement.drop(Reasons.IDENTIFIER);
    }
    Confidence confidence = name || candidate.file().madeUp() ? Confidence.LOW : Confidence.MEDIUM;
    return Judgement.keep(confidence, List.of(Reasons.CHOSEN));
  }

  /**
   * Small letters only, as passphrases are; a sentence begins with a capital or ends with a point.
   */
  private static boolean phrase(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!Chars.lower(c) && !Chars.digit(c) && c != ' ') {
        return false;
      }
    }
    return value.length() <= LONGEST_PHRASE;
  }

  private static Judgement weak(Candidate candidate) {
    return candidate.file().madeUp() && candidate.value().length() < 6
        ? Judgement.drop(Reasons.SHORT)
        : Judgement.keep(Confidence.LOW, List.of(Reasons.SHORT));
  }

  private static Judgement words(Candidate candidate) {
    boolean said = !candidate.named().equalsIgnoreCase("pw"); // a page's width, Palau
    if (!said || (Shapes.parted(candidate.value()) && !candidate.file().settings())) {
      return Judgement.drop(Reasons.IDENTIFIER);
    }
    return Judgement.keep(Confidence.LOW, List.of(Reasons.WORDS));
  }
}
