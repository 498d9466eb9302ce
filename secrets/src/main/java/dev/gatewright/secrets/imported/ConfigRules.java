package dev.gatewright.secrets.imported;

import dev.gatewright.model.Confidence;
import dev.gatewright.model.Severity;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.readers.toml.TomlString;
import dev.gatewright.secrets.linear.Expression;
import dev.gatewright.secrets.rules.RuleKind;
import dev.gatewright.secrets.rules.SecretRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rules and allowlists of one configuration. */
final class ConfigRules {
  /** What our ids of their rules begin with. */
  static final String PREFIX = "gitleaks-config:";

  private static final int LONGEST_ID = 120;
  private static final int LONGEST_TITLE = 200;

  private static final Set<String> RULE =
      Set.of(
          "id",
          "description",
          "regex",
          "secretgroup",
          "entropy",
          "keywords",
          "path",
          "tags",
          "allowlist",
          "allowlists",
          "skipreport",
          "required");

  private static final Set<String> ALLOW =
      Set.of(
          "id",
          "description",
          "paths",
          "regexes",
          "regextarget",
          "stopwords",
          "commits",
          "condition",
          "targetrules");

  private final ConfigRemarks remarks;

  ConfigRules(ConfigRemarks remarks) {
    this.remarks = remarks;
  }

  /** What a finding of a rule is told to be of. */
  static String id(String theirs) {
    return PREFIX + Visible.of(theirs, LONGEST_ID);
  }

  /** The rule of a table, or null when none can be taken over; why is told. */
  @Nullable ImportedRule rule(ConfigTable table) {
    String id = table.text("id").strip();
    if (id.isEmpty()) {
      remarks.malformed(table.place(), "a rule without an id");
      return null;
    }
    table.known(RULE, "a rule");
    if (!table.has("regex")) {
      if (table.has("path")) {
        remarks.left(table.place(), "a rule of a path alone finds files and no secrets");
      }
      return null;
    }
    Expression path = table.expression("path");
    Expression expression = table.expression("regex");
    int group = (int) Math.clamp(table.number("secretGroup"), 0, 1000);
    if (!usable(table, expression, path, group) || expression == null) {
      return null;
    }
    if (table.has("required")) {
      remarks.left(
          table.place("required"), "'required' is not looked at: the rule finds by itself");
    }
    List<String> keywords = new ArrayList<>();
    table.texts("keywords").forEach(one -> keywords.add(one.text().toLowerCase(Locale.ROOT)));
    if (keywords.contains("")) {
      keywords.clear();
    }
    SecretRule told = told(id, table);
    return new ImportedRule(
        id,
        table.place(),
        told,
        expression,
        group,
        table.number("entropy"),
        keywords,
        path,
        allows(table));
  }

  private boolean usable(
      ConfigTable table, @Nullable Expression expression, @Nullable Expression path, int group) {
    if (table.flag("skipReport")) {
      remarks.left(table.place("skipReport"), "a rule whose findings are not reported");
      return false;
    }
    if (expression == null) {
      if (table.text("regex").isEmpty()) {
        remarks.malformed(table.place("regex"), "an empty expression");
      }
      return false;
    }
    if (path == null && table.has("path")) {
      return false;
    }
    if (group > expression.groups()) {
      remarks.malformed(
          table.place("secretGroup"),
          "the expression has " + expression.groups() + " groups and none " + group);
      return false;
    }
    return true;
  }

  private static SecretRule told(String id, ConfigTable table) {
    String description = Visible.of(table.text("description"), LONGEST_TITLE).strip();
    String named = "rule " + Visible.of(id, LONGEST_ID);
    return new SecretRule(
        id(id),
        description.isEmpty() ? "secret by the " + named : description + ", " + named,
        "a gitleaks configuration",
        RuleKind.GENERIC,
        List.of(),
        false,
        "",
        "",
        "word",
        "word",
        List.of(),
        List.of(),
        0,
        "",
        0,
        Confidence.MEDIUM,
        Severity.HIGH,
        "");
  }

  /** The allowlists in a table, written the new way and the old. */
  List<ImportedAllow> allows(ConfigTable table) {
    List<ImportedAllow> allows = new ArrayList<>();
    for (String name : List.of("allowlist", "allowlists")) {
      for (ConfigTable one : table.tables(name)) {
        ImportedAllow allow = allow(one);
        if (allow != null) {
          allows.add(allow);
        }
      }
    }
    return allows;
  }

  private @Nullable ImportedAllow allow(ConfigTable table) {
    table.known(ALLOW, "an allowlist");
    ImportedAllow.Target target = target(table);
    String condition = table.text("condition").toUpperCase(Locale.ROOT);
    boolean known = Set.of("", "OR", "||", "AND", "&&").contains(condition);
    if (!known) {
      remarks.malformed(table.place("condition"), "'condition' is neither AND nor OR");
    }
    List<Expression> paths = table.expressions("paths");
    List<Expression> regexes = table.expressions("regexes");
    List<String> stopwords = words(table, "stopwords");
    Set<String> commits = Set.copyOf(words(table, "commits"));
    boolean whole =
        paths.size() == table.texts("paths").size()
            && regexes.size() == table.texts("regexes").size();
    boolean all = condition.equals("AND") || condition.equals("&&");
    if (target == null || !known || (all && !whole)) {
      return null;
    }
    Set<String> rules =
        Set.copyOf(table.texts("targetRules").stream().map(TomlString::text).toList());
    return new ImportedAllow(table.place(), paths, regexes, target, stopwords, commits, all, rules);
  }

  private ImportedAllow.@Nullable Target target(ConfigTable table) {
    return switch (table.text("regexTarget").toLowerCase(Locale.ROOT)) {
      case "", "secret" -> ImportedAllow.Target.SECRET;
      case "match" -> ImportedAllow.Target.MATCH;
      case "line" -> ImportedAllow.Target.LINE;
      default -> {
        remarks.malformed(
            table.place("regexTarget"), "'regexTarget' is neither secret, match nor line");
        yield null;
      }
    };
  }

  /** Words in small letters; an empty one would stand in everything and is left out. */
  private static List<String> words(ConfigTable table, String name) {
    List<String> words = new ArrayList<>();
    for (TomlString one : table.texts(name)) {
      if (!one.text().isEmpty()) {
        words.add(one.text().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
