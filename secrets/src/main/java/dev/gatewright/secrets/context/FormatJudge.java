package dev.gatewright.secrets.context;

import dev.gatewright.model.Confidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges what has the exact form of a provider. Such a value is dropped only when it plainly stands
 * for another: people put live tokens into tests and documentation too.
 */
final class FormatJudge {
  /** A quarter of the characters in runs such as {@code 1234} or {@code abcd} is no chance. */
  private static final double MADE_UP_RUNS = 0.25;

  /** Tokens drawn at random have next to no words besides their beginning. */
  private static final double MADE_UP_WORDS = 0.5;

  /** The least that a password people choose has. */
  private static final int LEAST_INNER = 4;

  /** The least characters of a private key that stands without its first line. */
  private static final int LEAST_DER = 60;

  /** A key of PuTTY; its comment is any text. */
  private static final String PUTTY = "PuTTY-User-Key-File-";

  /** Fewer bits than this beside what is possible: few characters, again and again. */
  private static final double MADE_UP_ENTROPY = 0.7;

  private FormatJudge() {}

  static Judgement token(Candidate candidate, Confidence given) {
    String value = candidate.value();
    String inner = Inner.password(value);
    if (inner != null) {
      return inner(candidate, given, inner);
    }
    if (value.startsWith(PUTTY)) {
      return candidate.file().madeUp()
          ? Judgement.keep(Levels.lower(given), List.of(Reasons.stands(candidate.file())))
          : Judgement.keep(given, List.of(Reasons.FORMAT));
    }
    if (Placeholders.plain(value) || References.template(value)) {
      return Judgement.drop(Reasons.PLACEHOLDER);
    }
    if (Placeholders.typed(value)) {
      return Judgement.keep(Confidence.LOW, List.of(Reasons.MADE_UP));
    }
    if (value.startsWith("MII") && value.length() > LEAST_DER) {
      return candidate.file() == FileKind.DOCUMENT
          ? Judgement.keep(Confidence.LOW, List.of(Reasons.stands(candidate.file())))
          : key(candidate, given);
    }
    if (presigned(candidate)) {
      return Judgement.keep(Confidence.LOW, List.of(Reasons.PRESIGNED));
    }
    return formed(candidate, given);
  }

  /** What has the form of its provider is less only where people make values up, as this looks. */
  private static Judgement formed(Candidate candidate, Confidence given) {
    FileKind file = candidate.file();
    return file.madeUp() && looksMadeUp(candidate.value())
        ? Judgement.keep(Levels.lower(given), List.of(Reasons.MADE_UP, Reasons.stands(file)))
        : Judgement.keep(given, List.of(Reasons.FORMAT));
  }

  /**
   * A signed token in a test was made for it, and one in documentation shows what it looks like.
   */
  static Judgement signed(Candidate candidate, Confidence given) {
    Judgement judged = token(candidate, given);
    if (judged.dropped() || !candidate.file().madeUp()) {
      return judged;
    }
    FileKind file = candidate.file();
    return Judgement.keep(
        file == FileKind.DOCUMENT
            ? Confidence.LOW
            : Levels.least(Confidence.MEDIUM, judged.confidence()),
        List.of(Reasons.stands(file)));
  }

  /**
   * A password within a match: people make up those of documentation. Names beside it, such as that
   * of an example, make it a guess and no less, unless it was drawn at random.
   */
  private static Judgement inner(Candidate candidate, Confidence given, String inner) {
    Judgement part = part(inner);
    if (part != null) {
      return part;
    }
    FileKind file = candidate.file();
    if (file == FileKind.DOCUMENT) {
      return Judgement.keep(Confidence.LOW, List.of(Reasons.stands(file)));
    }
    if (Strength.of(inner) != Strength.RANDOM
        && (Placeholders.plain(candidate.value()) || Placeholders.typed(candidate.value()))) {
      return Judgement.keep(Confidence.LOW, List.of(Reasons.MADE_UP));
    }
    return formed(candidate, given);
  }

  /** What the password within a match comes to when it guards nothing; null where it may. */
  static @Nullable Judgement part(String inner) {
    if (Placeholders.plain(inner) || Placeholders.words(inner) || References.template(inner)) {
      return Judgement.drop(Reasons.PLACEHOLDER);
    }
    if (Defaults.known(inner) || Placeholders.typed(inner)) {
      return Judgement.keep(Confidence.LOW, List.of(Reasons.DEFAULT));
    }
    Strength strength = Strength.of(inner);
    return strength == Strength.WORDS || inner.length() < LEAST_INNER
        ? Judgement.keep(Confidence.LOW, List.of(Reasons.WORDS))
        : null;
  }

  /** A private key in a test or an example was nearly always made for it. */
  static Judgement key(Candidate candidate, Confidence given) {
    if (Chars.find(candidate.value(), "...") >= 0 || Placeholders.plain(body(candidate.value()))) {
      return Judgement.drop(Reasons.PLACEHOLDER);
    }
    if (candidate.file().madeUp()) {
      return Judgement.keep(Levels.lower(given), List.of(Reasons.stands(candidate.file())));
    }
    return Judgement.keep(given, List.of(Reasons.FORMAT));
  }

  /** What stands between the two lines of a key; all of it where there are none. */
  private static String body(String value) {
    int first = value.indexOf("KEY-----");
    int last = value.indexOf("-----END");
    return first < 0 || last < first ? value : value.substring(first + 8, last).strip();
  }

  /** The id of a key in an address that was signed with it; the key itself is not there. */
  private static boolean presigned(Candidate candidate) {
    return candidate.start() > 0
        && Chars.endsWith(candidate.line().substring(0, candidate.start()), "x-amz-credential=");
  }

  private static boolean looksMadeUp(String value) {
    return Typed.runs(value) >= MADE_UP_RUNS
        || WordShare.of(value) >= MADE_UP_WORDS
        || Entropy.relative(value, 62) < MADE_UP_ENTROPY
        || Placeholders.words(value);
  }
}
