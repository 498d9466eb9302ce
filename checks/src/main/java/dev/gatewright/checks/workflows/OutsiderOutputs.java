package dev.gatewright.checks.workflows;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Outputs of well-known actions that hold what a stranger wrote: names of branches and files. */
final class OutsiderOutputs {
  private static final List<String> ALL = List.of("");

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

  /** Whether an output of an action holds such a text; names are compared by their end. */
  static boolean holds(String action, String output) {
    String name = output.toLowerCase(Locale.ROOT);
    for (String end : BY_ACTION.getOrDefault(action.toLowerCase(Locale.ROOT), List.of())) {
      if (name.endsWith(end)) {
        return true;
      }
    }
    return false;
  }
}
