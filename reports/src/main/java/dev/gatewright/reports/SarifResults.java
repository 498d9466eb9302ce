package dev.gatewright.reports;

import dev.gatewright.model.Checklist;
import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Fingerprints;
import dev.gatewright.model.Ignored;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Place;
import dev.gatewright.model.Verdict;
import dev.gatewright.reports.SarifResult.Accepted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the results of a run. A finding that speaks against several items is one result; what is
 * in order is left out, since GitHub would show it as an alert.
 */
final class SarifResults {
  private final Map<String, SarifResult> results = new LinkedHashMap<>();

  /** Adds what is open in a checklist. */
  void add(ChecklistOutcome outcome) {
    Checklist checklist = outcome.checklist();
    for (ItemOutcome item : outcome.items()) {
      if (!item.item().group()) {
        item(checklist, item);
      }
    }
    for (Finding finding : checklist.lint()) {
      finding(finding, "fail", Place.file(checklist.file()), Set.of(), null);
    }
  }

  /** Adds the findings of a scan. */
  void add(List<Finding> findings) {
    for (Finding finding : findings) {
      finding(finding, "fail", Place.file("."), Set.of(), null);
    }
  }

  /** Adds findings that people asked not to count. */
  void ignored(List<Ignored> ignored) {
    for (Ignored one : ignored) {
      String until = one.until() == null ? "" : " Until " + Times.day(one.until()) + ".";
      Place found = one.finding().place();
      boolean beside = found == null || found.file().equals(one.place().file());
      Accepted accepted = new Accepted(one.because() + until, beside);
      finding(one.finding(), "fail", one.place(), Set.of(), accepted);
    }
  }

  /**
   * Adds what only a person can judge: kind {@code review}, which no viewer takes for a failure.
   */
  void review(List<ForReview> review) {
    for (ForReview open : review) {
      for (Finding candidate : open.candidates()) {
        finding(candidate, "review", Place.file("."), Set.of(), null);
      }
      if (open.candidates().isEmpty()) {
        put(
            new SarifResult(
                open.check(),
                open.why(),
                null,
                "review",
                open.severity(),
                open.why(),
                Place.file("."),
                null,
                Fingerprints.of(open.check(), open.why()),
                Set.of(),
                null));
      }
    }
  }

  /** All results in the order they were first added. */
  List<SarifResult> list() {
    return new ArrayList<>(results.values());
  }

  private void item(Checklist checklist, ItemOutcome outcome) {
    String kind = kind(outcome.verdict());
    if (kind.isEmpty()) {
      return;
    }
    Place home = Place.line(checklist.file(), outcome.item().line());
    Set<String> items = Set.of(outcome.item().id());
    Accepted accepted = outcome.verdict() == Verdict.WAIVED ? waiver(outcome) : null;
    for (Finding finding : outcome.findings()) {
      finding(finding, kind, home, items, accepted);
    }
    if (outcome.findings().isEmpty()) {
      open(checklist, outcome, kind, home, accepted);
    }
  }

  /** What to call a verdict (§3.27.9); empty for those that need no result. */
  private static String kind(Verdict verdict) {
    return switch (verdict) {
      case FAIL, WAIVED -> "fail";
      case EXPIRED, MANUAL -> "review";
      case UNKNOWN -> "open";
      case ATTESTED, PASS, NOT_APPLICABLE -> "";
    };
  }

  private static Accepted waiver(ItemOutcome outcome) {
    String by = outcome.by() == null ? "" : " By " + outcome.by() + ".";
    String until = outcome.expires() == null ? "" : " Until " + Times.day(outcome.expires()) + ".";
    return new Accepted(outcome.why() + by + until, outcome.by() == null);
  }

  private void finding(
      Finding finding, String kind, Place home, Set<String> items, @Nullable Accepted accepted) {
    Place place = finding.place() == null ? home : finding.place();
    String evidence = finding.evidence().isBlank() ? "" : "\nSaw: " + finding.evidence();
    put(
        new SarifResult(
            finding.check(),
            finding.message(),
            finding.fix(),
            kind,
            finding.severity(),
            finding.message() + evidence,
            place,
            finding.excerpt(),
            finding.fingerprint(),
            items,
            accepted));
  }

  private void open(
      Checklist checklist,
      ItemOutcome outcome,
      String kind,
      Place home,
      @Nullable Accepted accepted) {
    boolean unchecked = outcome.checks().isEmpty();
    String verdict = outcome.verdict().id();
    String remedy = outcome.remedy() == null ? "" : "\n" + outcome.remedy();
    put(
        new SarifResult(
            unchecked ? "gatewright/item-" + verdict : outcome.checks().getFirst(),
            unchecked ? title(outcome.verdict()) : outcome.why(),
            null,
            kind,
            outcome.severity(),
            outcome.item().text() + "\n" + verdict + ": " + outcome.why() + remedy,
            home,
            null,
            Digests.sha256(checklist.file() + "\n" + outcome.item().id()).substring(0, 16),
            Set.of(outcome.item().id()),
            accepted));
  }

  private static String title(Verdict verdict) {
    return switch (verdict) {
      case FAIL -> "An item of a checklist is not met";
      case EXPIRED -> "The proof of an item is out of date";
      case UNKNOWN -> "An item could not be looked at";
      case MANUAL -> "An item needs a person";
      case WAIVED -> "An item is accepted as it is";
      case ATTESTED, PASS, NOT_APPLICABLE -> "An item is in order";
    };
  }

  private void put(SarifResult result) {
    Place place = result.place();
    String at = place.line() + ":" + place.column() + "\n" + place.file();
    String key = result.rule() + "\n" + result.fingerprint() + "\n" + at;
    SarifResult before = results.get(key);
    results.put(key, before == null ? result : merge(before, result));
  }

  /**
   * The stronger of two: a failure over a question, and nothing is waived that stands elsewhere.
   */
  private static SarifResult merge(SarifResult one, SarifResult two) {
    Set<String> items = new LinkedHashSet<>(one.items());
    items.addAll(two.items());
    boolean accepted = one.accepted() != null && two.accepted() != null;
    return new SarifResult(
        one.rule(),
        one.title(),
        one.fix(),
        two.kind().equals("fail") ? two.kind() : one.kind(),
        one.severity(),
        one.text(),
        one.place(),
        one.excerpt(),
        one.fingerprint(),
        items,
        accepted ? one.accepted() : null);
  }
}
