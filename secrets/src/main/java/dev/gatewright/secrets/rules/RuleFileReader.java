package dev.gatewright.secrets.rules;

import dev.gatewright.model.Confidence;
import dev.gatewright.model.Severity;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.toml.TomlBoolean;
import dev.gatewright.readers.toml.TomlEntry;
import dev.gatewright.readers.toml.TomlFile;
import dev.gatewright.readers.toml.TomlFloat;
import dev.gatewright.readers.toml.TomlInteger;
import dev.gatewright.readers.toml.TomlReader;
import dev.gatewright.readers.toml.TomlString;
import dev.gatewright.readers.toml.TomlTable;
import dev.gatewright.readers.toml.TomlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a TOML file of rules; what is wrong is told with its place, all of it at once. */
public final class RuleFileReader {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "title",
          "provider",
          "kind",
          "keywords",
          "ignore-case",
          "value",
          "lead",
          "before",
          "after",
          "names",
          "options",
          "run",
          "check",
          "entropy",
          "confidence",
          "severity",
          "revoke",
          "match",
          "near");

  private final String file;
  private final List<String> mistakes = new ArrayList<>();

  private RuleFileReader(String file) {
    this.file = file;
  }

  /** The rules of a file, and its mistakes. */
  public static RuleFile read(String file, byte[] bytes) {
    return new RuleFileReader(file).read(bytes);
  }

  private RuleFile read(byte[] bytes) {
    Parsed<TomlFile> parsed = TomlReader.read(bytes);
    for (Diagnostic remark : parsed.diagnostics()) {
      mistakes.add(file + ":" + remark);
    }
    List<RuleFile.Written> rules = new ArrayList<>();
    if (parsed instanceof Parsed.Ok<TomlFile> ok) {
      TomlTable root = ok.value().root();
      for (TomlEntry entry : root.entries()) {
        if (!entry.key().name().equals("source") && !entry.key().name().equals("rule")) {
          wrong(entry.value(), "'" + entry.key().name() + "' is not known beside 'rule'.");
        }
      }
      root.array("rule").ifPresent(all -> all.tables().forEach(one -> rule(one, rules)));
    }
    return new RuleFile(rules, mistakes);
  }

  private void rule(TomlTable table, List<RuleFile.Written> rules) {
    int before = mistakes.size();
    for (TomlEntry entry : table.entries()) {
      if (!KEYS.contains(entry.key().name())) {
        wrong(entry.value(), "'" + entry.key().name() + "' is not known in a rule.");
      }
    }
    RuleKind kind = constant(table, "kind", RuleKind.values());
    Confidence confidence = constant(table, "confidence", Confidence.values());
    Severity severity = constant(table, "severity", Severity.values());
    if (kind == null || confidence == null || severity == null) {
      return;
    }
    SecretRule rule = built(table, kind, confidence, severity);
    for (String mistake : RuleCompiler.mistakes(rule)) {
      wrong(table, rule.id() + ": " + mistake);
    }
    List<String> match = words(table, "match", false);
    List<String> near = words(table, "near", false);
    if (match.isEmpty() || near.isEmpty()) {
      wrong(table, rule.id() + ": It needs at least one 'match' and one 'near'.");
    }
    if (mistakes.size() == before) {
      rules.add(new RuleFile.Written(rule, match, near));
    }
  }

  private SecretRule built(
      TomlTable table, RuleKind kind, Confidence confidence, Severity severity) {
    return new SecretRule(
        demanded(table, "id"),
        demanded(table, "title"),
        demanded(table, "provider"),
        kind,
        words(table, "keywords", kind.named()),
        flag(table, "ignore-case"),
        text(table, "value", ""),
        text(table, "lead", ""),
        text(table, "before", "word"),
        text(table, "after", "word"),
        words(table, "names", kind.named()),
        words(table, "options", false),
        (int) number(table, "run"),
        text(table, "check", ""),
        number(table, "entropy"),
        confidence,
        severity,
        text(table, "revoke", ""));
  }

  private <E extends Enum<E>> @Nullable E constant(TomlTable table, String name, E[] all) {
    String text = demanded(table, name);
    for (E one : all) {
      if (one.name().toLowerCase(Locale.ROOT).equals(text)) {
        return one;
      }
    }
    if (!text.isEmpty()) {
      wrong(table.get(name).orElse(table), "'" + text + "' is no " + name + ".");
    }
    return null;
  }

  private String demanded(TomlTable table, String name) {
    String text = text(table, name, "");
    if (text.isEmpty()) {
      wrong(table, "A rule needs '" + name + "'.");
    }
    return text;
  }

  private String text(TomlTable table, String name, String none) {
    TomlValue value = table.get(name).orElse(null);
    if (value instanceof TomlString string) {
      return string.text();
    }
    if (value != null) {
      wrong(value, "'" + name + "' is not a string.");
    }
    return none;
  }

  private List<String> words(TomlTable table, String name, boolean bare) {
    List<String> words = new ArrayList<>();
    table
        .array(name)
        .ifPresent(
            array ->
                array
                    .strings()
                    .forEach(s -> words.add(bare ? RuleCompiler.bare(s.text()) : s.text())));
    if (words.isEmpty() && table.get(name).isPresent()) {
      wrong(table.get(name).orElseThrow(), "'" + name + "' is not a list of strings.");
    }
    return words;
  }

  private boolean flag(TomlTable table, String name) {
    TomlValue value = table.get(name).orElse(null);
    if (value != null && !(value instanceof TomlBoolean)) {
      wrong(value, "'" + name + "' is neither true nor false.");
    }
    return value instanceof TomlBoolean(boolean set, var _) && set;
  }

  private double number(TomlTable table, String name) {
    return switch (table.get(name).orElse(null)) {
      case TomlInteger integer -> integer.value();
      case TomlFloat number -> number.value();
      case null -> 0;
      case TomlValue other -> {
        wrong(other, "'" + name + "' is not a number.");
        yield 0;
      }
    };
  }

  private void wrong(TomlValue at, String what) {
    Span span = at.place().span();
    mistakes.add(file + ":" + span.line() + ":" + span.column() + ": " + what);
  }
}
