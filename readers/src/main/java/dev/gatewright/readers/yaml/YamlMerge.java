package dev.gatewright.readers.yaml;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merge keys, as the YAML merge type of 2005 says: an entry written in the mapping beats a merged
 * one, and among merged mappings the earlier one in the list beats the later.
 */
public final class YamlMerge {
  private final IdentityHashMap<YamlMapping, List<YamlEntry>> done = new IdentityHashMap<>();

  private YamlMerge() {}

  /**
   * The entries an application sees: those written here (of duplicates the last), then those merged
   * in. Entries whose key is no scalar are left out, as is a {@code <<} whose value holds anything
   * but mappings.
   */
  public static List<YamlEntry> merged(YamlMapping mapping) {
    return new YamlMerge().of(mapping);
  }

  private List<YamlEntry> of(YamlMapping mapping) {
    List<YamlEntry> known = done.get(mapping);
    if (known != null) {
      return known;
    }
    Map<String, YamlEntry> byName = new LinkedHashMap<>();
    for (YamlEntry entry : mapping.entries()) {
      if (!entry.isMerge()) {
        entry.name().ifPresent(name -> byName.put(name, entry));
      }
    }
    for (YamlEntry entry : mapping.entries()) {
      if (entry.isMerge()) {
        addMerged(entry.value().resolved(), byName);
      }
    }
    List<YamlEntry> result = new ArrayList<>(byName.values());
    done.put(mapping, result);
    return result;
  }

  private void addMerged(YamlNode from, Map<String, YamlEntry> byName) {
    switch (from) {
      case YamlMapping mapping -> addAll(mapping, byName);
      case YamlSequence sequence -> {
        for (YamlNode item : sequence.items()) {
          if (item.resolved() instanceof YamlMapping mapping) {
            addAll(mapping, byName);
          }
        }
      }
      case YamlScalar scalar -> {}
      case YamlAlias alias -> {}
    }
  }

  private void addAll(YamlMapping mapping, Map<String, YamlEntry> byName) {
    for (YamlEntry entry : of(mapping)) {
      entry.name().ifPresent(name -> byName.putIfAbsent(name, entry));
    }
  }
}
