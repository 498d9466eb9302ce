package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.LocalUse;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What steps may need, guessed generously: a change is only proposed where nothing speaks for it.
 */
final class Needs {
  private static final Set<String> REMOTE =
      Set.of("push", "fetch", "pull", "submodule", "lfs", "ls-remote", "clone", "remote");

  /** Actions that do nothing to the repository on GitHub. */
  private static final Set<String> LOCAL =
      Set.of(
          "actions/cache",
          "actions/checkout",
          "actions/download-artifact",
          "actions/setup-dotnet",
          "actions/setup-go",
          "actions/setup-java",
          "actions/setup-node",
          "actions/setup-python",
          "actions/upload-artifact",
          "astral-sh/setup-uv",
          "dtolnay/rust-toolchain");

  private static final List<String> PUSHING =
      List.of("push", "commit", "deploy", "release", "pages", "pull-request", "tag", "bump");

  private Needs() {}

  /** Whether a later step of the job may need the token that a checkout leaves behind. */
  static boolean theTokenOfTheCheckout(WorkflowFile file, StepSite checkout) {
    if (checkout.job() == null) {
      return true;
    }
    boolean after = false;
    for (StepSite site : file.steps(checkout.job())) {
      if (after && (talksToRemote(site) || pushes(site))) {
        return true;
      }
      after |= site == checkout;
    }
    return false;
  }

  private static boolean pushes(StepSite site) {
    String action = site.action().toLowerCase(Locale.ROOT);
    if (LocalUse.is(action)) {
      return true;
    }
    for (String word : PUSHING) {
      if (action.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean talksToRemote(StepSite site) {
    YamlScalar run = site.step().run();
    if (run == null) {
      return false;
    }
    if (site.script().isEmpty()) {
      return run.text().contains("git ");
    }
    for (Command command : site.script().get().commands()) {
      for (int i = 0; i + 1 < command.words().size(); i++) {
        if (command.words().get(i).text().equals("git")
            && command.words().stream().anyMatch(word -> REMOTE.contains(word.text()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a job certainly does nothing with its token but check the repository out. */
  static boolean nothingButReading(WorkflowFile file, Job job) {
    if (job.uses() != null || mentionsToken(job.env())) {
      return false;
    }
    for (StepSite site : file.steps(job)) {
      String action = site.action().toLowerCase(Locale.ROOT);
      YamlScalar run = site.step().run();
      boolean unknown = site.step().uses() != null && !LOCAL.contains(action);
      boolean named = run != null && (mentionsToken(run.text()) || run.text().contains("gh "));
      if (unknown
          || named
          || talksToRemote(site)
          || mentionsToken(site.step().env())
          || mentionsToken(site.step().with())) {
        return false;
      }
    }
    return true;
  }

  static boolean mentionsToken(List<YamlEntry> entries) {
    for (YamlEntry entry : entries) {
      YamlScalar value = entry.value().asScalar();
      if (value == null || mentionsToken(value.text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean mentionsToken(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return upper.contains("GITHUB_TOKEN")
        || upper.contains("GITHUB.TOKEN")
        || upper.contains("GH_TOKEN")
        || upper.contains("TOJSON(SECRETS)");
  }
}
