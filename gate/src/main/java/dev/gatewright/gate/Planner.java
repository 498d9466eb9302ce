package dev.gatewright.gate;

import dev.gatewright.checklist.Binder;
import dev.gatewright.checklist.Binding;
import dev.gatewright.checklist.ControlNotes;
import dev.gatewright.checklist.Packs;
import dev.gatewright.model.CheckCall;
import dev.gatewright.model.Checklist;
import dev.gatewright.model.Control;
import dev.gatewright.model.Declarations;
import dev.gatewright.model.Item;
import dev.gatewright.model.ItemKind;
import dev.gatewright.model.ItemSetting;
import dev.gatewright.model.ItemShape;
import dev.gatewright.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says for each item of a checklist who or what decides it. */
final class Planner {
  private final Packs packs;
  private final Binder binder;
  private final Declarations declarations;

  Planner(Packs packs, Declarations declarations) {
    this.packs = packs;
    this.binder = new Binder(packs.controls());
    this.declarations = declarations;
  }

  List<PlannedItem> plan(Checklist checklist) {
    List<PlannedItem> plan = new ArrayList<>();
    for (Item item : checklist.items()) {
      if (binder.counts(item, declarations.bindings())) {
        add(plan, checklist, item);
      }
    }
    return plan;
  }

  private void add(List<PlannedItem> plan, Checklist checklist, Item item) {
    if (item.group()) {
      plan.add(plain(item, ItemKind.COMPUTED, 0, List.of(), "the roll-up of its children"));
      return;
    }
    switch (binder.bind(item, declarations.bindings())) {
      case Binding.Explicit(Control control) ->
          plan.add(bound(checklist, item, control, "named by its id"));
      case Binding.Reviewed(Control control) ->
          plan.add(bound(checklist, item, control, "bound in .gatewright/bindings.yaml"));
      case Binding.Phrase(List<Control> controls) -> {
        for (Control control : controls) {
          Item part = controls.size() == 1 ? item : part(item, control);
          plan.add(bound(checklist, part, control, "in the words of " + control.id()));
        }
      }
      case Binding.Template(String name, String value) ->
          plan.add(plain(item, ItemKind.AUTOMATED, 1, variable(name, value), "a template line"));
      case Binding.ExternalSecret(String name) -> {
        CheckCall call = new CheckCall("repository/compose-secret-external", Map.of("name", name));
        plan.add(plain(item, ItemKind.AUTOMATED, 1, List.of(call), "a template line"));
      }
      case Binding.Structure(ItemKind kind, int days, String why) ->
          plan.add(plain(item, kind, days, List.of(), why));
      case Binding.Unbound(String why) ->
          plan.add(plain(item, ItemKind.PERSON, 365, List.of(), why));
    }
  }

  /** One of several requirements that stand on one line. */
  private static Item part(Item item, Control control) {
    return item.with(item.id() + "." + control.id(), control.title());
  }

  private static List<CheckCall> variable(String name, String value) {
    Map<String, String> parameters = new TreeMap<>(Map.of("name", name));
    if (constant(value)) {
      parameters.put("value", value);
    }
    return List.of(new CheckCall("environment/variable-set", parameters));
  }

  /** Whether a template's value is meant as it stands, rather than to be replaced. */
  private static boolean constant(String value) {
    if (value.isEmpty() || value.length() > 40) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '.';
      if (!plain) {
        return false;
      }
    }
    return !value.startsWith("your") && !value.startsWith("change") && !value.contains("xxx");
  }

  private PlannedItem bound(Checklist checklist, Item item, Control control, String how) {
    ItemSetting setting = setting(item, control.id());
    List<CheckCall> calls = new ArrayList<>();
    for (CheckCall call : control.checks()) {
      calls.add(withParameters(call, setting, checklist, item));
    }
    List<CheckCall> corroborating = new ArrayList<>();
    for (CheckCall call :
        packs.notes(control.id()).map(ControlNotes::corroborates).orElse(List.of())) {
      corroborating.add(withParameters(call, setting, checklist, item));
    }
    return new PlannedItem(
        titled(item, setting),
        control.kind(),
        control.id(),
        severity(setting, control.severity()),
        days(setting, control.days()),
        calls,
        corroborating,
        setting,
        how);
  }

  private PlannedItem plain(Item item, ItemKind kind, int days, List<CheckCall> calls, String how) {
    ItemSetting setting = setting(item, null);
    return new PlannedItem(
        titled(item, setting),
        kind,
        null,
        severity(setting, Severity.MEDIUM),
        days(setting, days),
        calls,
        List.of(),
        setting,
        how);
  }

  /** The check's own parameters, under those of the repository; a field hands over what it says. */
  private static CheckCall withParameters(
      CheckCall call, @Nullable ItemSetting setting, Checklist checklist, Item item) {
    boolean field = item.shape() == ItemShape.FIELD;
    if (!field && (setting == null || setting.parameters().isEmpty())) {
      return call;
    }
    Map<String, String> parameters = new TreeMap<>(call.parameters());
    if (field) {
      parameters.put("file", checklist.file());
      parameters.put("value", item.value() == null ? "" : item.value());
    }
    if (setting != null) {
      parameters.putAll(setting.parameters());
    }
    return new CheckCall(call.check(), parameters);
  }

  private @Nullable ItemSetting setting(Item item, @Nullable String control) {
    Map<String, ItemSetting> settings = declarations.settings().items();
    ItemSetting own = settings.get(item.id());
    return own != null || control == null ? own : settings.get(control);
  }

  private static Item titled(Item item, @Nullable ItemSetting setting) {
    String title = setting == null ? null : setting.title();
    return title == null ? item : item.with(item.id(), title);
  }

  private static Severity severity(@Nullable ItemSetting setting, Severity usual) {
    return setting == null || setting.severity() == null ? usual : setting.severity();
  }

  private static int days(@Nullable ItemSetting setting, int usual) {
    return setting == null || setting.days() == null ? usual : setting.days();
  }
}
