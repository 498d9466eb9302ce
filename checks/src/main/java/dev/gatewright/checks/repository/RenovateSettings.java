package dev.gatewright.checks.repository;

import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What in Renovate's settings keeps it from the actions of workflows. */
final class RenovateSettings {
  private static final String MANAGER = "github-actions";

  /** Patterns that fit every name or path. */
  private static final Set<String> ALL = Set.of("*", "**", "**/*", "/.*/", "/.+/", "/^.*$/");

  /** Matchers that an action of any name fits or not, whatever it is called. */
  private static final Set<String> BROAD =
      Set.of(
          "matchManagers",
          "matchCategories",
          "matchDatasources",
          "matchDepTypes",
          "matchPackageNames",
          "matchPackagePatterns",
          "matchDepNames",
          "matchFileNames");

  private RenovateSettings() {}

  /** What stands in the way, and where. */
  record Against(Span span, String words) {}

  /** The first thing in the way; null when there is none. */
  static @Nullable Against against(YamlMapping root) {
    YamlScalar enabled = root.scalar("enabled").orElse(null);
    if (enabled != null && enabled.isFalse()) {
      return new Against(enabled.span(), "enabled: false");
    }
    YamlSequence managers = root.get("enabledManagers").map(YamlNode::asSequence).orElse(null);
    if (managers != null && !texts(managers).contains(MANAGER)) {
      return new Against(managers.span(), "enabledManagers without github-actions");
    }
    YamlScalar own =
        root.mapping(MANAGER).flatMap(manager -> manager.scalar("enabled")).orElse(null);
    if (own != null && own.isFalse()) {
      return new Against(Span.point(1, 1), "github-actions: enabled: false");
    }
    Against paths = paths(root);
    return paths == null ? rules(root) : paths;
  }

  private static @Nullable Against paths(YamlMapping root) {
    YamlSequence ignored = root.get("ignorePaths").map(YamlNode::asSequence).orElse(null);
    for (String path : texts(ignored)) {
      boolean file = path.endsWith(".yml") || path.endsWith(".yaml");
      boolean workflows = path.startsWith(".github/") && !file;
      if (ignored != null && (workflows || ALL.contains(path))) {
        return new Against(ignored.span(), "ignorePaths takes the workflows out");
      }
    }
    YamlSequence included = root.get("includePaths").map(YamlNode::asSequence).orElse(null);
    boolean reaches = included == null || included.items().isEmpty();
    for (String path : texts(included)) {
      reaches |= path.startsWith(".github") || path.startsWith("*");
    }
    return reaches || included == null
        ? null
        : new Against(included.span(), "includePaths without the workflows");
  }

  /** Of the rules that fit every action the last one that says so decides. */
  private static @Nullable Against rules(YamlMapping root) {
    Against found = null;
    YamlSequence rules = root.get("packageRules").map(YamlNode::asSequence).orElse(null);
    for (YamlNode item : rules == null ? List.<YamlNode>of() : rules.items()) {
      YamlMapping rule = item.asMapping();
      YamlScalar on = rule == null ? null : rule.scalar("enabled").orElse(null);
      if (rule != null && on != null && fitsEveryAction(rule)) {
        found =
            on.isFalse() ? new Against(on.span(), "a rule that switches github-actions off") : null;
      }
    }
    return found;
  }

  private static boolean fitsEveryAction(YamlMapping rule) {
    for (var entry : rule.entries()) {
      String key = entry.name().orElse("");
      boolean narrows = key.startsWith("match") || key.startsWith("exclude");
      if (narrows && (!BROAD.contains(key) || !fits(key, texts(entry.value().asSequence())))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String key, List<String> values) {
    for (String value : values) {
      boolean fits =
          switch (key) {
            case "matchManagers" -> value.equals(MANAGER);
            case "matchCategories" -> value.equals("ci");
            case "matchDatasources" -> value.equals("github-tags");
            case "matchDepTypes" -> value.equals("action");
            case "matchFileNames" -> value.startsWith(".github/");
            case "matchPackagePatterns" -> value.equals(".*") || ALL.contains(value);
            default -> false;
          };
      if (fits || ALL.contains(value)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> texts(@Nullable YamlSequence list) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : list == null ? List.<YamlNode>of() : list.items()) {
      YamlScalar scalar = item.asScalar();
      if (scalar != null) {
        texts.add(scalar.text());
      }
    }
    return texts;
  }
}
