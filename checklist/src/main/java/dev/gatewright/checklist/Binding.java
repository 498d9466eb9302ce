package dev.gatewright.checklist;

import dev.gatewright.model.Control;
import dev.gatewright.model.ItemKind;
import java.util.List;

/** What an item is bound to, and by what right; the variants stand in the order they are tried. */
public sealed interface Binding {
  /** The checklist names the control as the item's id. */
  record Explicit(Control control) implements Binding {}

  /** A person wrote the binding down. */
  record Reviewed(Control control) implements Binding {}

  /** The item's words are exactly those of a control, or of several that stand on one line. */
  record Phrase(List<Control> controls) implements Binding {
    public Phrase {
      controls = List.copyOf(controls);
    }
  }

  /** A line of a template, {@code NAME=value}. */
  record Template(String name, String value) implements Binding {}

  /** A secret that a compose file must take from outside. */
  record ExternalSecret(String name) implements Binding {}

  /**
   * Where it stands says how it is decided, though not by which check.
   *
   * @param kind {@link ItemKind#SCHEDULE} or {@link ItemKind#RUNBOOK}
   * @param days how often it comes round, in days; 0 for a runbook step
   * @param why the words it was read from
   */
  record Structure(ItemKind kind, int days, String why) implements Binding {}

  /**
   * Nothing binds it, so a person decides.
   *
   * @param why one sentence, naming a near miss if there was one
   */
  record Unbound(String why) implements Binding {}
}
