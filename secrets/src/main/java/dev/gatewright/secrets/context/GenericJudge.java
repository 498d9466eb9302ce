package dev.gatewright.secrets.context;

import dev.gatewright.model.Confidence;
import java.util.ArrayList;
import java.util.List;

/** Judges a value of which nothing is known but its name, its characters and its file. */
final class GenericJudge {
  /** The least that a password people choose has; below, a value is a letter, a flag, a unit. */
  private static final int LEAST_PASSWORD = 4;

  /** Fewer characters cannot hold a key. */
  private static final int LEAST_KEY = 8;

  private GenericJudge() {}

  static Judgement judge(Candidate whole) {
    Candidate candidate = Plain.of(Schemes.without(whole));
    NameSense sense = Before.sense(candidate);
    if (sense == NameSense.NOT || checksum(whole)) {
      return Judgement.drop(Reasons.NAME_TAKES_BACK);
    }
    String value = candidate.value();
    int least = sense == NameSense.PASSWORD ? LEAST_PASSWORD : LEAST_KEY;
    if (value.length() < least) {
      return Judgement.drop(Reasons.SHORT);
    }
    boolean settings = sense == NameSense.PASSWORD && candidate.file().settings();
    if (sense == NameSense.PASSWORD && Defaults.known(value)) {
      return shown(settings, Reasons.DEFAULT, Reasons.DEFAULT);
    }
    String reason = Fingerprints.of(candidate) ? Reasons.FINGERPRINT : NotSecret.reason(candidate);
    if (!reason.isEmpty()) {
      return Judgement.drop(reason);
    }
    if (Placeholders.typed(value)) {
      return shown(settings, Reasons.MADE_UP, Reasons.PLACEHOLDER);
    }
    if (Echo.of(candidate.name(), value)) {
      boolean same = Echo.same(candidate.name(), value);
      return shown(settings && !same, Reasons.OWN_NAME, Reasons.OWN_NAME);
    }
    Judgement alone = alone(candidate, sense);
    if (!alone.dropped() && Calls.compares(whole)) {
      return Judgement.keep(Confidence.LOW, List.of(Reasons.COMPARED));
    }
    if (!alone.dropped() && loose(whole)) {
      Confidence most = sense == NameSense.MAYBE ? Confidence.LOW : Confidence.MEDIUM;
      alone = Judgement.keep(Levels.least(most, alone.confidence()), alone.reasons());
    }
    return alone.dropped() ? alone : place(candidate, alone);
  }

  /** Charts keep the sum of a secret beside it, so that a change of it is seen. */
  private static boolean checksum(Candidate candidate) {
    return Chars.find(candidate.line(), "checksum/" + candidate.named()) >= 0;
  }

  /** Whether only space stands between a word and the value, and the word is no option. */
  private static boolean loose(Candidate candidate) {
    int end = candidate.start();
    while (end > 0 && candidate.line().charAt(end - 1) == ' ') {
      end--;
    }
    int start = end - candidate.named().length();
    return end < candidate.start()
        && start >= 0
        && !candidate.named().isEmpty()
        && candidate.line().startsWith(candidate.named(), start)
        && (start == 0 || candidate.line().charAt(start - 1) != '-');
  }

  /** A weak password in settings may guard something all the same, and is told as low. */
  private static Judgement shown(boolean shown, String kept, String dropped) {
    return shown ? Judgement.keep(Confidence.LOW, List.of(kept)) : Judgement.drop(dropped);
  }

  private static Judgement alone(Candidate candidate, NameSense sense) {
    return switch (sense) {
      case PASSWORD -> PasswordJudge.judge(candidate);
      case KEY -> KeyJudge.judge(candidate);
      case MAYBE -> KeyJudge.maybe(candidate);
      case NONE, OTHER -> KeyJudge.unnamed(candidate);
      case NOT -> Judgement.drop(Reasons.NAME_TAKES_BACK);
    };
  }

  /**
   * What the file takes off: one step in tests and examples, where live keys are left too; all in
   * documentation and where machines write.
   */
  private static Judgement place(Candidate candidate, Judgement alone) {
    FileKind file = candidate.file();
    if (!file.madeUp() && !file.machineMade() && file != FileKind.VENDORED) {
      return alone;
    }
    if (file.machineMade() && alone.confidence() == Confidence.LOW) {
      return Judgement.drop(Reasons.stands(file));
    }
    List<String> reasons = new ArrayList<>(alone.reasons());
    reasons.add(Reasons.stands(file));
    Confidence confidence =
        file.machineMade() || file == FileKind.DOCUMENT
            ? Confidence.LOW
            : Levels.lower(alone.confidence());
    return Judgement.keep(confidence, reasons);
  }
}
