package dev.gatewright.targets.publishing;

import dev.gatewright.readers.expression.ExprValue;
import dev.gatewright.readers.workflow.Trigger;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways in which a workflow starts: by which event, and with which choices. */
final class Starts {
  private static final int MOST = 64;

  private Starts() {}

  /** What the contexts hold, for each way. */
  static List<Map<String, Set<Term>>> of(Workflow workflow) {
    List<Map<String, Set<Term>>> starts = new ArrayList<>();
    for (Trigger trigger : workflow.triggers()) {
      if (trigger.event().equals("workflow_call")) {
        starts.add(Map.of());
        continue;
      }
      Map<String, Set<Term>> event = new LinkedHashMap<>();
      event.put("github.event_name", Terms.of(Term.of(trigger.event())));
      if (trigger.event().equals("workflow_dispatch")) {
        starts.addAll(choices(trigger, event));
      } else {
        event.put("inputs", Terms.of(Term.NOTHING));
        starts.add(event);
      }
    }
    return starts;
  }

  private static List<Map<String, Set<Term>>> choices(
      Trigger trigger, Map<String, Set<Term>> event) {
    List<Map<String, Set<Term>>> found = new ArrayList<>(List.of(event));
    YamlMapping config = trigger.config() == null ? null : trigger.config().asMapping();
    YamlMapping inputs = config == null ? null : config.mapping("inputs").orElse(null);
    for (YamlEntry input : inputs == null ? List.<YamlEntry>of() : inputs.entries()) {
      Set<Term> options = options(input.value().asMapping());
      if (options.size() * found.size() > MOST) {
        continue;
      }
      String path = "inputs." + input.name().orElse("").toLowerCase(Locale.ROOT);
      List<Map<String, Set<Term>>> next = new ArrayList<>();
      for (Map<String, Set<Term>> before : found) {
        for (Term option : options) {
          Map<String, Set<Term>> with = new LinkedHashMap<>(before);
          with.put(path, Terms.of(option));
          next.add(with);
        }
      }
      found = next;
    }
    return found;
  }

  private static Set<Term> options(@Nullable YamlMapping input) {
    Set<Term> options = new LinkedHashSet<>();
    String type = input == null ? "" : input.scalar("type").map(scalar -> scalar.text()).orElse("");
    if (input != null && type.equals("choice")) {
      YamlSequence list = input.get("options").map(YamlNode::asSequence).orElse(null);
      for (YamlNode option : list == null ? List.<YamlNode>of() : list.items()) {
        if (option.asScalar() != null) {
          options.add(Term.of(option.asScalar().text()));
        }
      }
    } else if (type.equals("boolean")) {
      options.add(new Term(ExprValue.of(true)));
      options.add(new Term(ExprValue.of(false)));
    }
    return options.isEmpty() ? Terms.of(Term.UNKNOWN) : options;
  }
}
