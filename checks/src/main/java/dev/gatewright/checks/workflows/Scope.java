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
 * of its job, and the inputs that callers hand over.
 */
record Scope(WorkflowFile file, @Nullable Job job, @Nullable Step step, Calls calls) {
  /** The same, where nobody asks who calls the file. */
  Scope(WorkflowFile file, @Nullable Job job, @Nullable Step step) {
    this(file, job, step, Calls.NONE);
  }

  /** Another place of the same file. */
  Scope at(@Nullable Job otherJob, @Nullable Step otherStep) {
    return new Scope(file, otherJob, otherStep, calls);
  }

  /** What callers hand over as an input, each where it is written; empty when nobody calls. */
  List<Output> handed(String input) {
    List<Output> values = new ArrayList<>();
    for (Calls.Call call : calls.to(file)) {
      StepSite site = call.site();
      List<YamlEntry> with =
          site == null ? call.job() == null ? List.of() : call.job().with() : site.step().with();
      Scope there = new Scope(call.file(), call.job(), site == null ? null : site.step(), calls);
      for (YamlEntry entry : with) {
        YamlScalar value = entry.value().asScalar();
        if (value != null && entry.name().orElse("").equalsIgnoreCase(input)) {
          values.add(new Output(there, value));
        }
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
   * What the file itself puts behind a path, in the scope {@link #of} gives; null when it does not.
   */
  @Nullable List<YamlNode> behind(ContextPath path) {
    return switch (path.context()) {
      case "env" -> variable(path.segment(1)).map(List::of).orElse(null);
      case "matrix" -> matrix(path).orElse(null);
      case "needs" -> {
        Output output = output(path);
        yield output == null ? null : List.of(output.value());
      }
      default -> null;
    };
  }

  /** Where what stands behind a path is written. */
  Scope of(ContextPath path) {
    Output output = path.context().equals("needs") ? output(path) : null;
    return output == null ? this : output.scope();
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

  /** The output of another job, as that job's scope sees it; null when the file does not say. */
  @Nullable Output output(ContextPath path) {
    if (file.workflow() == null || !path.segment(2).equalsIgnoreCase("outputs")) {
      return null;
    }
    for (Job other : file.jobs()) {
      YamlMapping outputs = other.node().mapping("outputs").orElse(null);
      if (outputs == null || !other.id().equalsIgnoreCase(path.segment(1))) {
        continue;
      }
      for (YamlEntry entry : outputs.entries()) {
        YamlScalar value = entry.value().asScalar();
        if (value != null && entry.name().orElse("").equalsIgnoreCase(path.segment(3))) {
          return new Output(at(other, null), value);
        }
      }
    }
    return null;
  }

  /** A value, and where it is written. */
  record Output(Scope scope, YamlScalar value) {}

  /** The values a path can have, as far as the file says. */
  Possible possible(ContextPath path) {
    return switch (path.context()) {
      case "env" ->
          path.length() == 2
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
