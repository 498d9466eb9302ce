package dev.gatewright.checks;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.ExprReader;
import dev.gatewright.readers.expression.ParsedExpr;
import dev.gatewright.readers.workflow.Expression;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Matrix;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What CodeQL looks at in a job: code, or nothing but the workflows. */
final class CodeqlLanguages {
  private static final String INIT = "github/codeql-action/init@";

  private CodeqlLanguages() {}

  /**
   * What {@code github/codeql-action/analyze} does.
   *
   * @param analyze the step
   * @param steps those among which it is begun
   * @param job the one whose matrix may choose the languages
   */
  static Set<Duty> duties(Step analyze, List<Step> steps, Job job) {
    Boolean code = null;
    for (Step step : steps) {
      YamlScalar uses = step.uses();
      if (uses == null || !uses.text().regionMatches(true, 0, INIT, 0, INIT.length())) {
        continue;
      }
      List<String> languages = languages(step, job);
      boolean some = StepActs.ofSomeJobs(step) || StepActs.ofSomeJobs(analyze);
      if (languages == null || (some && languages.stream().anyMatch(one -> !isCode(one)))) {
        return Set.of(Duty.PERHAPS_STATIC_SCAN);
      }
      // Without languages CodeQL takes all it finds.
      boolean any = languages.isEmpty() || languages.stream().anyMatch(CodeqlLanguages::isCode);
      code = any || Boolean.TRUE.equals(code);
    }
    return Boolean.FALSE.equals(code) ? Set.of() : Set.of(Duty.STATIC_SCAN);
  }

  private static boolean isCode(String language) {
    return !language.equalsIgnoreCase("actions");
  }

  /** The languages a step names in any job of the matrix; null when only a run knows. */
  private static @Nullable List<String> languages(Step init, Job job) {
    YamlScalar whole = init.node().scalar("with").orElse(null);
    if (whole != null && !whole.isNull()) {
      return null;
    }
    for (YamlEntry entry : init.with()) {
      if (entry.name().orElse("").equalsIgnoreCase("languages")) {
        YamlScalar value = entry.value().asScalar();
        return value == null ? null : named(value.text(), job);
      }
    }
    return List.of();
  }

  private static @Nullable List<String> named(String text, Job job) {
    if (!text.contains("${{")) {
      return split(text);
    }
    List<Expression.Bounds> all = Expression.bounds(text);
    Expression.Bounds one = all.getFirst();
    boolean alone = all.size() == 1 && text.strip().length() == one.to() - one.from();
    ContextPath path =
        alone
                && ExprReader.read(text, one.bodyFrom(), one.bodyTo())
                    instanceof ParsedExpr.Ok(Expr expr)
            ? ContextPath.of(expr).orElse(null)
            : null;
    if (path == null || path.length() < 2 || !path.context().equals("matrix")) {
      return null;
    }
    Matrix matrix = Matrix.of(job.strategy());
    List<YamlNode> values =
        matrix.mayLose()
            ? null
            : matrix.values(path.segments().subList(1, path.length())).orElse(null);
    List<String> languages = new ArrayList<>();
    for (YamlNode node : values == null ? List.<YamlNode>of() : values) {
      YamlScalar value = node.asScalar();
      if (value == null || value.text().contains("${{")) {
        return null;
      }
      languages.addAll(split(value.text()));
    }
    return values == null || languages.isEmpty() ? null : languages;
  }

  private static List<String> split(String text) {
    List<String> names = new ArrayList<>();
    for (String name : text.split("[,\\s]+", -1)) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }
}
