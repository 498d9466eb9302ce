package dev.gatewright.reports;

import dev.gatewright.model.Coverage;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Ignored;
import dev.gatewright.model.Remark;
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
 * @param excused secrets that other tools' comments, lists or waivers excuse
 * @param remarks what is wrong with such words, no longer counts or excused nothing
 * @param coverage what was seen and what was not
 */
public record ScanResult(
    Tool tool,
    Instant at,
    Subject subject,
    List<Finding> findings,
    List<ForReview> review,
    List<Ignored> ignored,
    List<Ignored> excused,
    List<Remark> remarks,
    List<Coverage> coverage) {
  public ScanResult {
    findings = List.copyOf(findings);
    review = List.copyOf(review);
    ignored = List.copyOf(ignored);
    excused = List.copyOf(excused);
    remarks = List.copyOf(remarks);
    coverage = List.copyOf(coverage);
  }
}
