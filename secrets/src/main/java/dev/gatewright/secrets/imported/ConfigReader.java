package dev.gatewright.secrets.imported;

import dev.gatewright.model.Place;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.toml.TomlFile;
import dev.gatewright.readers.toml.TomlReader;
import dev.gatewright.readers.toml.TomlString;
import dev.gatewright.secrets.linear.ExpressionException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a configuration and those it builds on. */
final class ConfigReader {
  private static final int MOST_RULES = 2000;

  /** Letters of all keywords, and two more for each. */
  private static final int MOST_KEYWORDS = 16_000;

  /** gitleaks follows no further either. */
  private static final int DEPTH = 2;

  private static final Set<String> ROOT =
      Set.of("title", "description", "extend", "rules", "allowlist", "allowlists", "minversion");

  private static final Set<String> EXTEND = Set.of("path", "url", "usedefault", "disabledrules");

  private final GitleaksConfig.Others others;
  private final ConfigRemarks remarks = new ConfigRemarks();
  private final ConfigRules reader = new ConfigRules(remarks);
  private final Map<String, ImportedRule> rules = new LinkedHashMap<>();
  private final Map<String, List<ImportedAllow>> ofRules = new LinkedHashMap<>();
  private final Map<String, Place> disabled = new LinkedHashMap<>();
  private final List<ImportedAllow> everywhere = new ArrayList<>();
  private int keywords;

  ConfigReader(GitleaksConfig.Others others) {
    this.others = others;
  }

  GitleaksConfig read(String file, byte[] bytes) {
    file(file, bytes, 0);
    List<ImportedRule> all = new ArrayList<>(rules.values());
    ImportedExcuses excuses = new ImportedExcuses(everywhere, ofRules, disabled);
    try {
      return new GitleaksConfig(ImportedRules.of(all), excuses, remarks.all());
    } catch (ExpressionException tooMany) {
      throw new IllegalStateException("The keywords were counted before.", tooMany);
    }
  }

  private void file(String file, byte[] bytes, int depth) {
    remarks.file(file);
    Parsed<TomlFile> parsed = TomlReader.read(bytes);
    if (!(parsed instanceof Parsed.Ok<TomlFile> ok) || !ok.diagnostics().isEmpty()) {
      Diagnostic first = parsed.diagnostics().getFirst();
      remarks.malformed(remarks.place(first.line(), first.column()), first.message());
      return;
    }
    ConfigTable root = new ConfigTable(ok.value().root(), remarks);
    root.known(ROOT, "a configuration");
    for (ConfigTable one : root.tables("rules")) {
      rule(one, depth);
    }
    everywhere.addAll(reader.allows(root));
    for (ConfigTable extend : root.tables("extend")) {
      extend(extend, depth);
    }
  }

  private void rule(ConfigTable table, int depth) {
    if (rules.size() >= MOST_RULES) {
      remarks.left(table.place(), "there are more than " + MOST_RULES + " rules before");
      return;
    }
    String id = table.text("id").strip();
    ImportedRule rule = reader.rule(table);
    List<ImportedAllow> allows = rule == null ? reader.allows(table) : rule.allows();
    if (!id.isEmpty() && !allows.isEmpty()) {
      ofRules.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(allows);
    }
    if (rule == null) {
      return;
    }
    int more = 0;
    for (String keyword : rule.keywords()) {
      more += 2 + keyword.getBytes(StandardCharsets.UTF_8).length;
    }
    if (keywords + more > MOST_KEYWORDS) {
      remarks.left(table.place(), "the keywords of the rules before take all room there is");
      return;
    }
    keywords += more;
    if (rules.putIfAbsent(id, rule) != null && depth == 0) {
      remarks.left(table.place(), "a rule of this id was read before");
    }
  }

  private void extend(ConfigTable extend, int depth) {
    extend.known(EXTEND, "'extend'");
    for (TomlString one : extend.texts("disabledRules")) {
      disabled.putIfAbsent(one.text(), extend.place(one));
    }
    if (extend.has("url")) {
      remarks.left(extend.place("url"), "nothing is fetched");
    }
    String path = extend.text("path");
    if (path.isEmpty()) {
      return;
    }
    byte[] bytes = depth < DEPTH ? others.bytes(path) : null;
    if (bytes == null) {
      remarks.left(
          extend.place("path"),
          "what it names is no file below the root, or too many build on each other");
      return;
    }
    file(path, bytes, depth + 1);
  }
}
