package dev.gatewright.reports;

import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Mark;
import dev.gatewright.model.Outcome;
import dev.gatewright.model.Place;
import dev.gatewright.model.Status;
import dev.gatewright.model.Subject;
import dev.gatewright.model.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words and marks that several formats share. */
final class Words {
  /** The verdicts in the order of the published contract. */
  static final List<Verdict> CONTRACT_ORDER =
      List.of(
          Verdict.PASS,
          Verdict.FAIL,
          Verdict.ATTESTED,
          Verdict.WAIVED,
          Verdict.MANUAL,
          Verdict.EXPIRED,
          Verdict.UNKNOWN,
          Verdict.NOT_APPLICABLE);

  private Words() {}

  /** The sign of a verdict, one column wide and different for each. */
  static String mark(Verdict verdict, boolean unicode) {
    return switch (verdict) {
      case FAIL -> unicode ? "✗" : "x";
      case EXPIRED -> unicode ? "◷" : "!";
      case UNKNOWN -> "?";
      case MANUAL -> unicode ? "○" : "o";
      case WAIVED -> unicode ? "◇" : "~";
      case ATTESTED -> unicode ? "◆" : "@";
      case PASS -> unicode ? "✓" : "+";
      case NOT_APPLICABLE -> unicode ? "–" : "-";
    };
  }

  /** A verdict in words that fit after a number or before a text. */
  static String verdict(Verdict verdict) {
    return verdict == Verdict.NOT_APPLICABLE ? "not applicable" : verdict.id();
  }

  /** Such as {@code not met}. */
  static String status(Status status) {
    return status == Status.NOT_MET ? "not met" : status.id();
  }

  /** Such as {@code 1 file} or {@code 3 files}. */
  static String count(long number, String singular) {
    return number + " " + singular + (number == 1 ? "" : "s");
  }

  /** Whether the requirement is met as it stands. */
  static boolean met(Verdict verdict) {
    return switch (verdict) {
      case PASS, ATTESTED -> true;
      case FAIL, EXPIRED, UNKNOWN, MANUAL, WAIVED, NOT_APPLICABLE -> false;
    };
  }

  /** Whether something is left to do before the gate can open by the default policy. */
  static boolean outstanding(Verdict verdict) {
    return switch (verdict) {
      case FAIL, EXPIRED, UNKNOWN, MANUAL -> true;
      case PASS, ATTESTED, WAIVED, NOT_APPLICABLE -> false;
    };
  }

  /** What to say of a tick that nothing stands behind, or an empty string. */
  static String tick(ItemOutcome outcome) {
    return outcome.item().mark() == Mark.DONE && outstanding(outcome.verdict())
        ? "ticked, not proved"
        : "";
  }

  /** The headings above an item, outermost first, in one line. */
  static String path(List<String> path, String separator) {
    return Visible.line(String.join(separator, path));
  }

  /** Such as {@code src/app.py:12:5}. */
  static String place(Place place) {
    return Visible.line(place.file()) + ":" + place.line() + ":" + place.column();
  }

  /** The commit, shortened, and whether files differ from it; null when there is none. */
  static @Nullable String commit(Subject subject) {
    if (subject.commit() == null) {
      return null;
    }
    String commit = Visible.line(subject.commit());
    String shown = commit.length() > 12 ? commit.substring(0, 12) : commit;
    return Boolean.TRUE.equals(subject.dirty()) ? shown + " with changes on top" : shown;
  }

  /** The number of items with each verdict in one checklist; groups are not counted. */
  static Map<Verdict, Integer> counts(ChecklistOutcome checklist) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (ItemOutcome outcome : checklist.items()) {
      if (!outcome.item().group()) {
        counts.put(outcome.verdict(), counts.getOrDefault(outcome.verdict(), 0) + 1);
      }
    }
    return counts;
  }

  /** Such as {@code gate shut, not met}. */
  static String gate(Outcome outcome) {
    return "gate " + (outcome.open() ? "open" : "shut") + ", " + status(outcome.status());
  }
}
