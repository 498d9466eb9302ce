package dev.gatewright.reports;

import dev.gatewright.model.Coverage;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Ignored;
import dev.gatewright.model.Subject;
import dev.gatewright.model.Tool;
import java.time.Instant;
import java.util.List;

/**
 * The result of running the checks without a checklist.
 *
 * @param tool the program
 * @param at the instant it judged as of
 * @param subject what was checked
 * @param findings what was seen, in the order to be shown
 * @param review what a person should look at; it decides no exit code
 * @param ignored findings that are ignored where they stand
 * @param coverage what was seen and what was not
 */
public record ScanResult(
    Tool tool,
    Instant at,
    Subject subject,
    List<Finding> findings,
    List<ForReview> review,
    List<Ignored> ignored,
    List<Coverage> coverage) {
  public ScanResult {
    findings = List.copyOf(findings);
    review = List.copyOf(review);
    ignored = List.copyOf(ignored);
    coverage = List.copyOf(coverage);
  }
}
