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
    Candidate candidate = Schemes.without(whole);
    NameSense sense = Names.sense(candidate.name());
    if (sense == NameSense.NOT) {
      return Judgement.drop(Reasons.NAME_TAKES_BACK);
    }
    String value = candidate.value();
    int least = sense == NameSense.PASSWORD ? LEAST_PASSWORD : LEAST_KEY;
    if (value.length() < least) {
      return Judgement.drop(Reasons.SHORT);
    }
    if (sense == NameSense.PASSWORD && Defaults.known(value)) {
      return candidate.file().settings()
          ? Judgement.keep(Confidence.LOW, List.of(Reasons.DEFAULT))
          : Judgement.drop(Reasons.DEFAULT);
    }
    String reason = NotSecret.reason(candidate);
    if (!reason.isEmpty()) {
      return Judgement.drop(reason);
    }
    boolean settings = sense == NameSense.PASSWORD && candidate.file().settings();
    if (Placeholders.typed(value)) {
      return settings
          ? Judgement.keep(Confidence.LOW, List.of(Reasons.MADE_UP))
          : Judgement.drop(Reasons.PLACEHOLDER);
    }
    if (Echo.of(candidate.name(), value)) {
      return settings && !Echo.same(candidate.name(), value)
          ? Judgement.keep(Confidence.LOW, List.of(Reasons.OWN_NAME))
          : Judgement.drop(Reasons.OWN_NAME);
    }
    Judgement alone =
        switch (sense) {
          case PASSWORD -> PasswordJudge.judge(candidate);
          case KEY -> KeyJudge.judge(candidate);
          case MAYBE -> KeyJudge.maybe(candidate);
          case NONE, OTHER -> KeyJudge.unnamed(candidate);
          case NOT -> Judgement.drop(Reasons.NAME_TAKES_BACK);
        };
    return alone.dropped() ? alone : place(candidate, alone);
  }

  /** What the file takes off: one step where things are made up, all where machines write. */
  private static Judgement place(Candidate candidate, Judgement alone) {
    FileKind file = candidate.file();
    if (!file.madeUp() && !file.machineMade() && file != FileKind.VENDORED) {
      return alone;
    }
    List<String> reasons = new ArrayList<>(alone.reasons());
    reasons.add(Reasons.stands(file));
    Confidence confidence = file.machineMade() ? Confidence.LOW : Levels.lower(alone.confidence());
    return Judgement.keep(confidence, reasons);
  }
}
