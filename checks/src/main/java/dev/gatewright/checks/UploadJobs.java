package dev.gatewright.checks;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.ShellReader;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.shell.Word;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.workflows.Workflows.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The jobs of the workflows that upload to a package index. */
public final class UploadJobs {
  private static final String ACTION = "pypa/gh-action-pypi-publish";

  /** Programs that upload, with the word that makes them. */
  private static final Map<String, Set<String>> UPLOADS =
      Map.of(
          "twine", Set.of("upload"),
          "uv", Set.of("publish"),
          "poetry", Set.of("publish"),
          "hatch", Set.of("publish"),
          "flit", Set.of("publish"),
          "pdm", Set.of("publish"),
          "maturin", Set.of("publish", "upload"),
          "npm", Set.of("publish"),
          "cargo", Set.of("publish"),
          "gem", Set.of("push"));

  private static final Set<String> TALKERS = Set.of("echo", "printf", "grep", "test", "[");

  private final List<Upload> all;
  private final @Nullable String gap;

  private UploadJobs(List<Upload> all, @Nullable String gap) {
    this.all = List.copyOf(all);
    this.gap = gap;
  }

  /**
   * A job that uploads.
   *
   * @param environment the environment it names, as it stands; null when it names none
   * @param trial whether all it uploads goes to an index for trying out
   * @param trusted whether each upload plainly proves who it is by OIDC, without a kept token
   */
  public record Upload(
      Found found, Job job, @Nullable String environment, boolean trial, boolean trusted) {
    /** Whether the name of the environment is worked out as the workflow runs. */
    public boolean dynamic() {
      return environment != null && environment.contains("${{");
    }

    /** Where it stands: file and job. */
    public String where() {
      return found.path() + ", job " + job.id();
    }
  }

  /** The jobs that upload, of all workflows of the directory. */
  public static UploadJobs of(Sights sights) {
    List<Upload> all = new ArrayList<>();
    for (Found found : sights.workflows().all()) {
      for (Job job : found.workflow().jobs()) {
        Upload upload = upload(found, job);
        if (upload != null) {
          all.add(upload);
        }
      }
    }
    return new UploadJobs(all, gap(sights));
  }

  private static @Nullable String gap(Sights sights) {
    if (!sights.workflows().unread().isEmpty()) {
      Skipped first = sights.workflows().unread().getFirst();
      return "A workflow could not be read: " + first.file() + ": " + first.why();
    }
    return sights.tree().complete() ? null : "Part of the directory could not be listed";
  }

  /** The jobs, by file and order. */
  public List<Upload> all() {
    return all;
  }

  /** Why there may be more of them; null when all workflows were read. */
  public @Nullable String gap() {
    return gap;
  }

  private static @Nullable Upload upload(Found found, Job job) {
    boolean uploads = false;
    boolean trial = true;
    boolean trusted = true;
    for (Step step : job.steps()) {
      YamlScalar uses = step.uses();
      if (uses != null && uses.text().toLowerCase(Locale.ROOT).startsWith(ACTION + "@")) {
        uploads = true;
        trial &= forTrial(inputs(step));
        trusted &= !has(step.with(), "password") && mayAskForIdentity(found, job);
      } else if (step.run() != null) {
        for (List<String> words : uploads(found, step.run())) {
          uploads = true;
          trial &= forTrial(words) || forTrial(variables(found, job, step));
          trusted = false;
        }
      }
    }
    Job.Environment environment = job.environment();
    YamlScalar name = environment == null ? null : environment.name();
    return uploads
        ? new Upload(found, job, name == null ? null : name.text().strip(), trial, trusted)
        : null;
  }

  private static List<List<String>> uploads(Found found, YamlScalar run) {
    List<List<String>> uploads = new ArrayList<>();
    if (ShellReader.read(
            run.text(), found.workflow().file().map(run), ShellReader.DEFAULT_MAX_DEPTH)
        instanceof Parsed.Ok<ShellScript> ok) {
      for (Command command : ok.value().commands()) {
        List<String> words = command.words().stream().map(Word::text).toList();
        if (!TALKERS.contains(command.name()) && uploads(words)) {
          uploads.add(words);
        }
      }
    }
    return uploads;
  }

  private static boolean uploads(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String program = word.substring(word.lastIndexOf('/') + 1);
      Set<String> verbs = UPLOADS.getOrDefault(program, Set.of());
      int next = i + 1;
      while (next < words.size() && words.get(next).startsWith("-")) {
        next++;
      }
      if (next < words.size() && verbs.contains(words.get(next))) {
        return true;
      }
    }
    return false;
  }

  private static boolean forTrial(List<String> words) {
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (lower.contains("testpypi") || lower.contains("https://test.")) {
        return true;
      }
    }
    return false;
  }

  private static List<String> inputs(Step step) {
    List<String> inputs = new ArrayList<>();
    for (YamlEntry entry : step.with()) {
      String name = entry.name().orElse("");
      YamlScalar value = entry.value().asScalar();
      if (value != null && (name.equals("repository-url") || name.equals("repository_url"))) {
        inputs.add(value.text());
      }
    }
    return inputs;
  }

  /** The variables that name an index. */
  private static List<String> variables(Found found, Job job, Step step) {
    List<String> values = new ArrayList<>();
    for (List<YamlEntry> env : List.of(step.env(), job.env(), found.workflow().env())) {
      for (YamlEntry entry : env) {
        String name = entry.name().orElse("").toUpperCase(Locale.ROOT);
        YamlScalar value = entry.value().asScalar();
        boolean index = name.contains("REPOSITORY") || name.contains("PUBLISH_URL");
        if (value != null && (index || name.contains("INDEX"))) {
          values.add(value.text());
        }
      }
    }
    return values;
  }

  private static boolean has(List<YamlEntry> entries, String name) {
    return entries.stream().anyMatch(entry -> entry.isNamed(name));
  }

  private static boolean mayAskForIdentity(Found found, Job job) {
    var permissions =
        job.permissions() == null ? found.workflow().permissions() : job.permissions();
    if (permissions == null) {
      return false;
    }
    if (permissions.all() != null) {
      return permissions.all().text().equals("write-all");
    }
    for (YamlEntry scope : permissions.scopes()) {
      YamlScalar value = scope.isNamed("id-token") ? scope.value().asScalar() : null;
      if (value != null && value.text().equals("write")) {
        return true;
      }
    }
    return false;
  }
}
