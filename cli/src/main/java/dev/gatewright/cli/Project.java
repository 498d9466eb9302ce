package dev.gatewright.cli;

import dev.gatewright.checklist.Packs;
import dev.gatewright.gate.Gate;
import dev.gatewright.gate.GateRequest;
import dev.gatewright.model.Checklist;
import dev.gatewright.model.Declarations;
import dev.gatewright.model.Outcome;
import dev.gatewright.model.Tool;
import dev.gatewright.model.Verdict;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.declared.DeclarationReader;
import dev.gatewright.targets.declared.Names;
import dev.gatewright.targets.declared.ReadDeclarations;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.TargetOptions;
import dev.gatewright.targets.sight.TreeLimits;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The directory a command works on, with what people declared in it. */
final class Project {
  /** Options of every command that judges. */
  static final List<Flag> FLAGS =
      List.of(
          Flag.repeated("checklist", "FILE|PACK", "judge this checklist instead of the usual ones"),
          Flag.repeated("env-file", "FILE", "judge the environment this dotenv file describes"),
          Flag.plain("env", "judge the environment variables of this process"),
          Flag.valued("at", "INSTANT", "judge as of this day or instant, such as 2026-11-22"),
          Flag.valued("threads", "N", "most threads that checks run on (default: 2)"),
          GithubInput.FLAGS.get(0),
          GithubInput.FLAGS.get(1),
          Flag.valued("pypi", "PROJECT", "look at this project on the package indexes"),
          Flag.repeated(
              "index", "[NAME=]URL", "ask this index as pypi, or as NAME: pypi or testpypi"),
          Flag.valued(
              "trusted-root", "FILE", "whom to trust for attestations (default: public sigstore)"),
          Flag.plain("offline", "ask nothing of any other machine; what that decides is unknown"));

  private final Invocation invocation;
  private final String typed;
  private final Path root;
  private final Declarations declarations;
  private final AnswerInput answers;
  private final Sights sights;
  private final Packs packs = new Packs();

  private Project(Invocation invocation, String typed, Path root, Declarations declarations) {
    this.invocation = invocation;
    this.typed = typed;
    this.root = root;
    this.declarations = declarations;
    this.answers = AnswerInput.of(invocation, root);
    this.sights =
        new Sights(
            options(),
            GithubInput.options(invocation, declarations, answers.keeping()),
            () -> RecordSight.of(new Recording(invocation, root).place()));
  }

  /** Opens the directory that a command's first argument names, or the working directory. */
  static Project open(Invocation invocation, int argument) {
    String typed = typed(invocation, argument);
    Path root = root(invocation, argument);
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      throw CommandException.usage("No such directory: " + typed, null);
    }
    if (!Files.isDirectory(root)) {
      throw CommandException.usage(
          "Not a directory: " + typed, "Name the directory; --checklist names the file.");
    }
    return switch (DeclarationReader.read(root)) {
      case ReadDeclarations.Declared(Declarations declarations) ->
          new Project(invocation, typed, root, declarations);
      case ReadDeclarations.Wrong(List<ReadDeclarations.Mistake> mistakes) -> {
        List<String> lines = new ArrayList<>();
        mistakes.forEach(mistake -> lines.add(mistake.toString()));
        throw CommandException.usage(
            "What is declared cannot be read:",
            lines,
            "docs/declarations.md says what may stand there.");
      }
    };
  }

  private static String typed(Invocation invocation, int argument) {
    List<String> arguments = invocation.arguments();
    return arguments.size() > argument ? arguments.get(argument) : ".";
  }

  /** The directory that a command's argument names, whether there is one or not. */
  static Path root(Invocation invocation, int argument) {
    return invocation.path(typed(invocation, argument)).toAbsolutePath().normalize();
  }

  private TargetOptions options() {
    List<Path> files = new ArrayList<>();
    for (String file : invocation.values("env-file")) {
      Path path = invocation.path(file).toAbsolutePath().normalize();
      if (!Files.isRegularFile(path)) {
        throw CommandException.usage("No such file: " + file, "--env-file names a dotenv file.");
      }
      files.add(path);
    }
    Map<String, String> process =
        invocation.has("env") ? invocation.terminal().environment() : null;
    return new TargetOptions(
            root,
            invocation.at(),
            declarations,
            files,
            process,
            TreeLimits.DEFAULT,
            ScanSecrets.options(invocation))
        .with(Indexes.options(invocation));
  }

  String typed() {
    return typed;
  }

  Path root() {
    return root;
  }

  Declarations declarations() {
    return declarations;
  }

  AnswerInput answers() {
    return answers;
  }

  Sights sights() {
    return sights;
  }

  Packs packs() {
    return packs;
  }

  /**
   * Looks at what every run asks for, so that it is there when it is asked for. Each sight is seen
   * once, whoever asks first; a failure here is kept by the sight and shows when the run asks.
   */
  void lookAhead() {
    packs.controls();
    if (sights.repository() instanceof Sight.Known<Repository>(Repository repository)) {
      repository.dirty();
    }
    sights.ignores();
  }

  /** Judges checklists. */
  Outcome judge(List<Checklist> checklists) {
    return Gate.run(
        new GateRequest(
            new Tool("gatewright", Main.version()),
            typed,
            checklists,
            sights,
            packs,
            failOn(),
            threads()));
  }

  /** The most threads that checks run on. */
  int threads() {
    return invocation.count("threads", Math.min(2, Runtime.getRuntime().availableProcessors()));
  }

  /** The checklists this run is about. */
  List<Checklist> checklists() {
    return new ChecklistChoice(this, invocation).choose();
  }

  private Set<Verdict> failOn() {
    String given = invocation.value("fail-on").orElse(null);
    if (given == null) {
      Set<Verdict> declared = declarations.settings().failOn();
      return declared == null ? GateRequest.DEFAULT_FAIL_ON : declared;
    }
    Set<Verdict> failOn = EnumSet.noneOf(Verdict.class);
    for (String name : given.split(",", -1)) {
      Verdict verdict = Names.verdict(name.strip());
      if (verdict == null) {
        throw CommandException.usage(
            "No such verdict in --fail-on: " + name, "Verdicts: " + Names.verdicts());
      }
      failOn.add(verdict);
    }
    return failOn;
  }
}
