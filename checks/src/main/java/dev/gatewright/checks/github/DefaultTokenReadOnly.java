package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.Part;
import dev.gatewright.targets.github.WorkflowToken;
import java.util.Set;

/** {@code github/default-token-read-only}: the default token of workflows may read alone. */
final class DefaultTokenReadOnly implements GithubCheck {
  private static final String MESSAGE = "A workflow that names no permissions gets too many";
  private static final String FIX =
      "Choose read repository contents under Settings, Actions, General, and forbid approving.";

  @Override
  public String id() {
    return "github/default-token-read-only";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.WORKFLOW_TOKEN);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    WorkflowToken token = ruling.see(github.workflowToken());
    if (token != null) {
      ruling.looked("default rights of the workflow token", 1);
      if (token.write() == null || token.approves() == null) {
        ruling.doubt(
            "GitHub told of the default rights of the workflow token only in part", "Run again.");
      }
      if (Boolean.TRUE.equals(token.write())) {
        ruling.against(MESSAGE, "the default token may write", FIX);
      }
      if (Boolean.TRUE.equals(token.approves())) {
        ruling.against(MESSAGE, "workflows may approve pull requests", FIX);
      }
    }
    return ruling.answer("The default token may read alone, and approves no pull request");
  }
}
