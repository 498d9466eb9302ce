package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.References;
import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.shell.Word;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.ExpressionSite;
import dev.gatewright.targets.workflows.Expressions;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code workflows/no-confused-deputy-merge}: no merge or approval trusts the name of whoever acted
 * last.
 */
final class NoConfusedDeputyMerge implements ScriptRule {
  private static final Set<String> EVENTS =
      Set.of(
          "pull_request_target",
          "pull_request",
          "pull_request_review",
          "workflow_run",
          "issue_comment",
          "check_suite");

  /** Actions that merge or approve. */
  private static final Set<String> MERGING =
      Set.of(
          "ahmadnassri/action-dependabot-auto-merge",
          "alexwilson/enable-github-automerge-action",
          "cirrus-actions/rebase",
          "fastify/github-action-merge-dependabot",
          "hmarr/auto-approve-action",
          "juliangruber/approve-pull-request-action",
          "koj-co/dependabot-pr-action",
          "pascalgn/automerge-action",
          "peter-evans/enable-pull-request-automerge",
          "reitermarkus/automerge",
          "ridedott/merge-me-action");

  @Override
  public String id() {
    return "workflows/no-confused-deputy-merge";
  }

  @Override
  public String proved() {
    return "No merge and no approval trusts whoever acted last to be a bot";
  }

  @Override
  public String message() {
    return "A pull request is merged or approved because a bot acted last";
  }

  @Override
  public String fix() {
    return "Ask who made the pull request: github.event.pull_request.user.login =="
        + " 'dependabot[bot]'; a stranger can have a bot touch his own.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    if (!Events.any(file, EVENTS)) {
      return;
    }
    for (StepSite site : file.steps()) {
      Job job = site.job();
      boolean trusts =
          trusts(site.step().condition(), file, notes)
              || (job != null && trusts(job.condition(), file, notes));
      if (trusts) {
        step(site, notes);
      }
    }
  }

  private void step(StepSite site, Notes notes) {
    YamlScalar uses = site.step().uses();
    if (uses != null && MERGING.contains(site.action().toLowerCase(Locale.ROOT))) {
      notes.found(site.action(), uses.span());
    }
    YamlScalar script = site.uses("actions/github-script") ? site.input("script") : null;
    if (script != null) {
      for (String call : List.of("pulls.merge", "enablePullRequestAutoMerge", "APPROVE")) {
        if (script.text().contains(call)) {
          notes.found(call, script.span());
        }
      }
    }
    for (Command command : site.script().map(ShellScript::commands).orElse(List.of())) {
      List<String> words = command.words().stream().map(Word::text).toList();
      boolean gh = words.size() > 2 && words.get(0).equals("gh") && words.get(1).equals("pr");
      boolean merges = gh && words.get(2).equals("merge");
      boolean approves =
          gh
              && words.get(2).equals("review")
              && (words.contains("--approve") || words.contains("-a"));
      if (merges || approves) {
        notes.found("gh pr " + words.get(2), command.span());
      }
    }
  }

  /** Whether a condition lets a bot pass by its name, and asks nothing about the author. */
  private static boolean trusts(@Nullable YamlScalar condition, WorkflowFile file, Notes notes) {
    if (condition == null) {
      return false;
    }
    boolean bot = false;
    for (ExpressionSite site : notes.expressions(Expressions.condition(condition, file.yaml()))) {
      bot |= !BotTests.in(site.expr()).isEmpty();
      for (References.Reference reference : References.all(site.expr())) {
        if (reference.path().normalised().startsWith("github.event.pull_request.user.")) {
          return false;
        }
      }
    }
    return bot;
  }
}
