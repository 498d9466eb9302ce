package dev.gatewright.secrets.context;

import dev.gatewright.model.Confidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges what is assigned to a name that says key, token or secret, or nothing of the kind. */
final class KeyJudge {
  /** Under a name that may mean anything only what no person would write counts. */
  private static final int LONG_MAYBE = 20;

  /** Under a name that says nothing but key. */
  private static final int LONG_BARE = 24;

  private KeyJudge() {}

  static Judgement judge(Candidate candidate) {
    String value = candidate.value();
    Judgement plain = plain(candidate);
    if (plain != null) {
      return plain;
    }
    if (Shapes.uuid(value)) {
      return Judgement.keep(Confidence.MEDIUM, List.of(Reasons.UUID));
    }
    return switch (Strength.of(value)) {
      case RANDOM -> Judgement.keep(Confidence.HIGH, List.of(Reasons.RANDOM));
      case SHORT_RANDOM -> Judgement.keep(Confidence.MEDIUM, List.of(Reasons.RANDOM_SHORT));
      case CHOSEN -> chosen(candidate);
      case WEAK -> Judgement.drop(Reasons.SHORT);
      case WORDS ->
          candidate.file().settings() && !Shapes.parted(value)
              ? Judgement.keep(Confidence.LOW, List.of(Reasons.WORDS))
              : Judgement.drop(Reasons.IDENTIFIER);
    };
  }

  static Judgement maybe(Candidate candidate) {
    Judgement plain = plain(candidate);
    if (plain != null) {
      return plain;
    }
    String value = candidate.value();
    boolean named = candidate.file().settings() && Split.words(candidate.named()).size() > 1;
    if (Shapes.uuid(value)) {
      return named
          ? Judgement.keep(Confidence.LOW, List.of(Reasons.UUID_MAYBE))
          : Judgement.drop(Reasons.UUID_MAYBE);
    }
    Strength strength = Strength.of(value);
    if (strength == Strength.SHORT_RANDOM && named) {
      return Judgement.keep(Confidence.LOW, List.of(Reasons.RANDOM_MAYBE));
    }
    if (strength != Strength.RANDOM) {
      return Judgement.drop(Reasons.SHORT);
    }
    int dash = value.lastIndexOf('-');
    if (bare(candidate) && dash > 0 && Sums.sum(value, dash + 1)) {
      return Judgement.keep(Confidence.LOW, List.of(Reasons.SUM)); // The key of a cache
    }
    boolean whole = !bare(candidate) || candidate.file().settings();
    boolean sure = value.length() >= (whole ? LONG_MAYBE : LONG_BARE);
    return Judgement.keep(sure ? Confidence.MEDIUM : Confidence.LOW, List.of(Reasons.RANDOM_MAYBE));
  }

  /** A key of nothing, as entries of data have it too. */
  private static boolean bare(Candidate candidate) {
    List<String> words = Split.words(candidate.named());
    return words.size() == 1
        && words.getFirst().startsWith("key")
        && Before.word(candidate).isEmpty();
  }

  static Judgement unnamed(Candidate candidate) {
    Judgement plain = plain(candidate);
    if (plain != null) {
      return plain;
    }
    return Strength.of(candidate.value()) == Strength.RANDOM && !Shapes.uuid(candidate.value())
        ? Judgement.keep(Confidence.LOW, List.of(Reasons.NAME_OTHER))
        : Judgement.drop(Reasons.NAME_OTHER);
  }

  /** What needs no look at its chance; null to go on. */
  private static @Nullable Judgement plain(Candidate candidate) {
    String value = candidate.value();
    if (Shapes.number(value)) {
      return Judgement.drop(Reasons.NUMBER);
    }
    if (Shapes.sentence(value) || value.indexOf(' ') >= 0) {
      return Judgement.drop(Reasons.SENTENCE);
    }
    if (Encoded.passwordHash(value)) {
      return Judgement.keep(Confidence.LOW, List.of(Reasons.HASHED));
    }
    return null;
  }

  private static Judgement chosen(Candidate candidate) {
    return candidate.file().madeUp()
        ? Judgement.drop(Reasons.SHORT)
        : Judgement.keep(Confidence.LOW, List.of(Reasons.CHOSEN_KEY));
  }
}
