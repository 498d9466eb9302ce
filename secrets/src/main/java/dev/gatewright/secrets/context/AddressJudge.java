package dev.gatewright.secrets.context;

import dev.gatewright.model.Confidence;
import java.util.List;

/** Judges the password in an address such as {@code scheme://user:password@host}. */
final class AddressJudge {
  /** Hosts nobody else can reach, and those reserved for documents. */
  private static final String[] NOWHERE = {
    "localhost",
    "127.",
    "0.0.0.0",
    "[::1]",
    "example.",
    "host",
    "db",
    "database",
    "postgres",
    "mysql",
    "redis",
    "mongo",
    "rabbit",
    "server",
    "domain",
    "my",
    "proxy",
    "some",
    "foo",
    "test",
    "192.168.",
    "10.",
    "172.17.",
    "user",
    "your",
    "ip",
    "addr",
    "git.example",
    "www.example",
    "a.b",
    "site",
  };

  private AddressJudge() {}

  static Judgement judge(Candidate candidate, Confidence given) {
    String value = candidate.value();
    if (Placeholders.plain(value) || References.template(value) || value.startsWith("$")) {
      return Judgement.drop(Reasons.PLACEHOLDER);
    }
    Strength strength = Strength.of(value);
    boolean nowhere = nowhere(candidate);
    boolean known = Defaults.known(value) || Placeholders.words(value);
    if (known && (nowhere || candidate.file().madeUp() || Placeholders.words(value))) {
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
    int dot = at + 1;
    while (dot < line.length() && (Chars.alnum(line.charAt(dot)) || line.charAt(dot) == '-')) {
      dot++;
    }
    return dot == line.length() || line.charAt(dot) != '.' || Chars.startsAt(line, dot, ".example");
  }
}
