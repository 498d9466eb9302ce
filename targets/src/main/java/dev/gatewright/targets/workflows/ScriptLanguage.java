package dev.gatewright.targets.workflows;

import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the script of a step is written in. */
public enum ScriptLanguage {
  /** A shell that POSIX describes, or one much like it. */
  POSIX_SHELL,
  POWERSHELL,
  PYTHON,
  /** Windows' command prompt: its commands and their words are seen, no more. */
  COMMAND_PROMPT,
  /** Something that is not read. */
  OTHER;

  private static final Set<String> POSIX = Set.of("sh", "bash", "dash", "zsh", "ksh");
  private static final Set<String> POWER = Set.of("pwsh", "powershell");

  /**
   * The language of a step: its own shell, else that of its job or workflow, else the one its
   * runner has, which is PowerShell on Windows alone. A runner that an expression names is taken
   * for one with a shell of POSIX.
   */
  static ScriptLanguage of(@Nullable Job job, Step step) {
    YamlScalar shell = step.shell();
    if (shell == null && job != null) {
      shell = job.defaultShell();
    }
    if (shell == null) {
      return job != null && runsOnWindows(job.runsOn()) ? POWERSHELL : POSIX_SHELL;
    }
    String first = shell.text().strip().split(" ", 2)[0].toLowerCase(Locale.ROOT);
    String name = first.substring(first.lastIndexOf('/') + 1);
    if (POSIX.contains(name)) {
      return POSIX_SHELL;
    }
    if (POWER.contains(name)) {
      return POWERSHELL;
    }
    if (name.equals("cmd")) {
      return COMMAND_PROMPT;
    }
    return name.startsWith("python") ? PYTHON : OTHER;
  }

  private static boolean runsOnWindows(@Nullable YamlNode runsOn) {
    YamlScalar label = runsOn == null ? null : runsOn.asScalar();
    return label != null && label.text().toLowerCase(Locale.ROOT).startsWith("windows");
  }
}
