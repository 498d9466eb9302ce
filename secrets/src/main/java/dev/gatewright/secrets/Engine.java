package dev.gatewright.secrets;

import dev.gatewright.model.Confidence;
import dev.gatewright.secrets.automaton.KeywordAutomaton;
import dev.gatewright.secrets.match.Matchers;
import dev.gatewright.secrets.rules.RuleKind;
import dev.gatewright.secrets.rules.RuleTable;
import dev.gatewright.secrets.rules.SecretRule;

/** What all scans share: the table and the matchers. Safe for any number of threads. */
final class Engine {
  /** How often an encoding is taken off. */
  static final int DEPTH = 3;

  private final RuleTable table;
  private final Matchers matchers;
  private final boolean[] inBinary;

  Engine(RuleTable table) {
    this.table = table;
    matchers = new Matchers(table);
    inBinary = new boolean[table.triggers()];
    for (int trigger = 0; trigger < inBinary.length; trigger++) {
      int rule = table.ruleOf(trigger);
      inBinary[trigger] =
          rule >= 0 && sure(table.rules().get(rule)) && table.keywordOf(trigger).length() > 3;
    }
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
    return form != TextForm.BINARY || inBinary[trigger];
  }

  private static boolean sure(SecretRule rule) {
    boolean shaped = rule.kind() == RuleKind.TOKEN || rule.kind() == RuleKind.PEM;
    return shaped && rule.confidence() == Confidence.HIGH;
  }
}
