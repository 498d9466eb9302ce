package dev.gatewright.house;

import dev.gatewright.checklist.ControlNotes;
import dev.gatewright.checklist.Packs;
import dev.gatewright.checks.Checks;
import dev.gatewright.model.CheckCall;
import dev.gatewright.model.Control;
import dev.gatewright.model.ItemKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code docs/items.md}: each control of each pack, and how it is decided today. */
final class ItemsPage {
  private static final String HEAD =
      """
      # Every item, and how it is decided today

      Made from the catalog by `./build docs`; a test compares it. One row a control: the item of the
      seed it covers, what must be true, who or what decides it, and with what. A check without a link
      is not built yet: its part of the item is `unknown`, so that the item does not pass.

      """;

  private final Packs packs = new Packs();
  private final Map<ItemKind, Integer> kinds = new EnumMap<>(ItemKind.class);
  private final Map<String, Integer> states = new LinkedHashMap<>();

  String render() {
    for (ItemKind kind : ItemKind.values()) {
      kinds.put(kind, 0);
    }
    for (State state : State.values()) {
      states.put(state.says, 0);
    }
    StringBuilder tables = new StringBuilder();
    for (String pack : packs.names()) {
      tables.append("\n## `").append(pack).append("`\n\n");
      tables.append(Table.head("item", "control", "what must be true", "kind", "decided by"));
      for (Control control : packs.controls()) {
        if (control.pack().equals(pack)) {
          tables.append(row(control));
        }
      }
    }
    return HEAD + totals() + tables;
  }

  private String totals() {
    StringBuilder out = new StringBuilder();
    out.append(packs.controls().size()).append(" controls, ").append(Checks.all().size());
    out.append(" checks built.\n\n").append(Table.head("kind", "controls"));
    kinds.forEach((kind, count) -> out.append(Table.row(kind.id(), "" + count)));
    out.append('\n').append(Table.head("state", "controls"));
    states.forEach((state, count) -> out.append(Table.row(state, "" + count)));
    return out.toString();
  }

  private String row(Control control) {
    kinds.merge(control.kind(), 1, Integer::sum);
    states.merge(state(control).says, 1, Integer::sum);
    ControlNotes notes = packs.notes(control.id()).orElseThrow();
    return Table.row(
        notes.source(),
        "`" + control.id() + "`",
        control.title(),
        control.kind().id(),
        decidedBy(control, notes));
  }

  private String decidedBy(Control control, ControlNotes notes) {
    List<String> parts = new ArrayList<>();
    switch (control.kind()) {
      case AUTOMATED, COMPUTED -> control.checks().forEach(call -> parts.add(asked(call)));
      case PERSON -> parts.add("a named person vouches, " + term(control));
      case SCHEDULE -> parts.add("a task with an owner, " + term(control));
      case RUNBOOK -> parts.add("a runbook step prepared beforehand, " + term(control));
    }
    for (CheckCall call : notes.corroborates()) {
      parts.add("beside it " + asked(call));
    }
    return String.join("; ", parts);
  }

  private String asked(CheckCall call) {
    String id = call.check();
    if (id.startsWith("computed/")) {
      return "computed by the gate: `" + id + "`";
    }
    if (built(call)) {
      return "[`" + id + "`](../catalog/" + id + "/rule.md)";
    }
    String proves = packs.planned(id).orElse("");
    return "no check yet: `" + id + "`" + (proves.isEmpty() ? "" : " (" + proves + ")");
  }

  private static boolean built(CheckCall call) {
    return call.check().startsWith("computed/") || Checks.named(call.check()).isPresent();
  }

  private static String term(Control control) {
    return control.days() == 0 ? "without a term" : "good for " + control.days() + " days";
  }

  private static State state(Control control) {
    return switch (control.kind()) {
      case PERSON -> State.PERSON;
      case SCHEDULE -> State.TASK;
      case RUNBOOK -> State.STEP;
      case AUTOMATED, COMPUTED -> {
        long built = control.checks().stream().filter(ItemsPage::built).count();
        if (built < control.checks().size()) {
          yield built == 0 ? State.PLANNED : State.PARTLY;
        }
        yield control.kind() == ItemKind.COMPUTED ? State.COMPUTED : State.CHECKED;
      }
    };
  }

  private enum State {
    CHECKED("decided by checks, all of them built"),
    PARTLY("decided by checks, some of them built"),
    PLANNED("decided by checks, none of them built"),
    COMPUTED("computed by the gate"),
    PERSON("a person vouches"),
    TASK("a task that comes round"),
    STEP("a runbook step");

    private final String says;

    State(String says) {
      this.says = says;
    }
  }
}
