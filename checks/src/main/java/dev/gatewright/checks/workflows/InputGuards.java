package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.ExpressionSite;
import dev.gatewright.targets.workflows.Expressions;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which inputs the conditions of jobs and steps hold to words that are written there: {@code
 * inputs.to == 'pypi'}, {@code contains(fromJSON('["pypi", "testpypi"]'), inputs.to)}.
 */
final class InputGuards {
  private final WorkflowFile file;

  InputGuards(WorkflowFile file) {
    this.file = file;
  }

  /** The input that a path names, in lower case; null when it names none, or only the run knows. */
  static @Nullable String input(ContextPath path) {
    String text = path.normalised();
    int at = path.context().equals("inputs") ? 1 : text.startsWith("github.event.inputs") ? 3 : -1;
    String name = at < 0 || path.length() <= at ? "" : path.segment(at).toLowerCase(Locale.ROOT);
    return name.isEmpty() || name.equals(ContextPath.DYNAMIC) || name.equals(ContextPath.EVERY)
        ? null
        : name;
  }

  /** Whether whatever stands at a place is only reached with an input that is one of such words. */
  boolean guarded(String input, Span place) {
    List<Set<String>> ways = new ArrayList<>();
    for (StepSite site : file.steps()) {
      if (site.step().node().span().covers(place)) {
        Set<String> held = new HashSet<>(held(site.step().condition()));
        Job job = site.job();
        held.addAll(job == null ? Set.of() : held(job.condition()));
        ways.add(held);
      }
    }
    if (ways.isEmpty()) {
      for (Job job : file.jobs()) {
        if (job.node().span().covers(place)) {
          ways.add(held(job.condition()));
        }
      }
    }
    return !ways.isEmpty() && ways.stream().allMatch(held -> held.contains(input));
  }

  /** The inputs that a step tests: it runs when one is none of the words, and ends the job. */
  Set<String> ended(StepSite site) {
    boolean ends =
        site.step().continueOnError() == null
            && site.script().map(InputGuards::endsBadly).orElse(false);
    Expr condition = ends ? whole(site.step().condition()) : null;
    return condition == null ? Set.of() : otherwise(condition);
  }

  private static boolean endsBadly(ShellScript script) {
    for (Command command : script.commands()) {
      int last = command.words().size() - 1;
      String word = last < 0 ? "" : command.words().get(last).text();
      boolean plain = command.depth() == 0 && !command.asked();
      if (plain && command.name().equals("exit") && last == 1 && !word.equals("0")) {
        return true;
      }
    }
    return false;
  }

  private Set<String> held(@Nullable YamlScalar condition) {
    Expr whole = whole(condition);
    return whole == null ? Set.of() : held(whole);
  }

  /**
   * A condition that is one expression; null for text around it, which is true whatever it says.
   */
  private @Nullable Expr whole(@Nullable YamlScalar condition) {
    if (condition == null) {
      return null;
    }
    String text = condition.text();
    boolean bare = !text.contains("${{");
    List<ExpressionSite> sites = Expressions.condition(condition, file.yaml()).sites();
    return sites.size() == 1 && (bare || (text.startsWith("${{") && text.endsWith("}}")))
        ? sites.getFirst().expr()
        : null;
  }

  /** Inputs that are one of some words where an expression holds. */
  private static Set<String> held(Expr expr) {
    return switch (expr) {
      case Expr.Chain chain -> chained(chain, chain.all(), true);
      case Expr.Not not -> otherwise(not.operand());
      case Expr.Comparison one when one.comparator() == Expr.Comparator.EQUAL -> compared(one);
      case Expr.Call call when call.calls("contains") && call.arguments().size() == 2 ->
          listed(call.arguments().getFirst()) ? named(call.arguments().get(1)) : Set.of();
      case Expr.Comparison _, Expr.Call _ -> Set.of();
      case Expr.Literal _, Expr.Name _, Expr.Property _, Expr.Index _, Expr.Every _ -> Set.of();
    };
  }

  /** Inputs that are one of some words where an expression does not hold. */
  private static Set<String> otherwise(Expr expr) {
    return switch (expr) {
      case Expr.Chain chain -> chained(chain, !chain.all(), false);
      case Expr.Not not -> held(not.operand());
      case Expr.Comparison one when one.comparator() == Expr.Comparator.NOT_EQUAL -> compared(one);
      case Expr.Comparison _, Expr.Call _ -> Set.of();
      case Expr.Literal _, Expr.Name _, Expr.Property _, Expr.Index _, Expr.Every _ -> Set.of();
    };
  }

  /** All that any operand holds where all of them count, else what each of them does. */
  private static Set<String> chained(Expr.Chain chain, boolean together, boolean holds) {
    Set<String> inputs = null;
    for (Expr operand : chain.operands()) {
      Set<String> some = holds ? held(operand) : otherwise(operand);
      if (inputs == null) {
        inputs = new HashSet<>(some);
      } else if (together) {
        inputs.addAll(some);
      } else {
        inputs.retainAll(some);
      }
    }
    return inputs == null ? Set.of() : inputs;
  }

  private static Set<String> compared(Expr.Comparison one) {
    if (one.right() instanceof Expr.Literal) {
      return named(one.left());
    }
    return one.left() instanceof Expr.Literal ? named(one.right()) : Set.of();
  }

  /** Whether it is a list, or a text of words, that is written in the condition itself. */
  private static boolean listed(Expr expr) {
    return expr instanceof Expr.Literal
        || (expr instanceof Expr.Call call
            && call.calls("fromJSON")
            && call.arguments().size() == 1
            && call.arguments().getFirst() instanceof Expr.Literal);
  }

  private static Set<String> named(Expr expr) {
    String input = ContextPath.of(expr).map(InputGuards::input).orElse(null);
    return input == null ? Set.of() : Set.of(input);
  }
}
