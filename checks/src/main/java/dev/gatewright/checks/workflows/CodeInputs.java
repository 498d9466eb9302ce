package dev.gatewright.checks.workflows;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Inputs of well-known actions that the action runs as a program. */
final class CodeInputs {
  private static final Map<String, List<String>> BY_ACTION =
      Map.ofEntries(
          Map.entry("actions/github-script", List.of("script")),
          Map.entry("addnab/docker-run-action", List.of("run")),
          Map.entry("amadevus/pwsh-script", List.of("script")),
          Map.entry("appleboy/ssh-action", List.of("script")),
          Map.entry("azure/cli", List.of("inlinescript")),
          Map.entry("azure/powershell", List.of("inlinescript")),
          Map.entry("cardinalby/js-eval-action", List.of("expression")),
          Map.entry("devorbitus/yq-action-output", List.of("cmd")),
          Map.entry("jannekem/run-python-script-action", List.of("script")),
          Map.entry("mikefarah/yq", List.of("cmd")),
          Map.entry("nick-fields/retry", List.of("command", "on_retry_command")),
          Map.entry("nick-invision/retry", List.of("command", "on_retry_command")),
          Map.entry("reactivecircus/android-emulator-runner", List.of("script")),
          Map.entry("satackey/action-js-inline", List.of("script")),
          Map.entry("sergeysova/jq-action", List.of("cmd")),
          Map.entry("uraimo/run-on-arch-action", List.of("run", "setup", "install")),
          Map.entry("wandalen/wretry.action", List.of("command")),
          Map.entry("workflow/nix-shell-action", List.of("script")));

  private CodeInputs() {}

  /** Whether an action runs what this input holds. */
  static boolean runs(String action, String input) {
    return BY_ACTION
        .getOrDefault(action.toLowerCase(Locale.ROOT), List.of())
        .contains(input.toLowerCase(Locale.ROOT));
  }
}
