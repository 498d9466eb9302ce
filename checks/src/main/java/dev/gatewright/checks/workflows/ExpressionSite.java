package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.ExprReader;
import dev.gatewright.readers.expression.ParsedExpr;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.text.TextMap;
import dev.gatewright.readers.workflow.Expression;
import dev.gatewright.readers.yaml.YamlAlias;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An expression of a file.
 *
 * @param scalar the value it stands in
 * @param map where the characters of that value stand in the file
 * @param condition whether it is what an {@code if:} tests
 */
record ExpressionSite(YamlScalar scalar, TextMap map, Expr expr, boolean condition) {
  /** Keys below which an {@code if} is somebody's own name. */
  private static final Set<String> NAMES = Set.of("with", "env", "inputs", "outputs", "secrets");

  /** Where a part of it stands in the file. */
  Span span(Expr part) {
    return map.span(part.from(), part.to());
  }

  /** A part as it is written, on one line. */
  String written(Expr part) {
    return scalar.text().substring(part.from(), part.to()).replaceAll("\\s+", " ");
  }

  /** Every expression of a file; those that cannot be read are noted as not seen. */
  static List<ExpressionSite> all(YamlFile file, Notes notes) {
    Walk walk = new Walk(file, notes);
    file.documents().forEach(document -> walk.node(document.root(), "", false));
    return walk.found;
  }

  /** The expressions of one value. */
  static List<ExpressionSite> in(YamlScalar scalar, YamlFile file, Notes notes) {
    Walk walk = new Walk(file, notes);
    walk.scalar(scalar, false);
    return walk.found;
  }

  /** The condition of a job or step. */
  static List<ExpressionSite> condition(YamlScalar scalar, YamlFile file, Notes notes) {
    Walk walk = new Walk(file, notes);
    walk.scalar(scalar, true);
    return walk.found;
  }

  /** Goes down; what an alias stands for is met where it is written. */
  private static final class Walk {
    private final YamlFile file;
    private final Notes notes;
    private final List<ExpressionSite> found = new ArrayList<>();

    Walk(YamlFile file, Notes notes) {
      this.file = file;
      this.notes = notes;
    }

    void node(YamlNode node, String key, boolean named) {
      switch (node) {
        case YamlMapping mapping -> {
          for (YamlEntry entry : mapping.entries()) {
            String name = entry.name().orElse("");
            if (!name.equals("description")) {
              node(entry.value(), name, NAMES.contains(key));
            }
          }
        }
        case YamlSequence sequence -> sequence.items().forEach(item -> node(item, "", false));
        case YamlScalar scalar -> scalar(scalar, key.equals("if") && !named);
        case YamlAlias _ -> {
          // Met where it is written.
        }
      }
    }

    void scalar(YamlScalar scalar, boolean condition) {
      String text = scalar.text();
      if (text.contains("${{")) {
        TextMap map = file.map(scalar);
        for (Expression one : Expression.in(text, map)) {
          int end = one.closed() ? one.to() - 2 : one.to();
          read(scalar, map, one.from() + 3, end, condition);
        }
      } else if (condition && !text.isBlank()) {
        read(scalar, file.map(scalar), 0, text.length(), true);
      }
    }

    private void read(YamlScalar scalar, TextMap map, int from, int to, boolean condition) {
      switch (ExprReader.read(scalar.text(), from, to)) {
        case ParsedExpr.Ok(Expr expr) ->
            found.add(new ExpressionSite(scalar, map, expr, condition));
        case ParsedExpr.Broken(int at, String message) ->
            notes.unseen(map.span(at, at), "an expression cannot be read: " + message);
      }
    }
  }
}
