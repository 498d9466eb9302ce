package dev.gatewright.targets.publishing;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.shell.Word;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.CommandLine;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Something whose content is not read here and that may upload.
 *
 * @param why what it is, as the rest of a sentence
 * @param likely whether it has a credential for uploads or says that it uploads
 */
public record Perhaps(WorkflowFile file, Job job, Span span, String why, boolean likely) {
  /** Programs that run what a file of the project names. */
  private static final Set<String> RUNNERS =
      Set.of("make", "just", "task", "tox", "nox", "poe", "invoke", "inv", "doit", "hatch");

  /** Programs that run others out of sight, with the variables they are given. */
  private static final Set<String> BOXES =
      Set.of("docker", "podman", "nix", "earthly", "dagger", "bazel", "act");

  /** Whether {@code curl} speaks to an index as uploads do. */
  private static boolean sends(String line) {
    return line.contains(":action=file_upload") || line.contains("/legacy");
  }

  /** Whether something may upload by what it is called. */
  static boolean named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("publish") || lower.contains("upload") || lower.contains("pypi");
  }

  /** Whether a workflow that is called is likely to upload to an index of Python. */
  static boolean telling(String uses, Job job) {
    String lower = (uses + " " + job.id()).toLowerCase(Locale.ROOT);
    if (lower.contains("pypi")) {
      return true;
    }
    YamlMapping secrets = job.secrets() == null ? null : job.secrets().asMapping();
    for (YamlEntry entry : secrets == null ? List.<YamlEntry>of() : secrets.entries()) {
      if (credential(entry.name().orElse(""))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name is that of a credential for an index of Python. */
  private static boolean credential(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.contains("PYPI") || upper.startsWith("TWINE_") || upper.startsWith("UV_PUBLISH");
  }

  /** Whether a step hands a credential for uploads to its action. */
  static boolean given(StepSite site, Scope scope) {
    Evaluator evaluator = new Evaluator(scope);
    for (YamlEntry input : site.step().with()) {
      YamlScalar value = input.value().asScalar();
      Set<String> secrets = value == null ? Set.of() : evaluator.term(value).secrets();
      if (secrets.stream().anyMatch(Perhaps::credential)) {
        return true;
      }
    }
    return false;
  }

  /** A script that is not read and may upload, by what it is given or what stands in it. */
  static Optional<Perhaps> in(
      WorkflowFile file, Job job, YamlScalar script, Scope scope, boolean identity) {
    boolean given = given(scope);
    boolean likely = given || identity;
    return given || named(script.text())
        ? Optional.of(
            new Perhaps(file, job, script.span(), "runs a script that is not read", likely))
        : Optional.empty();
  }

  private static boolean given(Scope scope) {
    return scope.variables().keySet().stream().anyMatch(Perhaps::credential);
  }

  /**
   * A script or target of the project that a script runs and that may upload.
   *
   * @param identity whether the job may ask for an identity, which an index may trust
   */
  static Optional<Perhaps> in(
      WorkflowFile file, Job job, ShellScript script, Scope scope, boolean identity) {
    boolean given = given(scope);
    for (Command command : script.commands()) {
      List<String> words = new ArrayList<>();
      for (Word word : command.words()) {
        words.add(word.text());
      }
      List<String> bare = CommandLine.bare(words);
      if (bare.isEmpty()) {
        continue;
      }
      String program = CommandLine.program(bare.getFirst());
      String line = String.join(" ", bare);
      boolean own =
          RUNNERS.contains(program)
              || program.endsWith(".sh")
              || program.endsWith(".py")
              || (given && BOXES.contains(program))
              || (bare.getFirst().indexOf('/') > 0 && (given || named(program)))
              || (program.equals("curl") && sends(line));
      boolean telling = given || identity || named(line) || line.contains("release") || sends(line);
      if ((own && telling) || program.equals("semantic-release")) {
        String why = "runs " + Visible.of(line, 80) + ", whose commands are not read";
        boolean sends = program.equals("curl");
        boolean likely = given || sends || (identity && named(line));
        return Optional.of(new Perhaps(file, job, command.span(), why, likely));
      }
    }
    return Optional.empty();
  }
}
