package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.ExprValue;
import dev.gatewright.readers.expression.Possible;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Matrix;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.Calls;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an expression sees where it stands: the variables of its step, job and workflow, the matrix
 * of its job, the inputs that callers hand over, and the outputs of what is called.
 *
 * @param caller the place the file is called from, where that is known; null for any
 */
record Scope(
    WorkflowFile file,
    @Nullable Job job,
    @Nullable Step step,
    Calls calls,
    @Nullable Scope caller) {
  /** The same, whoever calls the file. */
  Scope(WorkflowFile file, @Nullable Job job, @Nullable Step step, Calls calls) {
    this(file, job, step, calls, null);
  }

  /** The same, where nobody asks who calls the file. */
  Scope(WorkflowFile file, @Nullable Job job, @Nullable Step step) {
    this(file, job, step, Calls.NONE);
  }

  /** Another place of the same file. */
  Scope at(@Nullable Job otherJob, @Nullable Step otherStep) {
    return new Scope(file, otherJob, otherStep, calls, caller);
  }

  /** The places that call the file. */
  List<Scope> callers() {
    if (caller != null) {
      return List.of(caller);
    }
    List<Scope> callers = new ArrayList<>();
    for (Calls.Call call : calls.to(file)) {
      Step site = call.site() == null ? null : call.site().step();
      callers.add(new Scope(call.file(), call.job(), site, calls));
    }
    return callers;
  }

  /** What callers hand over as an input, each where it is written, and what it is without that. */
  List<Written> handed(String input) {
    List<Written> values = new ArrayList<>();
    for (Scope there : callers()) {
      List<YamlEntry> with =
          there.step != null ? there.step.with() : there.job != null ? there.job.with() : List.of();
      for (YamlEntry entry : with) {
        if (entry.name().orElse("").equalsIgnoreCase(input)) {
          values.add(new Written(there, entry.value().resolved()));
        }
      }
    }
    for (Input declared : Input.all(file)) {
      YamlMapping about = declared.entry().value().asMapping();
      YamlNode value = about == null ? null : about.get("default").orElse(null);
      if (value != null && declared.name().equalsIgnoreCase(input)) {
        values.add(new Written(at(null, null), value.resolved()));
      }
    }
    return values;
  }

  /** The names of the variables the file sets here. */
  Set<String> variables() {
    Set<String> names = new TreeSet<>();
    for (List<YamlEntry> level : levels()) {
      level.forEach(entry -> names.add(entry.name().orElse("")));
    }
    return names;
  }

  /** The variable an expression calls {@code env.NAME}; empty when the file does not set it. */
  Optional<YamlNode> variable(String name) {
    for (List<YamlEntry> level : levels()) {
      for (YamlEntry entry : level) {
        if (entry.name().orElse("").equalsIgnoreCase(name)) {
          return Optional.of(entry.value().resolved());
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the step itself sets a variable, which then is no earlier step's. */
  boolean setByStep(String name) {
    return step != null
        && step.env().stream().anyMatch(one -> one.name().orElse("").equalsIgnoreCase(name));
  }

  /** The steps of the same job or action that run earlier. */
  List<StepSite> before() {
    List<StepSite> steps = job == null ? file.steps() : file.steps(job);
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).step().equals(step)) {
        return steps.subList(0, i);
      }
    }
    return List.of();
  }

  /** Whether an earlier step may give a variable another value than the one the file says. */
  boolean mayChange(String name) {
    if (setByStep(name)) {
      return false;
    }
    for (StepSite site : before()) {
      YamlScalar run = site.step().run();
      YamlScalar code =
          run == null && site.uses("actions/github-script") ? site.input("script") : run;
      String text = code == null ? "" : code.text();
      boolean sets =
          text.contains(RunnerFiles.ENV)
              || text.contains(RunnerFiles.command(RunnerFiles.ENV))
              || text.contains("exportVariable");
      if (sets && text.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private List<List<YamlEntry>> levels() {
    List<List<YamlEntry>> levels = new ArrayList<>();
    if (step != null) {
      levels.add(step.env());
    }
    if (job != null) {
      levels.add(job.env());
    }
    if (file.workflow() != null) {
      levels.add(file.workflow().env());
    }
    return levels;
  }

  /** What the matrix has at a path below {@code matrix}; empty when only a run knows. */
  Optional<List<YamlNode>> matrix(ContextPath path) {
    return job == null
        ? Optional.empty()
        : Matrix.of(job.strategy()).values(path.segments().subList(1, path.length()));
  }

  /**
   * What the file itself, or one that calls it or is called, puts behind a path, each where it is
   * written; null when none does.
   */
  @Nullable List<Written> behind(ContextPath path) {
    if (path.context().equals("matrix")) {
      List<YamlNode> values = matrix(path).orElse(null);
      return values == null ? null : values.stream().map(one -> new Written(this, one)).toList();
    }
    List<Written> written =
        switch (path.context()) {
          case "env" -> seen(path.segment(1));
          case "needs", "jobs" -> new CalledOutputs(this).ofJob(path);
          default -> List.of();
        };
    return written.isEmpty() ? null : written;
  }

  /** A variable as the file sets it; in an action that does not, as its callers do. */
  List<Written> seen(String name) {
    YamlNode own = variable(name).orElse(null);
    if (own != null || file.action() == null) {
      return own == null ? List.of() : List.of(new Written(this, own));
    }
    List<Written> values = new ArrayList<>();
    for (Scope there : callers()) {
      there.variable(name).ifPresent(node -> values.add(new Written(there, node)));
    }
    return values;
  }

  /** Who sets what stands at a path, as the table and the declared inputs say. */
  Control control(ContextPath path) {
    boolean event = path.length() > 3 && path.normalised().startsWith("github.event.inputs.");
    if (!event && !(path.length() > 1 && path.context().equals("inputs"))) {
      return ContextTable.of(path);
    }
    Control worst = null;
    for (Input input : Input.all(file)) {
      boolean asked = input.name().equalsIgnoreCase(path.segment(event ? 3 : 1));
      if (asked && (!event || input.by().equals(Input.DISPATCH))) {
        worst = worst == null ? input.control() : worst.worse(input.control());
      }
    }
    return worst == null ? new Control(Control.Form.NAME, Control.Who.CALLER) : worst;
  }

  /** The step with this id in the same job or action; null when there is none. */
  @Nullable StepSite site(String id) {
    for (StepSite site : file.steps()) {
      YamlScalar own = site.step().id();
      boolean sameJob =
          job == null ? site.job() == null : site.job() != null && site.job().id().equals(job.id());
      if (sameJob && own != null && own.text().equalsIgnoreCase(id)) {
        return site;
      }
    }
    return null;
  }

  /** A value, and where it is written. */
  record Written(Scope scope, YamlNode node) {}

  /** The values a path can have, as far as the file says. */
  Possible possible(ContextPath path) {
    return switch (path.context()) {
      case "env" ->
          path.length() == 2 && !mayChange(path.segment(1))
              ? variable(path.segment(1)).map(node -> plain(List.of(node))).orElse(Possible.UNKNOWN)
              : Possible.UNKNOWN;
      case "matrix" -> matrix(path).map(Scope::plain).orElse(Possible.UNKNOWN);
      default -> Possible.UNKNOWN;
    };
  }

  /** Texts without expressions; unknown when one has some, or is no text. */
  private static Possible plain(List<YamlNode> nodes) {
    List<ExprValue> values = new ArrayList<>();
    for (YamlNode node : nodes) {
      YamlScalar scalar = node.asScalar();
      if (scalar == null || scalar.text().contains("${{")) {
        return Possible.UNKNOWN;
      }
      values.add(new ExprValue.Text(scalar.text()));
    }
    return values.isEmpty() ? Possible.UNKNOWN : Possible.of(values);
  }
}
