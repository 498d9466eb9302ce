package dev.gatewright.checks;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Word;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.CommandLine;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.Workflows.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what one step does. */
final class StepActs {
  private final Found site;
  private final Job job;
  private final int index;
  private final StepSite whole;
  private final Step step;

  /** The steps of the same job or action. */
  private final List<Step> beside;

  /** Where all it does is said to be; null for each where it stands. */
  private final @Nullable Span from;

  /** What names of tasks stand for. */
  private final ProjectTasks tasks;

  /** Reads the step with this index. */
  StepActs(Found site, Job job, int index, ProjectTasks tasks) {
    this(site, job, index, site.file().steps(job).get(index), job.steps(), null, tasks);
  }

  /**
   * Reads a step of an action that the step with this index uses.
   *
   * @param beside the steps of that action
   * @param from where that step names the action
   */
  StepActs(
      Found site,
      Job job,
      int index,
      StepSite inner,
      List<Step> beside,
      @Nullable Span from,
      ProjectTasks tasks) {
    this.site = site;
    this.job = job;
    this.index = index;
    this.whole = inner;
    this.step = inner.step();
    this.beside = List.copyOf(beside);
    this.from = from;
    this.tasks = tasks;
  }

  /** What it does, in order. */
  List<Act> acts() {
    List<Act> acts = new ArrayList<>();
    YamlScalar uses = step.uses();
    YamlScalar run = step.run();
    if (uses != null) {
      Set<Duty> duties =
          action(uses.text()).equalsIgnoreCase("github/codeql-action/analyze")
              ? CodeqlLanguages.duties(step, beside, job)
              : ActionDuties.of(uses.text(), step.with());
      if (!duties.isEmpty()) {
        String why = muted();
        why = why == null ? Lenience.of(action(uses.text()), step.with(), job) : why;
        acts.add(new Act(site, job, index, duties, shortened(uses.text()), at(uses.span()), why));
      }
    } else if (run != null && shell()) {
      commands(acts);
    }
    return acts;
  }

  private static String action(String uses) {
    int at = uses.indexOf('@');
    return at < 0 ? uses : uses.substring(0, at);
  }

  /** An action with the first seven digits of the commit it is pinned to. */
  private static String shortened(String uses) {
    int at = uses.indexOf('@');
    return at >= 0 && uses.length() - at == 41 ? uses.substring(0, at + 8) : uses;
  }

  /** Why a failure of the step or of its job stops nothing. */
  private @Nullable String muted() {
    String why = Condition.mutes(step.condition());
    why = why == null ? goesOn(step.continueOnError()) : why;
    why = why == null ? Condition.mutes(job.condition()) : why;
    YamlScalar jobGoesOn = job.node().scalar("continue-on-error").orElse(null);
    return why == null ? goesOn(jobGoesOn) : why;
  }

  private @Nullable String goesOn(@Nullable YamlScalar continueOnError) {
    return ofSomeJobs(step)
        ? Condition.goesOn(continueOnError)
        : Condition.goesOn(continueOnError, job);
  }

  private boolean shell() {
    String name = shellName();
    return name.isEmpty()
        || name.startsWith("bash")
        || name.startsWith("sh")
        || name.startsWith("pwsh")
        || name.startsWith("powershell")
        || name.startsWith("cmd")
        || name.startsWith("zsh");
  }

  private String shellName() {
    YamlScalar shell = step.shell() == null ? job.defaultShell() : step.shell();
    return shell == null ? "" : shell.text().strip();
  }

  private void commands(List<Act> acts) {
    List<Command> commands = whole.commands();
    String text = step.run() == null ? "" : step.run().text();
    StepFailure failure = new StepFailure(text, commands, whole.language(), shellName());
    String folder = folder();
    for (int i = 0; i < commands.size(); i++) {
      Command command = commands.get(i);
      List<String> words = texts(command);
      List<String> bare = inEnvironments(command, bare(words));
      failure.pass(i);
      Set<Duty> duties = CommandDuties.of(bare);
      if (List.of("cd", "pushd", "chdir", "set-location").contains(lower(command.name()))) {
        folder = folder == null || words.size() != 2 ? null : TaskHomes.below(folder, words.get(1));
      }
      boolean opaque = duties.contains(Duty.OPAQUE) && command.depth() > 0;
      if (!duties.isEmpty() && !opaque && command.depth() < 2) {
        String why = muted();
        why = why == null ? failure.swallowed(i) : why;
        why = why == null ? Lenience.of(bare, job) : why;
        String said = String.join(" ", words);
        for (ProjectTasks.Done one : opened(bare, duties, said, folder)) {
          String stopped = why == null ? one.muted() : why;
          acts.add(
              new Act(site, job, index, one.duties(), one.words(), at(command.span()), stopped));
        }
      }
    }
  }

  /** What a command does, with the tasks it runs by name opened as far as they can be read. */
  private List<ProjectTasks.Done> opened(
      List<String> bare, Set<Duty> duties, String said, @Nullable String folder) {
    if (!duties.contains(Duty.OPAQUE)) {
      return List.of(new ProjectTasks.Done(duties, said, null));
    }
    List<ProjectTasks.Done> all = new ArrayList<>();
    for (List<String> words : inEachJob(bare)) {
      Set<Duty> named = CommandDuties.of(words);
      Set<Duty> own = named.isEmpty() ? duties : named;
      List<ProjectTasks.Done> opened = tasks.of(words, own, folder);
      all.addAll(opened == null ? List.of(new ProjectTasks.Done(own, said, null)) : opened);
    }
    return all;
  }

  /** The command as each job of the matrix runs it; as it is where a condition chooses some. */
  private List<List<String>> inEachJob(List<String> bare) {
    return ofSomeJobs(step) ? List.of(bare) : MatrixWords.of(bare, job);
  }

  /** Whether a condition may let a step run in some jobs of the matrix alone. */
  static boolean ofSomeJobs(Step step) {
    YamlScalar condition = step.condition();
    return condition != null && condition.text().toLowerCase(Locale.ROOT).contains("matrix");
  }

  private Span at(Span span) {
    return from == null ? span : from;
  }

  /** A command without what only runs it, here or in a container. */
  static List<String> bare(List<String> words) {
    List<String> bare = CommandLine.bare(words);
    List<String> inner = Containers.inner(bare);
    List<String> last = inner.isEmpty() ? bare : CommandLine.bare(inner);
    return task(words, last);
  }

  /** A command that a runner of scripts runs and that is no tool known by name may be a script. */
  private static List<String> task(List<String> words, List<String> bare) {
    for (int i = 0; i + 1 < words.size() && !bare.isEmpty(); i++) {
      String program = CommandLine.program(words.get(i));
      if (RunnerDuties.SCRIPTS.contains(program) && words.get(i + 1).equals("run")) {
        if (!CommandDuties.of(bare).isEmpty()) {
          return bare;
        }
        List<String> task = new ArrayList<>(List.of(program, "run"));
        task.addAll(bare);
        return task;
      }
    }
    return bare;
  }

  /** The folder the step begins in; null where that is only known in a run. */
  private @Nullable String folder() {
    YamlScalar own = step.node().scalar("working-directory").orElse(null);
    for (YamlMapping node : List.of(job.node(), site.workflow().node())) {
      if (own == null) {
        own =
            node.mapping("defaults")
                .flatMap(defaults -> defaults.mapping("run"))
                .flatMap(run -> run.scalar("working-directory"))
                .orElse(null);
      }
    }
    return own == null ? "" : TaskHomes.below("", own.text());
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** A command of tox or nox with the environments that a variable chooses, where it names none. */
  private List<String> inEnvironments(Command command, List<String> bare) {
    String program = bare.isEmpty() ? "" : CommandLine.program(bare.getFirst());
    boolean tox = program.equals("tox");
    boolean named = bare.stream().anyMatch(word -> word.startsWith("-e") || word.startsWith("-s"));
    if ((!tox && !program.equals("nox")) || named) {
      return bare;
    }
    String names = variable(command, tox ? "TOXENV" : "NOXSESSION");
    if (names == null) {
      return bare;
    }
    List<String> words = new ArrayList<>(bare);
    words.addAll(1, List.of(tox ? "-e" : "-s", names));
    return words;
  }

  /** What a variable is set to for a command, by the nearest place that sets it. */
  private @Nullable String variable(Command command, String name) {
    for (Command.Assignment assignment : command.assignments()) {
      if (assignment.name().equals(name)) {
        return assignment.value().text();
      }
    }
    YamlScalar whole = step.node().scalar("env").orElse(job.node().scalar("env").orElse(null));
    if (whole != null && whole.text().indexOf('$') >= 0) {
      return whole.text();
    }
    for (List<YamlEntry> env : List.of(step.env(), job.env(), site.workflow().env())) {
      for (YamlEntry entry : env) {
        YamlScalar value = entry.isNamed(name) ? entry.value().asScalar() : null;
        if (value != null) {
          return value.text();
        }
      }
    }
    return null;
  }

  static List<String> texts(Command command) {
    List<String> texts = new ArrayList<>(command.words().size());
    for (Word word : command.words()) {
      texts.add(word.text());
    }
    return texts;
  }
}
