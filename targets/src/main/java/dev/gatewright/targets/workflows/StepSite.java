package dev.gatewright.targets.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.CommandPromptReader;
import dev.gatewright.readers.shell.PowerShellReader;
import dev.gatewright.readers.shell.ShellReader;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.sight.Lazy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step where it stands: in a job of a workflow, or in a composite action. */
public final class StepSite {
  private final @Nullable Job job;
  private final Step step;
  private final Lazy<Optional<Parsed<ShellScript>>> script;
  private final Lazy<List<Command>> commands;

  StepSite(YamlFile file, @Nullable Job job, Step step) {
    this.job = job;
    this.step = step;
    this.script = new Lazy<>(() -> read(file));
    this.commands = new Lazy<>(() -> split(file));
  }

  private Optional<Parsed<ShellScript>> read(YamlFile file) {
    YamlScalar run = step.run();
    return switch (language()) {
      case POSIX_SHELL, POWERSHELL, COMMAND_PROMPT ->
          run == null
              ? Optional.empty()
              : Optional.of(
                  ShellReader.read(run.text(), file.map(run), ShellReader.DEFAULT_MAX_DEPTH));
      case PYTHON, OTHER -> Optional.empty();
    };
  }

  /** The job it belongs to; null in an action. */
  public @Nullable Job job() {
    return job;
  }

  /** Whether it belongs to this job; a step of an action belongs to null. */
  public boolean isIn(@Nullable Job other) {
    if (job == null || other == null) {
      return job == null && other == null;
    }
    return job.idSpan().equals(other.idSpan());
  }

  /** The step. */
  public Step step() {
    return step;
  }

  /** What its script is written in, if it has one. */
  public ScriptLanguage language() {
    return ScriptLanguage.of(job, step);
  }

  /** Its script; empty when it has none or one of another language than the shell of POSIX. */
  public Optional<ShellScript> script() {
    return language() == ScriptLanguage.POSIX_SHELL ? words() : Optional.empty();
  }

  /**
   * Its script split into commands and words like one for a shell of POSIX, which is near enough
   * for another shell to see which programs it calls; empty for what is no shell.
   */
  public Optional<ShellScript> words() {
    Parsed<ShellScript> parsed = script.get().orElse(null);
    return parsed instanceof Parsed.Ok<ShellScript>(ShellScript read, var _)
        ? Optional.of(read)
        : Optional.empty();
  }

  /** Its commands as its own shell splits them; none for what is no shell. */
  public List<Command> commands() {
    return commands.get();
  }

  private List<Command> split(YamlFile file) {
    YamlScalar run = step.run();
    if (run == null) {
      return List.of();
    }
    return switch (language()) {
      case POSIX_SHELL -> words().map(ShellScript::commands).orElse(List.of());
      case POWERSHELL -> PowerShellReader.read(run.text(), file.map(run)).commands();
      case COMMAND_PROMPT -> CommandPromptReader.read(run.text(), file.map(run)).commands();
      case PYTHON, OTHER -> List.of();
    };
  }

  /** What could not be understood in its script. */
  public List<Diagnostic> remarks() {
    return language() == ScriptLanguage.POSIX_SHELL
        ? script.get().map(Parsed::diagnostics).orElse(List.of())
        : List.of();
  }

  /** The action it uses, without what stands behind the {@code @}; empty when it uses none. */
  public String action() {
    YamlScalar uses = step.uses();
    if (uses == null) {
      return "";
    }
    int at = uses.text().indexOf('@');
    return at < 0 ? uses.text() : uses.text().substring(0, at);
  }

  /** Whether it uses this action, {@code owner/name}, in whatever case. */
  public boolean uses(String name) {
    return action().equalsIgnoreCase(name);
  }

  /** The value of an input it hands to its action; null when it is absent or no single value. */
  public @Nullable YamlScalar input(String name) {
    for (var entry : step.with()) {
      if (entry.name().orElse("").equalsIgnoreCase(name)) {
        return entry.value().asScalar();
      }
    }
    return null;
  }
}
