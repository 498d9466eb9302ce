package dev.gatewright.checks;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.ExprReader;
import dev.gatewright.readers.expression.ParsedExpr;
import dev.gatewright.readers.workflow.Expression;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Matrix;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A command as each job of a matrix runs it. */
final class MatrixWords {
  /** More commands are not made of one. */
  private static final int MOST = 64;

  private MatrixWords() {}

  /**
   * The words with the values of the matrix in the place of {@code matrix.KEY}; as they are where
   * no such expression stands in them, or one whose value only a run knows.
   */
  static List<List<String>> of(List<String> words, Job job) {
    if (words.stream().noneMatch(word -> word.contains("${{"))) {
      return List.of(words);
    }
    Matrix matrix = Matrix.of(job.strategy());
    Set<List<String>> all = new LinkedHashSet<>();
    for (Map<String, YamlNode> row :
        matrix.mayLose() ? List.<Map<String, YamlNode>>of() : matrix.rows()) {
      List<String> one = filled(words, row);
      if (one == null || all.size() >= MOST) {
        return List.of(words);
      }
      all.add(one);
    }
    return all.isEmpty() ? List.of(words) : List.copyOf(all);
  }

  private static @Nullable List<String> filled(List<String> words, Map<String, YamlNode> row) {
    List<String> filled = new ArrayList<>();
    for (String word : words) {
      StringBuilder text = new StringBuilder();
      int from = 0;
      for (Expression.Bounds one : Expression.bounds(word)) {
        String value = value(word, one, row);
        if (value == null) {
          return null;
        }
        text.append(word, from, one.from()).append(value);
        from = one.to();
      }
      filled.add(text.append(word, from, word.length()).toString());
    }
    return filled;
  }

  /** What an expression is in one job; null when that is no plain value of its matrix. */
  private static @Nullable String value(
      String word, Expression.Bounds bounds, Map<String, YamlNode> row) {
    ContextPath path =
        ExprReader.read(word, bounds.bodyFrom(), bounds.bodyTo())
                instanceof ParsedExpr.Ok(Expr expr)
            ? ContextPath.of(expr).orElse(null)
            : null;
    if (path == null || path.length() != 2 || !path.context().equals("matrix")) {
      return null;
    }
    YamlNode node = row.get(path.segment(1).toLowerCase(Locale.ROOT));
    YamlScalar scalar = node == null ? null : node.asScalar();
    boolean plain = scalar != null && scalar.text().matches("[A-Za-z0-9_.,{}+-]*");
    return scalar != null && plain ? scalar.text() : null;
  }
}
