package dev.gatewright.secrets.imported;

import dev.gatewright.model.Place;
import dev.gatewright.secrets.allow.AllowSource;
import dev.gatewright.secrets.allow.Excuse;
import dev.gatewright.secrets.rules.SecretRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration of gitleaks says does not count: its allowlists, and the rules it disables.
 * A word about a rule of gitleaks speaks of those of ours that find the same.
 */
public final class ImportedExcuses {
  /** As much of a line to each side of a secret is held against expressions. */
  private static final int REACH = 1 << 14;

  private static final String DISABLED = "the rule is disabled in a gitleaks configuration";
  private static final String LISTED = "an allowlist of a gitleaks configuration covers it";
  private static final String NOT_COMPARED =
      "our rules and those of gitleaks were compared by their names only";

  private final List<ImportedAllow> everywhere;
  private final Map<String, List<ImportedAllow>> ofRules;
  private final Map<String, Place> disabled;

  ImportedExcuses(
      List<ImportedAllow> everywhere,
      Map<String, List<ImportedAllow>> ofRules,
      Map<String, Place> disabled) {
    this.everywhere = List.copyOf(everywhere);
    this.ofRules = new TreeMap<>(ofRules);
    this.disabled = new TreeMap<>(disabled);
  }

  /**
   * Why a finding does not count, or null when it does.
   *
   * @param path of the file, from the root
   * @param commit full id, or null for the work tree
   */
  public @Nullable Excuse of(
      String path, @Nullable String commit, SecretRule rule, byte[] bytes, int start, int end) {
    for (Map.Entry<String, Place> one : disabled.entrySet()) {
      if (speaks(one.getKey(), rule)) {
        return excuse(one.getValue(), DISABLED, List.of(NOT_COMPARED));
      }
    }
    List<ImportedAllow> all = new ArrayList<>(everywhere);
    ofRules.forEach(
        (theirs, allows) -> {
          if (speaks(theirs, rule)) {
            all.addAll(allows);
          }
        });
    if (all.isEmpty()) {
      return null;
    }
    ImportedAllow.Seen seen = seen(path, commit, bytes, start, end);
    for (ImportedAllow allow : all) {
      if (speaks(allow.rules(), rule) && allow.covers(seen)) {
        return excuse(allow.place(), LISTED, List.of());
      }
    }
    return null;
  }

  private static Excuse excuse(Place place, String because, List<String> remarks) {
    return new Excuse(AllowSource.GITLEAKS_CONFIG, place, because, null, null, remarks);
  }

  private static boolean speaks(Set<String> rules, SecretRule rule) {
    return rules.isEmpty() || rules.stream().anyMatch(one -> speaks(one, rule));
  }

  private static boolean speaks(String theirs, SecretRule rule) {
    return rule.id().startsWith(ConfigRules.PREFIX)
        ? rule.id().equals(ConfigRules.id(theirs))
        : Likeness.same(theirs, rule);
  }

  /** The match of gitleaks begins somewhere before the secret: here, where the line begins. */
  private static ImportedAllow.Seen seen(
      String path, @Nullable String commit, byte[] bytes, int start, int end) {
    int from = start;
    while (from > 0 && start - from < REACH && bytes[from - 1] != '\n') {
      from--;
    }
    int to = end;
    while (to < bytes.length && to - end < REACH && bytes[to] != '\n') {
      to++;
    }
    return new ImportedAllow.Seen(
        path, commit, text(bytes, start, end), text(bytes, from, end), text(bytes, from, to));
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "ImportedExcuses[" + everywhere.size() + ", " + ofRules.keySet() + ", " + disabled + "]";
  }
}
