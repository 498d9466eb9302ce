package dev.gatewright.secrets.context;

import dev.gatewright.model.Confidence;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges a value whose name and form a rule knows. The rule chose the name, so a name can only
 * lower it; the value must still look like one that a machine gave out.
 */
final class AssignmentJudge {
  private AssignmentJudge() {}

  static Judgement judge(Candidate candidate, Confidence given) {
    String reason = NotSecret.reason(candidate);
    if (!reason.isEmpty()) {
      return Judgement.drop(reason);
    }
    String value = candidate.value();
    String inner = value.contains("@") ? Inner.password(value) : null;
    Judgement part = inner == null ? null : FormatJudge.part(inner);
    if (part != null) {
      return part;
    }
    if (Shapes.sentence(value)) {
      return Judgement.drop(Reasons.SENTENCE);
    }
    if (Placeholders.typed(value)) {
      return Judgement.keep(Confidence.LOW, List.of(Reasons.MADE_UP));
    }
    NameSense sense = Names.sense(candidate.name());
    Strength strength = Strength.of(value);
    if (strength == Strength.WORDS && Shapes.identifier(value)) {
      return sense == NameSense.PASSWORD && !Shapes.parted(value)
          ? Judgement.keep(Confidence.LOW, List.of(Reasons.WORDS))
          : Judgement.drop(Reasons.IDENTIFIER);
    }
    return lowered(candidate, given, sense, strength);
  }

  private static Judgement lowered(
      Candidate candidate, Confidence given, NameSense sense, Strength strength) {
    List<String> reasons = new ArrayList<>(2);
    Confidence confidence = given;
    if (strength != Strength.RANDOM
        && strength != Strength.SHORT_RANDOM
        && !Shapes.uuid(candidate.value())) {
      confidence = Levels.lower(confidence);
      reasons.add(Reasons.MADE_UP);
    }
    if (sense == NameSense.NOT) {
      confidence = Levels.lower(confidence);
      reasons.add(Reasons.NAME_TAKES_BACK);
    }
    FileKind file = candidate.file();
    if (file.madeUp() || file == FileKind.VENDORED) {
      // Documentation shows how a key is set; nobody keeps a live one there to use it.
      confidence = file == FileKind.DOCUMENT ? Confidence.LOW : Levels.lower(confidence);
      reasons.add(Reasons.stands(file));
    } else if (file.machineMade()) {
      confidence = Confidence.LOW;
      reasons.add(Reasons.stands(file));
    }
    if (reasons.isEmpty()) {
      reasons.add(Reasons.FORMAT);
    }
    return Judgement.keep(confidence, reasons);
  }
}
