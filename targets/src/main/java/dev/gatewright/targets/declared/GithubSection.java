package dev.gatewright.targets.declared;

import dev.gatewright.model.GithubSettings;
import dev.gatewright.model.GithubTarget;
import dev.gatewright.model.Severity;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads {@code github:} and {@code targets.github} of {@code gate.yaml}. */
final class GithubSection {
  private static final String[] KEYS = {
    "admins",
    "collaborators",
    "teams",
    "release-managers",
    "release-teams",
    "environments",
    "rulesets",
    "ruleset-refs",
    "required-checks",
    "retention",
    "alerts",
    "roles",
    "actions",
    "deploy-keys",
    "webhooks"
  };
  private static final int LONGEST_OWNER = 39;
  private static final int LONGEST_NAME = 100;

  private final Shape shape;

  GithubSection(Shape shape) {
    this.shape = shape;
  }

  /** The repository that is looked at; null when none is named. */
  @Nullable GithubTarget target(@Nullable YamlNode node) {
    if (node == null) {
      return null;
    }
    YamlMapping mapping = node.asMapping();
    if (mapping == null) {
      String name = repository(node);
      return name == null ? null : new GithubTarget(name, null);
    }
    shape.only(mapping, "repository", "api");
    YamlNode named = mapping.get("repository").orElse(null);
    if (named == null) {
      shape.wrong(mapping.span(), "targets.github must have \"repository\"");
    }
    String name = named == null ? null : repository(named);
    String api = api(mapping.get("api").orElse(null));
    return name == null ? null : new GithubTarget(name, api);
  }

  private @Nullable String repository(YamlNode node) {
    String text = node.asScalar() == null ? null : shape.text(node, "targets.github");
    if (text != null && isRepository(text)) {
      return text;
    }
    shape.wrong(node.span(), "targets.github must be a repository: OWNER/NAME");
    return null;
  }

  /** Whether a text names a repository: OWNER/NAME. */
  static boolean isRepository(String text) {
    int slash = text.indexOf('/');
    return slash > 0
        && slash <= LONGEST_OWNER
        && letterOrDigit(text.charAt(0))
        && only(text.substring(0, slash), "-_")
        && text.length() - slash - 1 <= LONGEST_NAME
        && text.length() > slash + 1
        && only(text.substring(slash + 1), "-_.");
  }

  private @Nullable String api(@Nullable YamlNode node) {
    String text = shape.text(node, "\"api\"");
    if (text == null || node == null) {
      return null;
    }
    int start = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : -1;
    boolean address =
        start > 0
            && text.length() > start
            && letterOrDigit(text.charAt(start))
            && only(text.substring(start), "-_.:/");
    if (!address) {
      shape.wrong(node.span(), "\"api\" must be an address such as https://github.example/api/v3");
      return null;
    }
    return text;
  }

  private static boolean only(String text, String others) {
    for (int i = 0; i < text.length(); i++) {
      if (!letterOrDigit(text.charAt(i)) && others.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean letterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** How the repository should be set up; null when nothing is declared. */
  @Nullable GithubSettings read(@Nullable YamlNode node) {
    if (node == null) {
      return null;
    }
    YamlMapping root = node.asMapping();
    if (root == null) {
      shape.wrong(node.span(), "github must be a mapping of keys to values");
      return null;
    }
    shape.only(root, KEYS);
    List<String> environments = texts(root.get("environments").orElse(null), "environments");
    return new GithubSettings(
        texts(root.get("admins").orElse(null), "admins"),
        map(root, "collaborators", (value, key) -> shape.text(value, "the role of " + key)),
        map(root, "teams", (value, key) -> shape.text(value, "the right of " + key)),
        texts(root.get("release-managers").orElse(null), "release-managers"),
        texts(root.get("release-teams").orElse(null), "release-teams"),
        environments == null ? List.of() : environments,
        map(root, "rulesets", (value, key) -> texts(value, "those who may bypass " + key)),
        map(root, "ruleset-refs", (value, key) -> texts(value, "the refs of " + key)),
        texts(root.get("required-checks").orElse(null), "required-checks"),
        shape.days(root.get("retention").orElse(null), "retention"),
        alerts(root.get("alerts").orElse(null)),
        map(root, "roles", (value, key) -> texts(value, "the rights of " + key)),
        texts(root.get("actions").orElse(null), "actions"),
        map(root, "deploy-keys", (value, key) -> right(value, key)),
        texts(root.get("webhooks").orElse(null), "webhooks"),
        shape.place(root));
  }

  private @Nullable String right(YamlNode node, String key) {
    String text = shape.text(node, "the right of " + key);
    if (text != null && !text.equals("read") && !text.equals("write")) {
      shape.wrong(node.span(), "the right of " + key + " must be read or write");
      return null;
    }
    return text;
  }

  /** A list; a key left blank must not state that there is nothing. */
  private @Nullable List<String> texts(@Nullable YamlNode node, String what) {
    if (node == null) {
      return null;
    }
    if (node.asSequence() == null) {
      shape.wrong(node.span(), what + " must be a list; write [] when there are none");
      return null;
    }
    return shape.texts(node, what);
  }

  private <T> @Nullable Map<String, T> map(
      YamlMapping root, String key, BiFunction<YamlNode, String, @Nullable T> read) {
    YamlNode node = root.get(key).orElse(null);
    if (node == null) {
      return null;
    }
    YamlMapping mapping = node.asMapping();
    if (mapping == null) {
      shape.wrong(node.span(), key + " must be a mapping; write {} when there are none");
      return null;
    }
    Map<String, T> map = new TreeMap<>();
    for (YamlEntry entry : mapping.entries()) {
      String name = entry.name().orElse("");
      T value = read.apply(entry.value(), name);
      if (value != null) {
        map.put(name, value);
      }
    }
    return map;
  }

  private Map<Severity, Integer> alerts(@Nullable YamlNode node) {
    Map<Severity, Integer> days = new EnumMap<>(Severity.class);
    if (node == null) {
      return days;
    }
    YamlMapping mapping = node.asMapping();
    if (mapping == null) {
      shape.wrong(node.span(), "alerts must be a mapping of severities to terms");
      return days;
    }
    shape.only(mapping, "critical", "high", "medium", "low");
    for (Severity severity : Severity.values()) {
      Integer term = shape.days(mapping.get(severity.id()).orElse(null), severity.id());
      if (term != null) {
        days.put(severity, term);
      }
    }
    return days;
  }
}
