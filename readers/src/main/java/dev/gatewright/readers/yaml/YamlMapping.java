package dev.gatewright.readers.yaml;

import dev.gatewright.readers.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entries of a mapping in the order of the file, duplicates and merge keys kept. */
public record YamlMapping(
    List<YamlEntry> entries, Span span, @Nullable String anchor, @Nullable String tag)
    implements YamlNode {
  /** Copies the entries. */
  public YamlMapping {
    entries = List.copyOf(entries);
  }

  /** The entries written here with this key, in order; more than one is a duplicate. */
  public List<YamlEntry> entries(String key) {
    List<YamlEntry> found = new ArrayList<>(1);
    for (YamlEntry entry : entries) {
      if (entry.isNamed(key)) {
        found.add(entry);
      }
    }
    return found;
  }

  /**
   * The entry an application would see under a key: the last one written here, else the one merge
   * keys bring.
   */
  public Optional<YamlEntry> entry(String key) {
    boolean merges = false;
    for (int i = entries.size() - 1; i >= 0; i--) {
      YamlEntry entry = entries.get(i);
      if (entry.isNamed(key)) {
        return Optional.of(entry);
      }
      merges |= entry.isMerge();
    }
    if (merges) {
      for (YamlEntry entry : YamlMerge.merged(this)) {
        if (entry.isNamed(key)) {
          return Optional.of(entry);
        }
      }
    }
    return Optional.empty();
  }

  /** The value of {@link #entry}, seen through an alias. */
  public Optional<YamlNode> get(String key) {
    return entry(key).map(entry -> entry.value().resolved());
  }

  /** The value under a key as a mapping; empty when it is absent or something else. */
  public Optional<YamlMapping> mapping(String key) {
    return get(key).map(YamlNode::asMapping);
  }

  /** The value under a key as a scalar; empty when it is absent or something else. */
  public Optional<YamlScalar> scalar(String key) {
    return get(key).map(YamlNode::asScalar);
  }

  /** The value reached by following keys from mapping to mapping. */
  public Optional<YamlNode> path(String... keys) {
    YamlNode here = this;
    for (String key : keys) {
      YamlMapping mapping = here.asMapping();
      Optional<YamlNode> next = mapping == null ? Optional.empty() : mapping.get(key);
      if (next.isEmpty()) {
        return next;
      }
      here = next.get();
    }
    return Optional.of(here);
  }
}
