package dev.gatewright.secrets.context;

import dev.gatewright.model.Confidence;
import java.util.List;

/** Judges what is assigned to a name that says password. */
final class PasswordJudge {
  private PasswordJudge() {}

  static Judgement judge(Candidate candidate) {
    String value = candidate.value();
    if (Encoded.passwordHash(value)) {
      return Judgement.keep(Confidence.LOW, List.of(Reasons.HASHED));
    }
    if (Shapes.sentence(value)) {
      return Judgement.drop(Reasons.SENTENCE);
    }
    if (Shapes.number(value)) {
      return value.length() >= Strength.LONG || !candidate.quoted() || value.length() < 6
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

  /** A name with a short number, such as {@code password1}, is as often the name of a field. */
  private static Judgement chosen(Candidate candidate) {
    String value = candidate.value();
    boolean name = Shapes.identifier(value) && Shapes.parted(value);
    if (name && !candidate.file().settings()) {
      return Judgement.drop(Reasons.IDENTIFIER);
    }
    Confidence confidence =
        name || candidate.file().madeUp() ? Confidence.LOW : Confidence.MEDIUM;
    return Judgement.keep(confidence, List.of(Reasons.CHOSEN));
  }

  private static Judgement weak(Candidate candidate) {
    return candidate.file().madeUp() && candidate.value().length() < 6
        ? Judgement.drop(Reasons.SHORT)
        : Judgement.keep(Confidence.LOW, List.of(Reasons.SHORT));
  }

  private static Judgement words(Candidate candidate) {
    if (Shapes.parted(candidate.value()) && !candidate.file().settings()) {
      return Judgement.drop(Reasons.IDENTIFIER);
    }
    return Judgement.keep(Confidence.LOW, List.of(Reasons.WORDS));
  }
}
