package dev.gatewright.checks.tokens;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.ShellReader;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.shell.Word;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.Workflows.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps that upload, or may upload, to a package index in another way than the usual action. */
final class IndexUploads {
  /** Actions that publish, and nothing to a package index of Python. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "softprops/action-gh-release",
          "ncipollo/release-action",
          "actions/create-release",
          "actions/upload-artifact",
          "actions/upload-release-asset",
          "release-drafter/release-drafter",
          "docker/build-push-action");

  private static final Set<String> UPLOADERS =
      Set.of("twine", "uv", "poetry", "flit", "hatch", "pdm", "rye", "maturin", "setup.py");

  /** Programs that run what a file of the project names. */
  private static final Set<String> RUNNERS =
      Set.of("make", "just", "task", "tox", "nox", "poe", "invoke", "inv", "doit", "npm", "hatch");

  /** Commands that send nothing to a package index, whatever they say. */
  private static final Set<String> HARMLESS =
      Set.of("echo", "printf", "git", "gh", "docker", "cat", "test", "[", "mkdir", "cp", "mv");

  private IndexUploads() {}

  /** Whether an action may upload, by its name in lower case; one of the repository always may. */
  static boolean byAction(String name) {
    return name.startsWith("./")
        || name.equals("pyo3/maturin-action")
        || (named(name) && !ELSEWHERE.contains(name));
  }

  /** Whether something may upload by what it is called. */
  static boolean named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("publish")
        || lower.contains("release")
        || lower.contains("upload")
        || lower.contains("pypi")
        || lower.contains("deploy");
  }

  /** Which command of a script may upload, as the rest of a sentence; null when none does. */
  static @Nullable String byCommand(Found site, Job job, Step step, YamlScalar run) {
    YamlScalar shell = step.shell() == null ? job.defaultShell() : step.shell();
    String lower = run.text().toLowerCase(Locale.ROOT);
    if (shell != null && !shell(shell.text()) && (named(lower) || lower.contains("twine"))) {
      return "runs a script in " + Visible.of(shell.text(), 60) + ", which may upload";
    }
    if (!(ShellReader.read(
            run.text(), site.workflow().file().map(run), ShellReader.DEFAULT_MAX_DEPTH)
        instanceof Parsed.Ok<ShellScript> ok)) {
      return "runs a script that could not be read";
    }
    boolean telling = named(site.path() + " " + job.id());
    for (Command command : ok.value().commands()) {
      List<String> words = new ArrayList<>();
      for (Word word : command.words()) {
        for (String part : word.text().split(" ", -1)) {
          words.add(base(part));
        }
      }
      String why = byWords(words, telling);
      if (why != null) {
        return why;
      }
    }
    return null;
  }

  /** The words without the folders before them; the program need not be the first. */
  private static @Nullable String byWords(List<String> words, boolean telling) {
    boolean uploads = words.contains("upload") || words.contains("publish");
    for (String word : words) {
      if (word.equals("semantic-release") || (uploads && UPLOADERS.contains(word))) {
        return "uploads with " + word;
      }
    }
    if (words.isEmpty() || HARMLESS.contains(words.getFirst())) {
      return null;
    }
    for (String word : words) {
      boolean opaque = RUNNERS.contains(word) || word.endsWith(".sh") || word.endsWith(".py");
      if (opaque && (telling || named(String.join(" ", words)))) {
        return "runs " + Visible.of(word, 60) + ", which may upload";
      }
    }
    return null;
  }

  private static boolean shell(String name) {
    String first = base(name.strip().split(" ", -1)[0]);
    return List.of("bash", "sh", "zsh", "dash", "pwsh", "powershell", "cmd").contains(first);
  }

  private static String base(String word) {
    return word.substring(word.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }
}
