package dev.gatewright.gate;

import dev.gatewright.gate.CheckRunner.Asked;
import dev.gatewright.model.Answer;
import dev.gatewright.model.CheckCall;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws one verdict from the answers of all checks of an item: the worst of them. */
final class Automated {
  private final CheckRunner runner;
  private final Function<String, String> planned;

  /**
   * Judges with the answers of a runner.
   *
   * @param planned what a check that is not built yet will prove
   */
  Automated(CheckRunner runner, Function<String, String> planned) {
    this.runner = runner;
    this.planned = planned;
  }

  Draft draft(PlannedItem item) {
    List<Sifted> answers = new ArrayList<>();
    for (CheckCall call : item.calls()) {
      answers.add(
          runner
              .answer(new Asked(call, item.severity()))
              .orElseGet(() -> Sifted.whole(notBuilt(call))));
    }
    if (answers.isEmpty()) {
      return Draft.of(Verdict.UNKNOWN, "No check yet for this requirement", null);
    }
    Verdict verdict = Verdict.NOT_APPLICABLE;
    for (Sifted answer : answers) {
      verdict = verdict.worse(answer.verdict());
    }
    return new Draft(
        verdict,
        why(answers, verdict),
        remedy(answers, verdict),
        null,
        expires(answers, verdict),
        null,
        findings(answers),
        looked(answers));
  }

  private Answer notBuilt(CheckCall call) {
    return new Answer.Unknown(
        "no check yet: " + call.check() + " (" + planned.apply(call.check()) + ")",
        "A later version brings it; until then a person can vouch with gatewright attest.",
        List.of());
  }

  /** The reasons of the answers that weigh most, each said once. */
  private static String why(List<Sifted> answers, Verdict verdict) {
    Set<String> reasons = new LinkedHashSet<>();
    for (Sifted answer : answers) {
      if (answer.verdict() == verdict) {
        reasons.add(answer.why());
      }
    }
    return String.join("; ", reasons);
  }

  private static @Nullable String remedy(List<Sifted> answers, Verdict verdict) {
    for (Sifted answer : answers) {
      if (answer.verdict() == verdict && answer.remedy() != null) {
        return answer.remedy();
      }
    }
    return null;
  }

  /** When the first of the answers that weigh most no longer holds; null when none of them ends. */
  private static @Nullable Instant expires(List<Sifted> answers, Verdict verdict) {
    Instant first = null;
    for (Sifted answer : answers) {
      Instant end = answer.verdict() == verdict ? answer.expires() : null;
      first = end != null && (first == null || end.isBefore(first)) ? end : first;
    }
    return first;
  }

  private static List<Finding> findings(List<Sifted> answers) {
    Set<Finding> findings = new LinkedHashSet<>();
    answers.forEach(answer -> findings.addAll(answer.standing()));
    return List.copyOf(findings);
  }

  private static List<Looked> looked(List<Sifted> answers) {
    Set<Looked> looked = new LinkedHashSet<>();
    answers.forEach(answer -> looked.addAll(answer.looked()));
    return List.copyOf(looked);
  }
}
