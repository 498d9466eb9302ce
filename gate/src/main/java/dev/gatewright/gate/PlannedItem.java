package dev.gatewright.gate;

import dev.gatewright.model.CheckCall;
import dev.gatewright.model.Item;
import dev.gatewright.model.ItemKind;
import dev.gatewright.model.ItemSetting;
import dev.gatewright.model.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item and what decides it.
 *
 * @param item the requirement
 * @param kind who or what decides it
 * @param control id of the control it is bound to, or null
 * @param severity how much harm its absence can do
 * @param days how long a verdict stays good, in days; 0 for no term
 * @param calls the checks to ask, all of which must pass
 * @param corroborating checks whose answer is laid beside a person's word; they decide nothing
 * @param setting what the repository settles for it, or null
 * @param how how it came to be decided this way, for a person
 */
record PlannedItem(
    Item item,
    ItemKind kind,
    @Nullable String control,
    Severity severity,
    int days,
    List<CheckCall> calls,
    List<CheckCall> corroborating,
    @Nullable ItemSetting setting,
    String how) {
  PlannedItem {
    calls = List.copyOf(calls);
    corroborating = List.copyOf(corroborating);
  }

  /** Whether a name in a file below {@code .gatewright/} means this item. */
  boolean named(String name) {
    return name.equals(item.id()) || name.equals(control);
  }
}
