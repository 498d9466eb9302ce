package dev.gatewright.checks.repository;

import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether an entry of Dependabot's settings has the actions of the workflows watched. */
final class DependabotEntry {
  /** Patterns that fit every action. */
  private static final Set<String> ALL = Set.of("*", "**", "*/*", "**/*");

  private DependabotEntry() {}

  /** Why it does not; empty when it does. */
  static String against(YamlMapping root, YamlMapping update) {
    if (text(update, "open-pull-requests-limit").equals("0")) {
      return "open-pull-requests-limit: 0";
    }
    if (!scheduled(root, update)) {
      return "no schedule";
    }
    if (!covers(update)) {
      return "a directory without workflows";
    }
    for (String path : texts(update, "exclude-paths")) {
      if (ALL.contains(path) || path.startsWith(".github/workflows") || path.equals(".github/**")) {
        return "exclude-paths takes the workflows out";
      }
    }
    return leavesAll(update) ? "ignore takes every action out" : "";
  }

  private static boolean scheduled(YamlMapping root, YamlMapping update) {
    String group = text(update, "multi-ecosystem-group");
    boolean own = update.mapping("schedule").flatMap(s -> s.scalar("interval")).isPresent();
    return own
        || root.mapping("multi-ecosystem-groups")
            .flatMap(groups -> groups.mapping(group))
            .flatMap(found -> found.mapping("schedule"))
            .flatMap(schedule -> schedule.scalar("interval"))
            .isPresent();
  }

  /** For actions the root stands for the folder of the workflows. */
  private static boolean covers(YamlMapping update) {
    List<String> folders = texts(update, "directories");
    String one = text(update, "directory");
    if (!one.isEmpty()) {
      folders.add(one);
    }
    boolean covers = folders.isEmpty();
    for (String folder : folders) {
      String name = folder.startsWith("/") ? folder.substring(1) : folder;
      name = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
      covers |= name.isEmpty() || name.equals(".") || ALL.contains(name);
      covers |= name.equals(".github/workflows") || name.startsWith(".github/*");
    }
    return covers;
  }

  private static boolean leavesAll(YamlMapping update) {
    YamlSequence ignored = update.get("ignore").map(YamlNode::asSequence).orElse(null);
    for (YamlNode item : ignored == null ? List.<YamlNode>of() : ignored.items()) {
      YamlMapping rule = item.asMapping();
      if (rule != null && ignoresAll(rule)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ignoresAll(YamlMapping rule) {
    boolean kinds = rule.get("update-types").isEmpty() || texts(rule, "update-types").size() >= 3;
    return kinds && rule.get("versions").isEmpty() && ALL.contains(text(rule, "dependency-name"));
  }

  private static String text(YamlMapping mapping, String key) {
    return mapping.scalar(key).map(YamlScalar::text).orElse("");
  }

  private static List<String> texts(YamlMapping mapping, String key) {
    List<String> texts = new ArrayList<>();
    YamlSequence list = mapping.get(key).map(YamlNode::asSequence).orElse(null);
    for (YamlNode item : list == null ? List.<YamlNode>of() : list.items()) {
      YamlScalar scalar = item.asScalar();
      if (scalar != null) {
        texts.add(scalar.text());
      }
    }
    return texts;
  }
}
