package dev.gatewright.targets.declared;

import dev.gatewright.model.GateSettings;
import dev.gatewright.model.GithubTarget;
import dev.gatewright.model.ItemSetting;
import dev.gatewright.model.ScheduleEntry;
import dev.gatewright.model.Severity;
import dev.gatewright.model.Verdict;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code .gatewright/gate.yaml}; its published form is docs/schemas/gate.schema.json. */
final class GateFile {
  private final Shape shape;

  GateFile(Shape shape) {
    this.shape = shape;
  }

  GateSettings read(YamlMapping root) {
    shape.only(
        root,
        "checklists",
        "targets",
        "people",
        "policy",
        "items",
        "schedule",
        "tokens",
        "github",
        "index");
    YamlMapping targets = shape.mapping(root.get("targets").orElse(null), "targets");
    List<String> environmentFiles = List.of();
    List<String> frontends = List.of();
    List<String> exclude = List.of();
    GithubTarget github = null;
    if (targets != null) {
      shape.only(targets, "env-files", "frontends", "exclude", "github", "pypi");
      environmentFiles = shape.texts(targets.get("env-files").orElse(null), "env-files");
      frontends = shape.texts(targets.get("frontends").orElse(null), "frontends");
      exclude = shape.texts(targets.get("exclude").orElse(null), "exclude");
      github = new GithubSection(shape).target(targets.get("github").orElse(null));
    }
    return new GateSettings(
        shape.texts(root.get("checklists").orElse(null), "checklists"),
        environmentFiles,
        frontends,
        exclude,
        new PeopleSection(shape).read(root.get("people").orElse(null)),
        failOn(shape.mapping(root.get("policy").orElse(null), "policy")),
        items(shape.mapping(root.get("items").orElse(null), "items")),
        schedule(root.get("schedule").orElse(null)),
        new TokenRegister(shape).read(root.get("tokens").orElse(null)),
        github,
        new GithubSection(shape).read(root.get("github").orElse(null)),
        new IndexSection(shape).read(targets, root.get("index").orElse(null)));
  }

  private @Nullable Set<Verdict> failOn(@Nullable YamlMapping policy) {
    if (policy == null) {
      return null;
    }
    shape.only(policy, "fail-on");
    YamlNode node = policy.get("fail-on").orElse(null);
    if (node == null) {
      return null;
    }
    Set<Verdict> failOn = EnumSet.noneOf(Verdict.class);
    List<YamlNode> names = shape.list(node, "fail-on");
    if (names.isEmpty()) {
      // A key left blank must not make a gate that nothing shuts.
      shape.wrong(node.span(), "fail-on must name at least one verdict");
    }
    for (YamlNode item : names) {
      String name = shape.text(item, "each of fail-on");
      Verdict verdict = name == null ? null : Names.verdict(name);
      if (verdict != null) {
        failOn.add(verdict);
      } else if (name != null) {
        shape.wrong(item.span(), "no such verdict; expected one of: " + Names.verdicts());
      }
    }
    return failOn;
  }

  private Map<String, ItemSetting> items(@Nullable YamlMapping items) {
    Map<String, ItemSetting> settings = new TreeMap<>();
    if (items == null) {
      return settings;
    }
    for (YamlEntry entry : items.entries()) {
      String id = entry.name().orElse("");
      YamlMapping mapping = shape.mapping(entry.value(), "the settings of an item");
      if (mapping == null) {
        continue;
      }
      if (settings.put(id, item(mapping)) != null) {
        shape.wrong(entry.key().span(), "this item is set twice");
      }
    }
    return settings;
  }

  private ItemSetting item(YamlMapping mapping) {
    shape.only(mapping, "title", "severity", "every", "owner", "not-applicable", "parameters");
    YamlNode severityNode = mapping.get("severity").orElse(null);
    String severityName = shape.text(severityNode, "severity");
    Severity severity = severityName == null ? null : Names.severity(severityName);
    if (severityName != null && severity == null && severityNode != null) {
      shape.wrong(severityNode.span(), "severity must be low, medium, high or critical");
    }
    Map<String, String> parameters = new TreeMap<>();
    YamlMapping given = shape.mapping(mapping.get("parameters").orElse(null), "parameters");
    if (given != null) {
      for (YamlEntry entry : given.entries()) {
        String value = shape.text(entry.value(), "a parameter");
        if (value != null) {
          parameters.put(entry.name().orElse(""), value);
        }
      }
    }
    return new ItemSetting(
        shape.text(mapping.get("title").orElse(null), "title"),
        severity,
        shape.days(mapping.get("every").orElse(null), "every"),
        shape.text(mapping.get("owner").orElse(null), "owner"),
        shape.text(mapping.get("not-applicable").orElse(null), "not-applicable"),
        parameters,
        shape.place(mapping));
  }

  private List<ScheduleEntry> schedule(@Nullable YamlNode node) {
    List<ScheduleEntry> schedule = new ArrayList<>();
    for (YamlNode item : shape.list(node, "schedule")) {
      YamlMapping mapping = shape.mapping(item, "each of schedule");
      if (mapping == null) {
        continue;
      }
      shape.only(mapping, "item", "owner", "every", "from");
      String id = shape.required(mapping, "item", "each of schedule");
      String owner = shape.required(mapping, "owner", "each of schedule");
      String every = shape.required(mapping, "every", "each of schedule");
      String from = shape.required(mapping, "from", "each of schedule");
      if (id == null || owner == null || every == null || from == null) {
        continue;
      }
      Integer days = shape.days(mapping.get("every").orElse(null), "every");
      Instant first = shape.instant(mapping.get("from").orElse(null), "from");
      if (days != null && first != null) {
        LocalDate day = LocalDate.ofInstant(first, ZoneOffset.UTC);
        schedule.add(new ScheduleEntry(id, owner, days, day, shape.place(mapping)));
      }
    }
    return schedule;
  }
}
