package dev.gatewright.readers.workflow;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlMerge;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The jobs a {@code strategy.matrix} makes of one, as far as the file says: lists are multiplied,
 * {@code exclude} takes out, {@code include} adds. Keys ignore case.
 */
public final class Matrix {
  /** More jobs are not made one by one; GitHub makes 256 of them at most. */
  private static final int MOST = 1_000;

  private final boolean open;

  /** Whether a run may take out more of the jobs than the file says. */
  private boolean losing;

  private final Set<String> openKeys = new HashSet<>();
  private List<Map<String, YamlNode>> rows = new ArrayList<>();
  private final Set<String> ownKeys = new HashSet<>();

  private Matrix(boolean open) {
    this.open = open;
  }

  /** The matrix of a {@code strategy}. */
  public static Matrix of(@Nullable YamlNode strategy) {
    YamlMapping mapping = strategy == null ? null : strategy.asMapping();
    YamlNode node = mapping == null ? null : mapping.get("matrix").orElse(null);
    if (node == null) {
      return new Matrix(strategy != null && mapping == null);
    }
    YamlMapping keys = node.asMapping();
    if (keys == null) {
      return new Matrix(true);
    }
    YamlNode include = keys.get("include").orElse(null);
    Matrix matrix = new Matrix(include != null && include.asSequence() == null);
    matrix.multiply(keys);
    YamlNode exclude = keys.get("exclude").orElse(null);
    matrix.losing = exclude != null && !isPlain(exclude);
    matrix.exclude(keys.get("exclude").map(YamlNode::asSequence).orElse(null));
    matrix.include(include == null ? null : include.asSequence());
    return matrix;
  }

  /**
   * The jobs, each as its keys in lower case with their values; keys computed in a run are left
   * out.
   */
  public List<Map<String, YamlNode>> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** Whether the file does not say which of the jobs are taken out again. */
  public boolean mayLose() {
    return losing;
  }

  /**
   * What {@code matrix.a.b} can be: scalars, lists or mappings as they are written; nothing when no
   * job has it. Empty when it is computed in a run.
   *
   * @param path the keys below {@code matrix}; none for everything in it
   */
  public Optional<List<YamlNode>> values(List<String> path) {
    if (path.isEmpty()) {
      return whole();
    }
    String key = path.getFirst().toLowerCase(Locale.ROOT);
    if (open || path.contains(ContextPath.DYNAMIC) || openKeys.contains(key)) {
      return Optional.empty();
    }
    Set<YamlNode> found = Collections.newSetFromMap(new IdentityHashMap<>());
    List<YamlNode> values = new ArrayList<>();
    for (Map<String, YamlNode> row : rows) {
      YamlNode node = row.get(key);
      if (node != null && found.add(node) && !follow(node, path, 1, values)) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  private Optional<List<YamlNode>> whole() {
    List<YamlNode> values = new ArrayList<>();
    rows.forEach(row -> values.addAll(row.values()));
    return open || !openKeys.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  /** Collects what a path leads to; false when an expression stands in its way. */
  private static boolean follow(YamlNode node, List<String> path, int at, List<YamlNode> into) {
    YamlNode here = node.resolved();
    if (at == path.size()) {
      into.add(here);
      return true;
    }
    YamlSequence sequence = here.asSequence();
    if (sequence != null) {
      boolean every = path.get(at).equals(ContextPath.EVERY);
      for (YamlNode item : every ? sequence.items() : List.<YamlNode>of()) {
        if (!follow(item, path, at + 1, into)) {
          return false;
        }
      }
      return true;
    }
    YamlMapping mapping = here.asMapping();
    if (mapping == null) {
      return !(here instanceof YamlScalar scalar && scalar.text().contains("${{"));
    }
    for (YamlEntry entry : YamlMerge.merged(mapping)) {
      boolean named = path.get(at).equals(ContextPath.EVERY);
      named |= entry.name().orElse("").equalsIgnoreCase(path.get(at));
      if (named && !follow(entry.value(), path, at + 1, into)) {
        return false;
      }
    }
    return true;
  }

  private void multiply(YamlMapping keys) {
    List<Map<String, YamlNode>> product = List.of(Map.of());
    for (YamlEntry entry : YamlMerge.merged(keys)) {
      String key = entry.name().orElse("").toLowerCase(Locale.ROOT);
      if (key.equals("include") || key.equals("exclude")) {
        continue;
      }
      YamlSequence items = entry.value().asSequence();
      ownKeys.add(key);
      if (items == null) {
        openKeys.add(key);
        continue;
      }
      product = times(product, key, items.items());
    }
    for (Map<String, YamlNode> row : product) {
      if (!row.isEmpty()) {
        rows.add(new LinkedHashMap<>(row));
      }
    }
  }

  /** Each row with each value; beyond the limit each value once, beside the rows. */
  private static List<Map<String, YamlNode>> times(
      List<Map<String, YamlNode>> rows, String key, List<YamlNode> items) {
    List<Map<String, YamlNode>> more = new ArrayList<>();
    if ((long) rows.size() * items.size() > MOST) {
      more.addAll(rows);
      items.forEach(item -> more.add(Map.of(key, item.resolved())));
      return more;
    }
    for (Map<String, YamlNode> row : rows) {
      for (YamlNode item : items) {
        Map<String, YamlNode> next = new LinkedHashMap<>(row);
        next.put(key, item.resolved());
        more.add(next);
      }
    }
    return more;
  }

  /** Whether a list of exclusions names nothing but plain values. */
  private static boolean isPlain(YamlNode exclude) {
    YamlSequence entries = exclude.asSequence();
    for (YamlNode entry : entries == null ? List.<YamlNode>of() : entries.items()) {
      Map<String, YamlNode> wanted = keys(entry);
      boolean plain = !wanted.isEmpty();
      for (YamlNode value : wanted.values()) {
        YamlScalar scalar = value.asScalar();
        plain &= scalar != null && !scalar.text().contains("${{");
      }
      if (!plain) {
        return false;
      }
    }
    return entries != null;
  }

  private void exclude(@Nullable YamlSequence entries) {
    for (YamlNode entry : entries == null ? List.<YamlNode>of() : entries.items()) {
      Map<String, YamlNode> wanted = keys(entry);
      if (!wanted.isEmpty()) {
        rows.removeIf(row -> matches(row, wanted, wanted.keySet()));
      }
    }
  }

  private void include(@Nullable YamlSequence entries) {
    List<Map<String, YamlNode>> added = new ArrayList<>();
    for (YamlNode entry : entries == null ? List.<YamlNode>of() : entries.items()) {
      Map<String, YamlNode> more = keys(entry);
      if (more.isEmpty()) {
        openKeys.addAll(entry.asScalar() == null ? Set.of() : ownKeys);
        continue;
      }
      Set<String> shared = new HashSet<>(more.keySet());
      shared.retainAll(ownKeys);
      boolean fits = false;
      for (Map<String, YamlNode> row : rows) {
        if (matches(row, more, shared)) {
          row.putAll(more);
          fits = true;
        }
      }
      if (!fits) {
        added.add(more);
      }
    }
    rows.addAll(added);
  }

  private static Map<String, YamlNode> keys(YamlNode node) {
    Map<String, YamlNode> keys = new LinkedHashMap<>();
    YamlMapping mapping = node.asMapping();
    for (YamlEntry entry : mapping == null ? List.<YamlEntry>of() : YamlMerge.merged(mapping)) {
      keys.put(entry.name().orElse("").toLowerCase(Locale.ROOT), entry.value().resolved());
    }
    return keys;
  }

  private static boolean matches(
      Map<String, YamlNode> row, Map<String, YamlNode> wanted, Set<String> keys) {
    for (String key : keys) {
      YamlNode mine = row.get(key);
      YamlNode its = wanted.get(key);
      YamlScalar left = mine == null ? null : mine.asScalar();
      YamlScalar right = its == null ? null : its.asScalar();
      if (left == null || right == null || !left.text().equals(right.text())) {
        return false;
      }
    }
    return true;
  }
}
