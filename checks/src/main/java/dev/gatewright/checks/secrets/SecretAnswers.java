package dev.gatewright.checks.secrets;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Confidence;
import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Severity;
import dev.gatewright.targets.secrets.SecretSighting;
import dev.gatewright.targets.secrets.SecretsSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Answers drawn from what a search for secrets came to. */
public final class SecretAnswers {
  private SecretAnswers() {}

  /**
   * Refuted by any secret that counts, unknown where something was not searched, proved otherwise.
   *
   * @param message what is wrong, the same text each time
   * @param clean what holds when there is none
   * @param about which secrets this is about
   */
  public static Answer of(
      Question question,
      SecretsSeen seen,
      String message,
      String clean,
      Predicate<SecretSighting> about) {
    List<SecretSighting> ours = seen.found().stream().filter(about).toList();
    List<Finding> findings = new ArrayList<>();
    for (SecretSighting one : ours) {
      if (one.stands()) {
        findings.add(finding(question, message, one));
      }
    }
    List<Looked> looked = looked(seen, ours);
    if (!findings.isEmpty()) {
      String why =
          findings.size() == 1 ? "1 secret was found" : findings.size() + " secrets were found";
      return new Answer.Fail(why, findings, looked);
    }
    if (!seen.whole()) {
      Skipped first = seen.skipped().getFirst();
      String more =
          seen.skipped().size() == 1 ? "" : " and " + (seen.skipped().size() - 1) + " more";
      return new Answer.Unknown(
          "Not everything could be searched: " + first.file() + " " + first.why() + more,
          "Make it readable, or fetch the whole history (git fetch --unshallow), then run again.",
          looked);
    }
    return new Answer.Pass(clean, looked);
  }

  /** What was searched, and what was met there that does not count. */
  private static List<Looked> looked(SecretsSeen seen, List<SecretSighting> ours) {
    List<Looked> looked = new ArrayList<>(seen.looked());
    int excused = (int) ours.stream().filter(one -> one.excuse() != null).count();
    int weak =
        (int)
            ours.stream()
                .filter(one -> one.excuse() == null && one.confidence() == Confidence.LOW)
                .count();
    if (excused > 0) {
      looked.add(
          new Looked(seen.looked().getFirst().target(), "findings excused by people", excused));
    }
    if (weak > 0) {
      looked.add(new Looked(seen.looked().getFirst().target(), "guesses too weak to count", weak));
    }
    return looked;
  }

  /**
   * A secret as a finding.
   *
   * @param message what is wrong, the same text each time
   */
  public static Finding finding(Question question, String message, SecretSighting one) {
    return new Finding(
        question.rule().id(),
        severity(question, one),
        message,
        evidence(one),
        one.place(),
        one.excerpt(),
        fix(one),
        one.fingerprint());
  }

  /**
   * As bad as the secret, but no worse than the item says, and a level less when not quite sure.
   */
  private static Severity severity(Question question, SecretSighting one) {
    Severity own = one.rule().severity();
    if (one.confidence() != Confidence.HIGH) {
      own =
          switch (own) {
            case CRITICAL -> Severity.HIGH;
            case HIGH -> Severity.MEDIUM;
            case MEDIUM, LOW -> Severity.LOW;
          };
    }
    return own.compareTo(question.severity()) < 0 ? own : question.severity();
  }

  static String evidence(SecretSighting one) {
    StringBuilder told = new StringBuilder();
    told.append(one.rule().title()).append(", ").append(one.shown());
    told.append(", ").append(one.confidence().id()).append(" confidence");
    for (String reason : one.reasons()) {
      told.append(", ").append(reason);
    }
    if (!one.where().isEmpty()) {
      told.append("; ").append(one.where());
    }
    return told.toString();
  }

  private static String fix(SecretSighting one) {
    String page = RevokePage.of(one.rule());
    return "Revoke it"
        + (page.isEmpty() ? "" : " at " + page)
        + " and make a new one outside the repository; then take it out here.";
  }
}
