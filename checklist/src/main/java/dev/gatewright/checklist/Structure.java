package dev.gatewright.checklist;

import dev.gatewright.model.ItemKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads from headings, then from the title, whether an item is a recurring task or a runbook step.
 */
final class Structure {
  private static final int ASSUMED_DAYS = 90;

  /** Words for a phase of an incident. */
  private static final Set<String> PHASES =
      Set.of(
          "assessment",
          "containment",
          "eradication",
          "escalation",
          "immediate",
          "long",
          "post",
          "recovery",
          "remediation",
          "short",
          "triage");

  /** Words that make such a heading a list of steps. */
  private static final Set<String> STEPS =
      Set.of("action", "actions", "phase", "steps", "response");

  /** Words for what the steps answer. */
  private static final Set<String> EVENTS =
      Set.of("breach", "compromise", "disaster", "emergency", "incident", "incidents", "outage");

  private static final Set<String> RECURRING =
      Set.of("periodic", "periodically", "planned", "regular", "regularly", "scheduled");

  /** Words for what people do again and again. */
  private static final Set<String> TASKS =
      Set.of(
          "assessment",
          "assessments",
          "audit",
          "audits",
          "check",
          "checks",
          "drill",
          "drills",
          "exercise",
          "exercises",
          "review",
          "reviewed",
          "reviews",
          "rotate",
          "rotated",
          "rotation",
          "scan",
          "scans",
          "test",
          "tests",
          "training",
          "update",
          "updated",
          "updates");

  private Structure() {}

  /** A schedule or runbook binding, or null when neither the path nor the title says so. */
  static Binding.@Nullable Structure of(List<String> path, String title) {
    for (int i = path.size() - 1; i >= 0; i--) {
      List<String> words = Words.of(path.get(i));
      int days = Cadence.days(words);
      if (days > 0) {
        return schedule(days, "It stands under \"" + path.get(i) + "\"");
      }
      if (phase(words) && (any(words, STEPS) || above(path, i))) {
        return new Binding.Structure(
            ItemKind.RUNBOOK, 0, "It stands under \"" + path.get(i) + "\"");
      }
    }
    List<String> words = Words.of(title);
    int days = Cadence.days(words);
    if (any(words, RECURRING)) {
      return days > 0
          ? schedule(days, "Its title says it recurs")
          : schedule(ASSUMED_DAYS, "Its title says it recurs, not how often; 90 days are assumed");
    }
    return days > 0 && any(words, TASKS) ? schedule(days, "Its title says how often") : null;
  }

  private static Binding.Structure schedule(int days, String why) {
    return new Binding.Structure(ItemKind.SCHEDULE, days, why);
  }

  /** Whether words name a phase; "short", "long" and "post" only before "term" and "incident". */
  private static boolean phase(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      boolean half = word.equals("short") || word.equals("long") || word.equals("post");
      if (PHASES.contains(word) && (!half || next.equals("term") || EVENTS.contains(next))) {
        return true;
      }
    }
    return false;
  }

  private static boolean above(List<String> path, int index) {
    for (int i = 0; i < index; i++) {
      if (any(Words.of(path.get(i)), EVENTS)) {
        return true;
      }
    }
    return false;
  }

  private static boolean any(List<String> words, Set<String> wanted) {
    for (String word : words) {
      if (wanted.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
