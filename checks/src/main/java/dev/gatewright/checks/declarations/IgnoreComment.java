package dev.gatewright.checks.declarations;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Ignoring;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.ignoring.IgnoreComments;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code declarations/ignore-comment}: each line that asks for a finding to be ignored may do so.
 * Whether there is a finding to ignore is known only when all checks have answered, so the gate
 * adds those that ignore nothing.
 */
final class IgnoreComment implements Check {
  private static final String MESSAGE = "A comment that asks to ignore a finding does not count";
  private static final String FIX =
      "Write ignore[CHECK] because REASON until DATE, or mend what is found and take it out.";

  @Override
  public String id() {
    return Ignoring.ID;
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    IgnoreComments comments = sights.ignores();
    List<Finding> findings = new ArrayList<>();
    for (IgnoreComments.Comment comment : comments.all()) {
      String wrong = Ignoring.wrong(comment, sights.at());
      if (wrong != null) {
        findings.add(question.finding(MESSAGE, wrong, comment.place(), comment.excerpt(), FIX));
      }
    }
    List<Looked> looked = List.of(new Looked("ignore-comments", "files", comments.files()));
    if (!findings.isEmpty()) {
      String many = findings.size() == 1 ? "1 comment asks" : findings.size() + " comments ask";
      return new Answer.Fail(many + " to ignore a finding and may not", findings, looked);
    }
    if (!comments.unread().isEmpty()) {
      Skipped first = comments.unread().getFirst();
      return new Answer.Unknown(
          "Not every file could be searched for comments that ignore findings: " + first.why(),
          "Give this user the right to read it, or exclude it in .gatewright/gate.yaml.",
          looked);
    }
    return comments.all().isEmpty()
        ? new Answer.NotApplicable("No comment asks to ignore a finding", looked)
        : new Answer.Pass("Each comment that ignores a finding says why and until when", looked);
  }
}
