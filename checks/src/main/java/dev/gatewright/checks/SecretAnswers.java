package dev.gatewright.checks;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Confidence;
import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Ignored;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Severity;
import dev.gatewright.secrets.allow.Excuse;
import dev.gatewright.secrets.rules.RuleKind;
import dev.gatewright.targets.secrets.SecretSighting;
import dev.gatewright.targets.secrets.SecretsSeen;
import dev.gatewright.targets.sight.Masking;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Answers drawn from what a search for secrets came to. */
public final class SecretAnswers {
  private SecretAnswers() {}

  /**
   * Refuted by any secret that counts; unknown where something was not searched, or nothing was
   * there to search; waived where a person accepts by name and for a time what would count; for a
   * person where a comment or a list excuses it, since such a word is no proof; proved otherwise.
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
    if (seen.looked().stream().allMatch(one -> one.count() == 0)) {
      return new Answer.Unknown(
          "There was nothing to search",
          "Check the commit out, or name another directory.",
          looked);
    }
    List<Ignored> excused = excused(question, ours, message);
    return excused.isEmpty() ? new Answer.Pass(clean, looked) : excused(excused, looked);
  }

  private static List<Ignored> excused(
      Question question, List<SecretSighting> ours, String message) {
    List<Ignored> excused = new ArrayList<>();
    for (SecretSighting one : ours) {
      if (one.excuse() != null && one.confidence() != Confidence.LOW) {
        excused.add(ignored(finding(question, message, one), one.excuse()));
      }
    }
    return excused;
  }

  /** Whether a secret is a key or a token; passwords, addresses and private keys are not. */
  public static boolean keyOrToken(SecretSighting one) {
    RuleKind kind = one.rule().kind();
    String id = one.rule().id();
    return kind != RuleKind.URL
        && kind != RuleKind.PEM
        && !id.contains("password")
        && !id.endsWith("-pass");
  }

  /**
   * A waiver names who accepts and when that ends; a comment or a list of another tool does not.
   */
  private static Answer excused(List<Ignored> excused, List<Looked> looked) {
    if (excused.stream().allMatch(one -> one.until() != null)) {
      Ignored first = excused.getFirst();
      String more = excused.size() == 1 ? "" : "; and " + (excused.size() - 1) + " more";
      return new Answer.Waived(
          first.because() + " (until " + first.until() + ")" + more, excused, looked);
    }
    String what = excused.size() == 1 ? "1 secret is" : excused.size() + " secrets are";
    return new Answer.Manual(
        what + " excused by a comment or a list, which names nobody and has no end",
        excused.stream().map(Ignored::finding).toList(),
        looked);
  }

  /** A finding that somebody excused; what they wrote is shown without what may be secret in it. */
  public static Ignored ignored(Finding finding, Excuse excuse) {
    String by = excuse.by() == null ? "" : excuse.by() + " accepts it: ";
    Instant expires = excuse.expires();
    LocalDate until = expires == null ? null : LocalDate.ofInstant(expires, ZoneOffset.UTC);
    return new Ignored(finding, Masking.maskLine(by + excuse.because()), until, excuse.place());
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

  /**
   * What is told of a secret: what it looks like, how sure that is and why, and where; never it.
   */
  public static String evidence(SecretSighting one) {
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
