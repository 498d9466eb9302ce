package dev.gatewright.checks.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.expression.ContextPath;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of contexts, by what GitHub's documentation says of each. */
final class ContextTableTest {
  @ParameterizedTest
  @CsvSource({
    "github.event.pull_request.title, TEXT, OUTSIDER",
    "github.event.pull_request.body, TEXT, OUTSIDER",
    "github.event.pull_request.number, FIXED, NOBODY",
    "github.event.pull_request.merged, FIXED, NOBODY",
    "github.event.pull_request.head.ref, TEXT, OUTSIDER",
    "github.event.pull_request.head.label, TEXT, OUTSIDER",
    "github.event.pull_request.head.sha, FIXED, NOBODY",
    "github.event.pull_request.head.repo.default_branch, TEXT, OUTSIDER",
    "github.event.pull_request.head.repo.description, TEXT, OUTSIDER",
    "github.event.pull_request.head.repo.homepage, TEXT, OUTSIDER",
    "github.event.pull_request.head.repo.full_name, NAME, OUTSIDER",
    "github.event.pull_request.base.ref, TEXT, COLLABORATOR",
    "github.event.pull_request.user.login, NAME, OUTSIDER",
    "github.event.pull_request.labels.*.name, TEXT, COLLABORATOR",
  })
  void whoSetsAFieldOfAPullRequestIsKnown(String path, Control.Form form, Control.Who who) {
    assertThat(control(path)).isEqualTo(new Control(form, who));
  }

  @ParameterizedTest
  @CsvSource({
    "github.event.number, FIXED, NOBODY",
    "github.event.issue.title, TEXT, OUTSIDER",
    "github.event.issue.number, FIXED, NOBODY",
    "github.event.comment.body, TEXT, OUTSIDER",
    "github.event.comment.created_at, FIXED, NOBODY",
    "github.event.comment.author_association, FIXED, NOBODY",
    "github.event.review.body, TEXT, OUTSIDER",
    "github.event.review.state, FIXED, NOBODY",
    "github.event.discussion.title, TEXT, OUTSIDER",
    "github.event.pages.*.page_name, TEXT, OUTSIDER",
    "github.event.commits.*.message, TEXT, OUTSIDER",
    "github.event.commits.*.author.email, TEXT, OUTSIDER",
    "github.event.commits.*.id, FIXED, NOBODY",
    "github.event.head_commit.message, TEXT, OUTSIDER",
    "github.event.head_commit.author.name, TEXT, OUTSIDER",
    "github.event.workflow_run.head_branch, TEXT, OUTSIDER",
    "github.event.workflow_run.head_sha, FIXED, NOBODY",
    "github.event.workflow_run.display_title, TEXT, OUTSIDER",
    "github.event.workflow_run.conclusion, FIXED, NOBODY",
    "github.event.release.tag_name, TEXT, COLLABORATOR",
    "github.event.release.name, TEXT, COLLABORATOR",
    "github.event.release.id, FIXED, NOBODY",
    "github.event.repository.default_branch, TEXT, COLLABORATOR",
    "github.event.repository.name, NAME, COLLABORATOR",
    "github.event.client_payload.anything, TEXT, COLLABORATOR",
    "github.event.check_run.external_id, TEXT, COLLABORATOR",
    "github.event.issue.?, TEXT, OUTSIDER",
    "github.event.not_known_yet.title, TEXT, OUTSIDER",
  })
  void whoSetsAnotherFieldOfAnEventIsKnown(String path, Control.Form form, Control.Who who) {
    assertThat(control(path)).isEqualTo(new Control(form, who));
  }

  @ParameterizedTest
  @CsvSource({
    "github.sha, FIXED, NOBODY",
    "GitHub.SHA, FIXED, NOBODY",
    "github.head_ref, TEXT, OUTSIDER",
    "github.ref_name, TEXT, COLLABORATOR",
    "github.actor, NAME, OUTSIDER",
    "github, TEXT, OUTSIDER",
    "github.not_known_yet, TEXT, OUTSIDER",
    "github.?, TEXT, OUTSIDER",
    "github.event, TEXT, OUTSIDER",
    "steps.a.outputs.b, TEXT, RUN",
    "steps.a.outcome, FIXED, NOBODY",
    "steps.?.conclusion, FIXED, NOBODY",
    "needs.a.result, FIXED, NOBODY",
    "needs.a.outputs.result, TEXT, RUN",
    "secrets.A, FIXED, NOBODY",
    "vars.A, TEXT, SETTING",
    "env.A, TEXT, RUN",
    "inputs.a, TEXT, CALLER",
    "runner.temp, FIXED, NOBODY",
    "something_new.a, TEXT, RUN",
  })
  void whoSetsAnotherContextIsKnown(String path, Control.Form form, Control.Who who) {
    assertThat(control(path)).isEqualTo(new Control(form, who));
  }

  private static Control control(String path) {
    return ContextTable.of(new ContextPath(List.of(path.split("\\."))));
  }
}
