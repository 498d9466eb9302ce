package dev.gatewright.checks;

import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlLimits;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlReader;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.workflows.CommandLine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The hooks that {@code .pre-commit-config.yaml} sets up.
 *
 * @param hooks none when the file is not there or cannot be read
 * @param known whether the file was there and read
 */
public record PreCommit(List<Hook> hooks, boolean known) {
  /** Where they are set up. */
  public static final String FILE = ".pre-commit-config.yaml";

  /** Copies the hooks. */
  public PreCommit {
    hooks = List.copyOf(hooks);
  }

  /**
   * One hook.
   *
   * @param words the command it runs, as far as it is known
   * @param stages when it runs; none for always
   * @param line where it is named
   */
  public record Hook(String id, List<String> words, List<String> stages, int line) {
    /** Copies the words and the stages. */
    public Hook {
      words = List.copyOf(words);
      stages = List.copyOf(stages);
    }

    /** What it does and fails on. */
    public Set<Duty> duties() {
      EnumSet<Duty> duties = EnumSet.noneOf(Duty.class);
      if (Lenience.of(words) == null) {
        duties.addAll(CommandDuties.of(words));
        if (id.equals("python-safety-dependencies-check")) {
          duties.add(Duty.DEPENDENCY_SCAN);
        }
      }
      return duties;
    }

    /** Whether it is ruff looking at rules. */
    public boolean isRuff() {
      return words.size() > 1 && words.getFirst().equals("ruff") && words.get(1).equals("check");
    }

    boolean runsAt(String stage) {
      boolean old = stage.equals("pre-commit") && stages.contains("commit");
      return stages.isEmpty() || stages.contains(stage) || old;
    }
  }

  /** Reads the hooks of a tree. */
  public static PreCommit read(RepoTree tree) {
    if (!tree.has(FILE)
        || !(tree.text(FILE) instanceof Sight.Known<SourceText>(SourceText text))
        || !(YamlReader.read(text, YamlLimits.DEFAULT) instanceof Parsed.Ok<YamlFile> ok)
        || ok.value().rootMapping().isEmpty()) {
      return new PreCommit(List.of(), false);
    }
    YamlMapping root = ok.value().rootMapping().get();
    List<String> stages = texts(root, "default_stages");
    List<Hook> hooks = new ArrayList<>();
    for (YamlMapping repo : mappings(root, "repos")) {
      for (YamlMapping hook : mappings(repo, "hooks")) {
        YamlScalar id = hook.scalar("id").orElse(null);
        if (id != null) {
          List<String> own = texts(hook, "stages");
          hooks.add(
              new Hook(id.text(), words(hook, id), own.isEmpty() ? stages : own, id.span().line()));
        }
      }
    }
    return new PreCommit(hooks, true);
  }

  /** Whether a step runs hooks. */
  public static boolean isRunBy(Act act) {
    String words = " " + act.words();
    return words.contains(" pre-commit/action@")
        || words.contains(" j178/prek-action@")
        || words.contains("pre-commit run")
        || words.contains("pre_commit run")
        || words.contains("prek run");
  }

  /** The hooks that a step runs. */
  public List<Hook> runBy(Act act) {
    List<String> words = List.of((act.words() + " " + extraArguments(act)).split("\\s+", -1));
    String stage = "pre-commit";
    String only = "";
    int tool = 0;
    for (String name : List.of("pre-commit", "pre_commit", "prek")) {
      tool = Math.max(tool, words.indexOf(name));
    }
    for (int i = tool + 1; i < words.size(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      boolean named = word.equals("--hook-stage") || word.equals("--stage");
      stage = named ? next : stage;
      stage = word.startsWith("--hook-stage=") ? word.substring(13) : stage;
      boolean value = named || List.of("-c", "--config", "--color").contains(word);
      boolean plain = !word.startsWith("-") && !word.isEmpty() && !word.equals("run");
      only = plain && only.isEmpty() ? word : only;
      if (word.equals("--files")) {
        break;
      }
      if (value || List.of("--from-ref", "--to-ref", "-s", "-o").contains(word)) {
        i++;
      }
    }
    List<String> skipped = List.of(skipped(act).split("[,\\s]+", -1));
    List<Hook> run = new ArrayList<>();
    for (Hook hook : hooks) {
      boolean wanted = only.isEmpty() || only.equals(hook.id());
      if (wanted && hook.runsAt(stage) && !skipped.contains(hook.id())) {
        run.add(hook);
      }
    }
    return run;
  }

  /** The steps that run a hook which serves a duty, and fail with it. */
  public List<Act> acts(Ci ci, Duty duty) {
    List<Act> acts = new ArrayList<>();
    for (Act act : ci.heeded(Duty.LINT)) {
      if (isRunBy(act) && runBy(act).stream().anyMatch(hook -> hook.duties().contains(duty))) {
        acts.add(act);
      }
    }
    return acts;
  }

  /** What an action is told to hand on; nothing for a command. */
  private static String extraArguments(Act act) {
    if (act.step() >= 0 && act.words().contains("@")) {
      for (YamlEntry entry : act.job().steps().get(act.step()).with()) {
        YamlScalar value = entry.value().asScalar();
        if (value != null && (entry.isNamed("extra_args") || entry.isNamed("extra-args"))) {
          return value.text();
        }
      }
    }
    return "";
  }

  /** The hooks that a variable leaves out where a step runs. */
  private static String skipped(Act act) {
    StringBuilder all = new StringBuilder();
    List<List<YamlEntry>> places = new ArrayList<>();
    places.add(act.site().workflow().env());
    places.add(act.job().env());
    if (act.step() >= 0) {
      places.add(act.job().steps().get(act.step()).env());
      YamlScalar run = act.job().steps().get(act.step()).run();
      String script = run == null ? "" : run.text();
      for (int at = script.indexOf("SKIP="); at >= 0; at = script.indexOf("SKIP=", at + 5)) {
        String value = script.substring(at + 5).split("[\\s;&|]", 2)[0];
        all.append(value.replace("\"", "").replace("'", "")).append(',');
      }
    }
    for (List<YamlEntry> env : places) {
      for (YamlEntry entry : env) {
        YamlScalar value = entry.isNamed("SKIP") ? entry.value().asScalar() : null;
        all.append(value == null ? "" : value.text() + ",");
      }
    }
    return all.toString();
  }

  private static List<String> words(YamlMapping hook, YamlScalar id) {
    List<String> words = new ArrayList<>();
    YamlScalar entry = hook.scalar("entry").orElse(null);
    if (entry != null) {
      words.addAll(List.of(entry.text().strip().split("\\s+", -1)));
    } else {
      switch (id.text()) {
        case "ruff", "ruff-check" -> words.addAll(List.of("ruff", "check"));
        case "ruff-format" -> words.addAll(List.of("ruff", "format", "--check"));
        case "semgrep-ci" -> words.addAll(List.of("semgrep", "ci"));
        default -> words.add(id.text());
      }
    }
    words.addAll(texts(hook, "args"));
    return CommandLine.bare(words);
  }

  private static List<YamlMapping> mappings(YamlMapping from, String key) {
    List<YamlMapping> found = new ArrayList<>();
    YamlSequence list = from.get(key).map(YamlNode::asSequence).orElse(null);
    for (YamlNode item : list == null ? List.<YamlNode>of() : list.items()) {
      YamlMapping mapping = item.asMapping();
      if (mapping != null) {
        found.add(mapping);
      }
    }
    return found;
  }

  private static List<String> texts(YamlMapping from, String key) {
    List<String> texts = new ArrayList<>();
    YamlSequence list = from.get(key).map(YamlNode::asSequence).orElse(null);
    for (YamlNode item : list == null ? List.<YamlNode>of() : list.items()) {
      YamlScalar scalar = item.asScalar();
      if (scalar != null) {
        texts.add(scalar.text());
      }
    }
    return texts;
  }
}
