package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.CommandLine;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tools that look for faults of security in workflows. */
final class WorkflowScanner {
  private static final Set<String> ACTIONS =
      Set.of(
          "zizmorcore/zizmor-action",
          "boostsecurityio/poutine-action",
          "ossf/scorecard-action",
          "synacktiv/action-octoscan",
          "checkmarx/kics-github-action");

  private static final Set<String> PROGRAMS =
      Set.of("zizmor", "poutine", "octoscan", "gato-x", "scorecard", "kics");

  private WorkflowScanner() {}

  /** Whether a step scans workflows. */
  static boolean runs(WorkflowFile file, StepSite site) {
    String action = site.action().toLowerCase(Locale.ROOT);
    if (ACTIONS.contains(action)) {
      return true;
    }
    if (action.equals("github/codeql-action/init")) {
      return names(site.input("languages"), "actions");
    }
    if (action.equals("bridgecrewio/checkov-action")) {
      YamlScalar framework = site.input("framework");
      return framework == null || framework.text().contains("github_actions");
    }
    for (Command command : Scripts.commands(file, site)) {
      if (isScan(CommandLine.bare(Scripts.texts(command.words())))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isScan(List<String> words) {
    if (words.isEmpty() || words.contains("--version") || words.contains("--help")) {
      return false;
    }
    String program = CommandLine.program(words.getFirst());
    int end = 0;
    while (end < program.length() && "=@[<>~".indexOf(program.charAt(end)) < 0) {
      end++;
    }
    String name = program.substring(0, end);
    boolean gatewright =
        name.equals("gatewright") && (words.contains("scan") || words.contains("check"));
    return PROGRAMS.contains(name) || gatewright;
  }

  private static boolean names(@Nullable YamlScalar list, String wanted) {
    if (list == null) {
      return false;
    }
    for (String one : list.text().split("[, \\n]", -1)) {
      if (one.strip().equals(wanted)) {
        return true;
      }
    }
    return false;
  }
}
