package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.ExprValue;
import dev.gatewright.readers.expression.Possible;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the matrix of a job holds, as far as it is written out. */
final class MatrixValues {
  private final @Nullable YamlMapping matrix;

  private MatrixValues(@Nullable YamlMapping matrix) {
    this.matrix = matrix;
  }

  static MatrixValues of(@Nullable Job job) {
    YamlMapping strategy =
        job == null || job.strategy() == null ? null : job.strategy().asMapping();
    return new MatrixValues(strategy == null ? null : strategy.mapping("matrix").orElse(null));
  }

  /** The values {@code matrix.NAME} can have; unknown when one is only known in a run. */
  Possible at(ContextPath path) {
    if (matrix == null || !path.context().equals("matrix") || path.length() < 2) {
      return Possible.UNKNOWN;
    }
    List<ExprValue> values = new ArrayList<>();
    boolean known = true;
    boolean named = false;
    for (YamlEntry entry : matrix.entries()) {
      String name = entry.name().orElse("");
      YamlSequence list = entry.value().asSequence();
      boolean wanted = name.equalsIgnoreCase(path.segment(1));
      boolean more = name.equals("include");
      if (wanted || more) {
        known &= list != null;
        named |= wanted;
        for (YamlNode item : list == null ? List.<YamlNode>of() : list.items()) {
          known &= add(item, path, wanted ? 2 : 1, more && !wanted, values);
        }
      }
    }
    return known && (named || !values.isEmpty()) ? Possible.of(values) : Possible.UNKNOWN;
  }

  /** Adds what stands at a path below an item; false when it is only known in a run. */
  private static boolean add(
      YamlNode item, ContextPath path, int from, boolean maybe, List<ExprValue> values) {
    YamlNode here = item.resolved();
    for (int i = from; i < path.length(); i++) {
      YamlMapping mapping = here.asMapping();
      YamlNode next = mapping == null ? null : mapping.get(path.segment(i)).orElse(null);
      if (next == null) {
        boolean opaque = here.asScalar() != null && open(here.asScalar());
        if (!maybe && !opaque) {
          values.add(new ExprValue.Null());
        }
        return !opaque;
      }
      here = next;
    }
    YamlScalar scalar = here.asScalar();
    if (scalar == null || open(scalar)) {
      return false;
    }
    values.add(new ExprValue.Text(scalar.text()));
    return true;
  }

  private static boolean open(@Nullable YamlScalar scalar) {
    return scalar != null && scalar.text().contains("${{");
  }
}
