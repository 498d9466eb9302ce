package dev.gatewright.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of one run, from which every report, the record and the exit code are drawn.
 *
 * @param tool the program
 * @param at the instant it judged as of
 * @param subject what was checked
 * @param open whether the gate is open
 * @param status how all checklists together stand
 * @param nextReview the earliest day something expires or falls due, or null when nothing does
 * @param checklists the verdicts
 * @param ignored findings that are ignored where they stand
 * @param findings what belongs to no item: comments that ask to ignore a finding and may not
 * @param coverage what was seen and what was not
 */
public record Outcome(
    Tool tool,
    Instant at,
    Subject subject,
    boolean open,
    Status status,
    @Nullable LocalDate nextReview,
    List<ChecklistOutcome> checklists,
    List<Ignored> ignored,
    List<Finding> findings,
    List<Coverage> coverage) {
  public Outcome {
    checklists = List.copyOf(checklists);
    ignored = List.copyOf(ignored);
    findings = List.copyOf(findings);
    coverage = List.copyOf(coverage);
  }

  /** How many items have each verdict, all eight present; groups are not counted. */
  public Map<Verdict, Integer> counts() {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, 0);
    }
    for (ChecklistOutcome checklist : checklists) {
      for (ItemOutcome outcome : checklist.items()) {
        if (!outcome.item().group()) {
          counts.merge(outcome.verdict(), 1, Integer::sum);
        }
      }
    }
    return counts;
  }
}
