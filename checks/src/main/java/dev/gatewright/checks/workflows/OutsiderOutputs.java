package dev.gatewright.checks.workflows;

import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Outputs of well-known actions that hold what a stranger wrote: names of branches and files. */
final class OutsiderOutputs {
  private static final List<String> ALL = List.of("");

  /** The first version of tj-actions/changed-files that escapes names of files by itself. */
  private static final int FIRST_ESCAPED = 41;

  private static final Map<String, List<String>> BY_ACTION =
      Map.ofEntries(
          Map.entry("8bitjonny/gh-get-current-pr", List.of("pr_title", "pr_body")),
          Map.entry("alessbell/pull-request-comment-branch", List.of("head_ref")),
          Map.entry("dorny/paths-filter", List.of("_files")),
          Map.entry("eficode/resolve-pr-refs", List.of("head_ref")),
          Map.entry("gotson/pull-request-comment-branch", List.of("head_ref")),
          Map.entry("jitterbit/get-changed-files", ALL),
          Map.entry("khan/pull-request-comment-trigger", List.of("comment_body")),
          Map.entry("peter-evans/find-comment", List.of("comment-body")),
          Map.entry("potiuk/get-workflow-origin", List.of("sourceheadbranch")),
          Map.entry("stefanbuck/github-issue-parser", ALL),
          Map.entry("tj-actions/branch-names", List.of("current_branch", "head_ref_branch")),
          Map.entry("tj-actions/changed-files", List.of("_files")),
          Map.entry("trilom/file-changes-action", ALL),
          Map.entry("xt0rted/pull-request-comment-branch", List.of("head_ref")),
          Map.entry("zentered/issue-forms-body-parser", ALL));

  private OutsiderOutputs() {}

  /** Whether an output of a step holds such a text as it is; names are compared by their end. */
  static boolean holds(WorkflowFile file, StepSite site, String output) {
    String name = output.toLowerCase(Locale.ROOT);
    for (String end : BY_ACTION.getOrDefault(site.action().toLowerCase(Locale.ROOT), List.of())) {
      if (name.endsWith(end)) {
        return !isEscaped(file, site);
      }
    }
    return false;
  }

  /** Whether the action escapes what it gives, so that a shell reads it as words. */
  private static boolean isEscaped(WorkflowFile file, StepSite site) {
    if (site.uses("dorny/paths-filter")) {
      YamlScalar form = site.input("list-files");
      return form != null && Set.of("shell", "escape").contains(form.text());
    }
    if (!site.uses("tj-actions/changed-files")) {
      return false;
    }
    YamlScalar safe = site.input("safe_output");
    List<Integer> version =
        UsedAction.of(file, site.step().uses())
            .map(used -> UsedAction.numbers(used.version()))
            .orElse(List.of());
    return (safe == null || safe.text().equals("true"))
        && !version.isEmpty()
        && version.getFirst() >= FIRST_ESCAPED;
  }
}
