package dev.gatewright.secrets;

import dev.gatewright.secrets.automaton.KeywordAutomaton;
import dev.gatewright.secrets.imported.ImportedRules;
import dev.gatewright.secrets.match.Matchers;
import dev.gatewright.secrets.rules.RuleTable;
import org.jspecify.annotations.Nullable;

/** What all scans share: the table and the matchers. Safe for any number of threads. */
final class Engine {
  /** How often an encoding is taken off. */
  static final int DEPTH = 3;

  private final RuleTable table;
  private final Matchers matchers;
  private final @Nullable ImportedRules imported;

  Engine(RuleTable table) {
    imported = null;
    this.table = table;
    matchers = new Matchers(table);
  }

  /** The same with rules that somebody else wrote besides. */
  private Engine(Engine own, ImportedRules imported) {
    table = own.table;
    matchers = own.matchers;
    this.imported = imported;
  }

  Engine with(ImportedRules more) {
    return new Engine(this, more);
  }

  /** The rules that somebody else wrote, or null when there are none. */
  @Nullable ImportedRules imported() {
    return imported;
  }

  RuleTable table() {
    return table;
  }

  KeywordAutomaton automaton() {
    return table.automaton();
  }

  Matchers matchers() {
    return matchers;
  }

  /** Whether a keyword is looked for in bytes of this form. */
  boolean wanted(int trigger, TextForm form) {
    return form != TextForm.BINARY || table.inBinary(trigger);
  }
}
