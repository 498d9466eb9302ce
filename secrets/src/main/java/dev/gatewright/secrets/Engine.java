package dev.gatewright.secrets;

import dev.gatewright.secrets.automaton.KeywordAutomaton;
import dev.gatewright.secrets.match.Matchers;
import dev.gatewright.secrets.rules.RuleTable;

/** What all scans share: the table and the matchers. Safe for any number of threads. */
final class Engine {
  /** How often an encoding is taken off. */
  static final int DEPTH = 3;

  private final RuleTable table;
  private final Matchers matchers;

  Engine(RuleTable table) {
    this.table = table;
    matchers = new Matchers(table);
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
