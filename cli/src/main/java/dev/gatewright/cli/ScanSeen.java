package dev.gatewright.cli;

import dev.gatewright.checks.secrets.SecretScan;
import dev.gatewright.gate.Sieve;
import dev.gatewright.gate.Sifted;
import dev.gatewright.model.Answer;
import dev.gatewright.model.CheckCall;
import dev.gatewright.model.Coverage;
import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Place;
import dev.gatewright.model.Remark;
import dev.gatewright.model.Rule;
import dev.gatewright.reports.ForReview;
import dev.gatewright.targets.secrets.SecretsSeen;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the checks of a scan said, sorted by what becomes of it. */
final class ScanSeen {
  final Sieve sieve;
  final List<ForReview> review = new ArrayList<>();
  final List<Remark> remarks = new ArrayList<>();
  final SecretScan scan = new SecretScan();
  private final Set<Finding> findings = new TreeSet<>(ScanSeen::compare);
  private final List<Finding> secrets = new ArrayList<>();
  private final List<Coverage> unseen = new ArrayList<>();
  private final List<Coverage> searched = new ArrayList<>();

  ScanSeen(Sieve sieve) {
    this.sieve = sieve;
  }

  void add(Rule rule, Answer answer) {
    Sifted sifted = sieve.sift(new CheckCall(rule.id(), Map.of()), answer);
    switch (answer) {
      case Answer.Fail _ -> findings.addAll(sifted.standing());
      case Answer.Unknown unknown -> unseen(rule, unknown.why());
      case Answer.Manual manual ->
          review.add(new ForReview(rule.id(), rule.severity(), manual.why(), manual.findings()));
      case Answer.Pass _, Answer.NotApplicable _, Answer.Waived _ -> {
        // Nothing to report: a linter speaks of what it found and of what it could not see.
      }
    }
  }

  /**
   * Adds what a search for secrets came to, and how far it went. What people excused is told as
   * such, and not once more as something to review.
   *
   * @param mayBeEmpty whether nothing to search is an answer, as before a commit of nothing
   */
  void secrets(SecretScan.Part part, SecretsSeen seen, boolean mayBeEmpty) {
    Rule rule = part.rule();
    Answer answer = scan.judge(part, seen);
    Sifted sifted = sieve.sift(new CheckCall(rule.id(), Map.of()), answer);
    if (answer instanceof Answer.Fail) {
      secrets.addAll(sifted.standing());
    }
    if (answer instanceof Answer.Unknown unknown && !(mayBeEmpty && seen.whole())) {
      unseen(rule, unknown.why());
    } else if (!seen.whole()) {
      unseen(rule, "not everything could be searched");
    }
    List<Skipped> skipped = seen.skipped();
    for (Looked looked : seen.looked()) {
      String target = "secrets: " + looked.what();
      searched.add(new Coverage(target, true, null, looked.count(), skipped));
      skipped = List.of();
    }
  }

  /** Adds findings of another kind. */
  void findings(List<Finding> more) {
    findings.addAll(more);
  }

  /** Tells what could not be looked at, which ends in exit code 1. */
  void unseen(Rule rule, String why) {
    unseen.add(new Coverage(rule.id(), false, why, 0, List.of()));
  }

  /** Tells what nobody asked to be looked at. */
  void leftOut(Rule rule, String why) {
    searched.add(new Coverage(rule.id(), false, why, 0, List.of()));
  }

  boolean whole() {
    return unseen.isEmpty();
  }

  /** What stands, by place, each secret once. */
  List<Finding> findings() {
    Set<List<Object>> told = new HashSet<>();
    secrets.forEach(one -> told.add(where(one)));
    Set<Finding> all = new TreeSet<>(ScanSeen::compare);
    for (Finding one : findings) {
      if (one.place() == null || told.add(where(one))) {
        all.add(one);
      }
    }
    all.addAll(scan.eachOnce(secrets));
    return List.copyOf(all);
  }

  /** Names a secret at its place; several checks draw on one search. */
  private static List<Object> where(Finding finding) {
    Place place = finding.place();
    return List.of(finding.fingerprint(), place == null ? "" : place);
  }

  /** How far the search for secrets went, and what could not be seen. */
  List<Coverage> coverage() {
    List<Coverage> coverage = new ArrayList<>(searched);
    coverage.addAll(unseen);
    return coverage;
  }

  /** By file, check and fingerprint, then by place, so that findings come in the same order. */
  private static int compare(Finding a, Finding b) {
    int order = file(a).compareTo(file(b));
    order = order == 0 ? a.check().compareTo(b.check()) : order;
    order = order == 0 ? a.fingerprint().compareTo(b.fingerprint()) : order;
    order = order == 0 ? Integer.compare(line(a), line(b)) : order;
    return order == 0 ? Integer.compare(column(a), column(b)) : order;
  }

  private static String file(Finding finding) {
    return finding.place() == null ? "" : finding.place().file();
  }

  private static int line(Finding finding) {
    return finding.place() == null ? 0 : finding.place().line();
  }

  private static int column(Finding finding) {
    return finding.place() == null ? 0 : finding.place().column();
  }
}
