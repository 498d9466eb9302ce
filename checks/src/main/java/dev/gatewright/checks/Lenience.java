package dev.gatewright.checks;

import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.CommandLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tools that end well although they found something, by their options or by default. */
final class Lenience {
  /** Options by which a tool ends well whatever it finds. */
  private static final Set<String> OPTIONS =
      Set.of(
          "--exit-zero",
          "--soft-fail",
          "--no-fail",
          "-no-fail",
          "--no-exit-codes",
          "--exit-code=0",
          "--continue-on-error",
          "--audit-level=none");

  /** Tools that end well by default, and an option by which they do not. */
  private static final Map<String, String> BY_DEFAULT =
      Map.of(
          "trivy", "--exit-code",
          "grype", "--fail-on",
          "semgrep", "--error",
          "trufflehog", "--fail");

  /** What an action must be told for it not to fail, by its name. */
  private static final Map<String, String> TOLD =
      Map.of(
          "actions/dependency-review-action", "warn-only=true",
          "anchore/scan-action", "fail-build=false",
          "pypa/gh-action-pip-audit", "internal-be-careful-allow-failure=true",
          "pycqa/bandit-action", "exit_zero=true",
          "astral-sh/ruff-action", "args=--exit-zero",
          "chartboost/ruff-action", "args=--exit-zero");

  private Lenience() {}

  /** Why a command does not fail on what it finds; null when it does, or may. */
  static @Nullable String of(List<String> bare, Job job) {
    return of(bare, kept(job));
  }

  /** The same where nothing keeps what it found. */
  static @Nullable String of(List<String> bare) {
    return of(bare, false);
  }

  private static @Nullable String of(List<String> bare, boolean kept) {
    if (bare.isEmpty()) {
      return null;
    }
    for (int i = 1; i < bare.size(); i++) {
      String word = bare.get(i);
      boolean last = i + 1 == bare.size();
      if (OPTIONS.contains(word)) {
        return unheeded(word);
      }
      if (word.equals("--exit-code") && !last && bare.get(i + 1).equals("0")) {
        return unheeded("--exit-code 0");
      }
    }
    String program = CommandLine.program(bare.getFirst());
    if (program.equals("ruff") && bare.contains("-e")) {
      return unheeded("-e");
    }
    String strict = BY_DEFAULT.get(program);
    boolean fails =
        strict == null
            || bare.stream().anyMatch(word -> word.equals(strict) || word.startsWith(strict + "="))
            || (program.equals("semgrep") && bare.contains("ci"))
            || (program.equals("grype") && bare.contains("-f"))
            || kept;
    return fails ? null : unheeded("no " + strict);
  }

  /** Why an action does not fail on what it finds; null when it does, or may. */
  static @Nullable String of(String action, List<YamlEntry> with, Job job) {
    String name = action.toLowerCase(Locale.ROOT);
    if (name.equals("aquasecurity/trivy-action")) {
      String code = input(with, "exit-code");
      boolean quiet = code.isEmpty() || code.equals("0");
      return quiet && !kept(job) ? unheeded("no exit-code") : null;
    }
    String told = TOLD.getOrDefault(name, "");
    int equals = told.indexOf('=');
    return equals > 0 && input(with, told.substring(0, equals)).contains(told.substring(equals + 1))
        ? unheeded(told)
        : null;
  }

  private static String unheeded(String by) {
    return "ends well whatever it finds (" + by + ")";
  }

  /** Whether the job hands what was found to GitHub, which keeps it as alerts. */
  private static boolean kept(Job job) {
    for (Step step : job.steps()) {
      YamlScalar uses = step.uses();
      if (uses != null && uses.text().startsWith("github/codeql-action/upload-sarif")) {
        return true;
      }
    }
    return false;
  }

  private static String input(List<YamlEntry> with, String name) {
    for (YamlEntry entry : with) {
      YamlScalar value = entry.isNamed(name) ? entry.value().asScalar() : null;
      if (value != null) {
        return value.text().strip();
      }
    }
    return "";
  }
}
