package dev.gatewright.targets.workflows;

import dev.gatewright.readers.expression.ExprReader;
import dev.gatewright.readers.expression.ParsedExpr;
import dev.gatewright.readers.text.Span;
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
 * The expressions of a file or of one value of it.
 *
 * @param broken those that GitHub would not take
 */
public record Expressions(List<ExpressionSite> sites, List<Broken> broken) {
  /** Keys below which an {@code if} is somebody's own name. */
  private static final Set<String> NAMES = Set.of("with", "env", "inputs", "outputs", "secrets");

  /** Copies the lists. */
  public Expressions {
    sites = List.copyOf(sites);
    broken = List.copyOf(broken);
  }

  /** An expression that cannot be read, and why. */
  public record Broken(Span span, String why) {}

  /** Every expression of a file. */
  static Expressions of(YamlFile file) {
    Walk walk = new Walk(file);
    file.documents().forEach(document -> walk.node(document.root(), "", false));
    return new Expressions(walk.sites, walk.broken);
  }

  /** The expressions of one value. */
  public static Expressions in(YamlScalar scalar, YamlFile file) {
    Walk walk = new Walk(file);
    walk.scalar(scalar, false);
    return new Expressions(walk.sites, walk.broken);
  }

  /** The condition of a job or step. */
  public static Expressions condition(YamlScalar scalar, YamlFile file) {
    Walk walk = new Walk(file);
    walk.scalar(scalar, true);
    return new Expressions(walk.sites, walk.broken);
  }

  /** Goes down; what an alias stands for is met where it is written. */
  private static final class Walk {
    private final YamlFile file;
    private final List<ExpressionSite> sites = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();

    Walk(YamlFile file) {
      this.file = file;
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
        for (Expression.Bounds one : Expression.bounds(text)) {
          read(scalar, one.bodyFrom(), one.bodyTo(), condition);
        }
      } else if (condition && !text.isBlank()) {
        read(scalar, 0, text.length(), true);
      }
    }

    private void read(YamlScalar scalar, int from, int to, boolean condition) {
      switch (ExprReader.read(scalar.text(), from, to)) {
        case ParsedExpr.Ok ok -> sites.add(new ExpressionSite(file, scalar, ok.expr(), condition));
        case ParsedExpr.Broken(int at, String message) ->
            broken.add(
                new Broken(file.place(scalar, at, at), "an expression cannot be read: " + message));
      }
    }
  }
}
