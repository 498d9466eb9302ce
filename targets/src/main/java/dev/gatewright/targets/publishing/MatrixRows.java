package dev.gatewright.targets.publishing;

import dev.gatewright.readers.expression.ExprValue;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.readers.yaml.YamlStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a job's matrix, each with its values by path, such as {@code matrix.target.name}. A
 * single null stands for rows that only the run knows.
 */
final class MatrixRows {
  private static final int MOST = 64;

  private final Evaluator evaluator;
  private final List<Map<String, Set<Term>>> rows = new ArrayList<>();

  private MatrixRows(Scope scope) {
    this.evaluator = new Evaluator(scope);
  }

  static List<@Nullable Map<String, Set<Term>>> of(@Nullable YamlNode strategy, Scope scope) {
    YamlMapping mapping = strategy == null ? null : strategy.asMapping();
    YamlNode matrix = mapping == null ? null : mapping.get("matrix").orElse(null);
    List<@Nullable Map<String, Set<Term>>> rows = new ArrayList<>();
    if (matrix == null) {
      rows.add(Map.of());
      return rows;
    }
    YamlMapping axes = matrix.asMapping();
    MatrixRows reader = new MatrixRows(scope);
    if (axes == null || !reader.read(axes)) {
      rows.add(null);
    } else {
      rows.addAll(reader.rows);
    }
    return rows;
  }

  /** Whether every row is known. */
  private boolean read(YamlMapping axes) {
    List<String> names = new ArrayList<>();
    rows.add(Map.of());
    for (YamlEntry axis : axes.entries()) {
      String name = axis.name().orElse("");
      if (name.equals("include") || name.equals("exclude")) {
        continue;
      }
      YamlSequence values = axis.value().asSequence();
      if (values == null || !multiply(name, values)) {
        return false;
      }
      names.add("matrix." + name);
    }
    YamlNode exclude = axes.get("exclude").orElse(null);
    YamlNode include = axes.get("include").orElse(null);
    return (exclude == null || exclude(exclude)) && (include == null || include(include, names));
  }

  private boolean multiply(String name, YamlSequence values) {
    List<Map<String, Set<Term>>> next = new ArrayList<>();
    for (Map<String, Set<Term>> row : rows) {
      for (YamlNode value : values.items()) {
        Map<String, Set<Term>> longer = new LinkedHashMap<>(row);
        put("matrix." + name, value, longer);
        next.add(longer);
      }
    }
    rows.clear();
    rows.addAll(next);
    return next.size() <= MOST;
  }

  private boolean exclude(YamlNode exclude) {
    YamlSequence list = exclude.asSequence();
    if (list == null) {
      return false;
    }
    for (YamlNode item : list.items()) {
      Map<String, Set<Term>> wanted = values(item);
      rows.removeIf(row -> row.entrySet().containsAll(wanted.entrySet()));
    }
    return true;
  }

  /** What is included joins the rows it changes nothing of, else it is a row of its own. */
  private boolean include(YamlNode include, List<String> names) {
    YamlSequence list = include.asSequence();
    if (list == null) {
      return false;
    }
    List<Map<String, Set<Term>>> originals = new ArrayList<>(names.isEmpty() ? List.of() : rows);
    List<Map<String, Set<Term>>> joined = new ArrayList<>();
    originals.forEach(row -> joined.add(new LinkedHashMap<>(row)));
    List<Map<String, Set<Term>>> own = new ArrayList<>();
    for (YamlNode item : list.items()) {
      Map<String, Set<Term>> values = values(item);
      boolean taken = false;
      for (int i = 0; i < originals.size(); i++) {
        if (agrees(originals.get(i), values)) {
          joined.get(i).putAll(values);
          taken = true;
        }
      }
      if (!taken) {
        own.add(values);
      }
    }
    rows.clear();
    rows.addAll(joined);
    rows.addAll(own);
    return rows.size() <= MOST;
  }

  private static boolean agrees(Map<String, Set<Term>> row, Map<String, Set<Term>> values) {
    for (Map.Entry<String, Set<Term>> value : values.entrySet()) {
      Set<Term> own = row.get(value.getKey());
      if (own != null && !own.equals(value.getValue())) {
        return false;
      }
    }
    return true;
  }

  private Map<String, Set<Term>> values(YamlNode item) {
    Map<String, Set<Term>> values = new LinkedHashMap<>();
    YamlMapping mapping = item.asMapping();
    if (mapping != null) {
      for (YamlEntry entry : mapping.entries()) {
        put("matrix." + entry.name().orElse(""), entry.value(), values);
      }
    }
    return values;
  }

  private void put(String path, YamlNode value, Map<String, Set<Term>> row) {
    YamlScalar scalar = value.asScalar();
    YamlMapping mapping = value.asMapping();
    String key = path.toLowerCase(Locale.ROOT);
    if (scalar != null) {
      row.put(key, typed(scalar, evaluator));
    } else if (mapping != null) {
      row.put(key, Terms.of(Term.UNKNOWN));
      for (YamlEntry entry : mapping.entries()) {
        put(path + "." + entry.name().orElse(""), entry.value(), row);
      }
    } else {
      row.put(key, Terms.of(Term.UNKNOWN));
    }
  }

  /** A value with its kind: plain {@code true} and {@code false} are no text. */
  static Set<Term> typed(YamlScalar scalar, Evaluator evaluator) {
    if (scalar.style() == YamlStyle.PLAIN) {
      if (scalar.isNull()) {
        return Terms.of(Term.NOTHING);
      }
      if (scalar.text().equals("true") || scalar.text().equals("false")) {
        return Terms.of(new Term(ExprValue.of(scalar.text().equals("true"))));
      }
    }
    return evaluator.terms(scalar.text());
  }
}
