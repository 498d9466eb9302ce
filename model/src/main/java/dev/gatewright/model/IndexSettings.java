package dev.gatewright.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a repository declares of the package indexes its releases go to.
 *
 * @param project what the project is called there, as written; null when that is not declared
 * @param indexes what is expected, by the name of the index
 */
public record IndexSettings(@Nullable String project, Map<String, DeclaredIndex> indexes) {
  /** Nothing declared. */
  public static final IndexSettings NONE = new IndexSettings(null, Map.of());

  public IndexSettings {
    indexes = Collections.unmodifiableSortedMap(new TreeMap<>(indexes));
  }

  /** What is expected of an index. */
  public Optional<DeclaredIndex> of(String index) {
    return Optional.ofNullable(indexes.get(index));
  }

  /** Whether anything here asks for an index to be looked at. */
  public boolean declared() {
    return project != null || !indexes.isEmpty();
  }
}
