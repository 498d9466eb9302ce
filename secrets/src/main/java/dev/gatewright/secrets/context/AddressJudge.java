package dev.gatewright.secrets.context;

import dev.gatewright.model.Confidence;
import java.util.List;

/** Judges the password in an address such as {@code scheme://user:password@host}. */
final class AddressJudge {
  /** Hosts nobody else can reach, and those of documents. */
  private static final String[] NOWHERE = {
    "localhost",
    "127.",
    "0.0.0.0",
    "[::1]",
    "example",
    "host.",
    "domain.",
    "some",
    "foo.",
    "bar.",
    "your",
    "www.example",
    "api.example",
    "db.example",
    "git.example",
    "test.",
    "hostname",
    "$",
    "{",
  };

  /** The least that a password people choose has. */
  private static final int LEAST = 4;

  /** As many digits as a port has. */
  private static final int PORT = 5;

  private AddressJudge() {}

  static Judgement judge(Candidate candidate, Confidence given) {
    String value = candidate.value();
    if (Placeholders.plain(value) || References.template(value) || value.startsWith("$")) {
      return Judgement.drop(Reasons.PLACEHOLDER);
    }
    Strength strength = Strength.of(value);
    boolean nowhere = nowhere(candidate);
    if (Placeholders.words(value)) {
      return Judgement.drop(Reasons.PLACEHOLDER);
    }
    if (value.length() < LEAST || (Shapes.number(value) && value.length() <= PORT)) {
      return Judgement.drop(Reasons.SHORT);
    }
    boolean known = Defaults.known(value);
    if (known && candidate.file().madeUp()) {
      return Judgement.drop(Reasons.DEFAULT);
    }
    if (known || strength == Strength.WORDS || strength == Strength.WEAK) {
      return Judgement.keep(Confidence.LOW, List.of(known ? Reasons.DEFAULT : Reasons.WORDS));
    }
    Confidence confidence =
        strength == Strength.RANDOM ? given : Levels.least(given, Confidence.MEDIUM);
    if (nowhere) {
      return Judgement.keep(Confidence.LOW, List.of(Reasons.LOCAL));
    }
    if (alone(candidate)) {
      return Judgement.keep(Levels.lower(confidence), List.of(Reasons.ALONE));
    }
    if (candidate.file().madeUp()) {
      return Judgement.keep(
          strength == Strength.RANDOM ? Levels.lower(confidence) : Confidence.LOW,
          List.of(Reasons.stands(candidate.file())));
    }
    return Judgement.keep(confidence, List.of("an address with a password in it"));
  }

  /** Whether the host behind the sign is one that leads nobody anywhere. */
  private static boolean nowhere(Candidate candidate) {
    int at = candidate.start() + candidate.value().length();
    String line = candidate.line();
    if (candidate.start() < 0 || at >= line.length() || line.charAt(at) != '@') {
      return false;
    }
    for (String host : NOWHERE) {
      if (Chars.startsAt(line, at + 1, host)) {
        return true;
      }
    }
    int dot = label(line, at + 1);
    return Chars.startsAt(line, dot, ".example");
  }

  /**
   * Whether the host is a name without a domain, as services of one composition call each other.
   */
  private static boolean alone(Candidate candidate) {
    int at = candidate.start() + candidate.value().length();
    String line = candidate.line();
    if (candidate.start() < 0 || at >= line.length() || line.charAt(at) != '@') {
      return false;
    }
    int end = label(line, at + 1);
    return end == line.length() || line.charAt(end) != '.';
  }

  private static int label(String line, int start) {
    int end = start;
    while (end < line.length() && (Chars.alnum(line.charAt(end)) || line.charAt(end) == '-')) {
      end++;
    }
    return end;
  }
}
