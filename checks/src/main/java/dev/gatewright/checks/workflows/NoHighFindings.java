package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Checks;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Rule;
import dev.gatewright.model.Severity;
import dev.gatewright.targets.Sights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code workflows/no-high-findings}: no rule for workflows finds anything of high severity. */
final class NoHighFindings implements Check {
  /** What is below must not stand in front of what a rule could not see, or what is excused. */
  private static final Map<String, String> ONLY_HIGH = Map.of(Notes.AT_LEAST, "high");

  private final List<Check> rules;

  NoHighFindings(List<Check> rules) {
    this.rules = List.copyOf(rules);
  }

  @Override
  public String id() {
    return "workflows/no-high-findings";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    Sum sum = new Sum();
    for (Check check : rules) {
      Rule rule = Checks.rule(check.id());
      sum.add(rule, check.verify(new Question(rule, rule.severity(), ONLY_HIGH), sights));
    }
    return sum.answer(sights);
  }

  /** What all rules together say. */
  private static final class Sum {
    private final List<Finding> high = new ArrayList<>();
    private final List<Finding> doubtful = new ArrayList<>();
    private int asked;
    private long lesser;
    private boolean applies;
    private @Nullable String unseenBy;
    private Answer.@Nullable Unknown unseen;

    void add(Rule rule, Answer answer) {
      asked++;
      applies |= !(answer instanceof Answer.NotApplicable);
      // What a rule of lower severity could not see cannot have been of high severity.
      boolean matters = rule.severity().compareTo(Severity.HIGH) >= 0;
      if (answer instanceof Answer.Unknown unknown && unseen == null && matters) {
        unseen = unknown;
        unseenBy = rule.id();
      }
      for (Looked looked : answer.looked()) {
        lesser += looked.what().equals(Notes.LESSER) ? looked.count() : 0;
      }
      for (Finding finding : answer.findings()) {
        if (finding.severity().compareTo(Severity.HIGH) < 0) {
          lesser++;
        } else if (answer instanceof Answer.Fail) {
          high.add(finding);
        } else {
          doubtful.add(finding);
        }
      }
    }

    Answer answer(Sights sights) {
      List<Looked> looked =
          List.of(
              new Looked("workflows", "workflows and actions", sights.workflows().files().size()),
              new Looked("workflows", "rules", asked),
              new Looked("workflows", Notes.LESSER, lesser));
      if (!high.isEmpty()) {
        String what = high.size() == 1 ? "1 finding" : high.size() + " findings";
        return new Answer.Fail(what + " of high severity in workflows", high, looked);
      }
      if (unseen != null) {
        return new Answer.Unknown(unseenBy + ": " + unseen.why(), unseen.remedy(), looked);
      }
      if (!doubtful.isEmpty()) {
        return new Answer.Manual(
            "What may be of high severity has to be looked at", doubtful, looked);
      }
      return applies
          ? new Answer.Pass("No rule for workflows finds anything of high severity", looked)
          : new Answer.NotApplicable("There is no workflow and no action of GitHub", looked);
    }
  }
}
