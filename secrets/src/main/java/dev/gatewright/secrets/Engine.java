package dev.gatewright.secrets;

import dev.gatewright.model.Confidence;
import dev.gatewright.secrets.automaton.KeywordAutomaton;
import dev.gatewright.secrets.imported.ImportedRules;
import dev.gatewright.secrets.match.Matchers;
import dev.gatewright.secrets.rules.RuleKind;
import dev.gatewright.secrets.rules.RuleTable;
import dev.gatewright.secrets.rules.SecretRule;
import org.jspecify.annotations.Nullable;

/** What all scans share: the table and the matchers. Safe for any number of threads. */
final class Engine {
  /** How often an encoding is taken off. */
  static final int DEPTH = 3;

  private final RuleTable table;
  private final Matchers matchers;
  private final boolean[] inBinary;
  private final @Nullable ImportedRules imported;

  Engine(RuleTable table) {
    imported = null;
    this.table = table;
    matchers = new Matchers(table);
    inBinary = new boolean[table.triggers()];
    for (int trigger = 0; trigger < inBinary.length; trigger++) {
      int rule = table.ruleOf(trigger);
      inBinary[trigger] =
          rule >= 0 && sure(table.rules().get(rule)) && table.keywordOf(trigger).length() > 3;
    }
  }

  /** The same with rules that somebody else wrote besides. */
  private Engine(Engine own, ImportedRules imported) {
    table = own.table;
    matchers = own.matchers;
    inBinary = own.inBinary;
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
    return form != TextForm.BINARY || inBinary[trigger];
  }

  private static boolean sure(SecretRule rule) {
    boolean shaped = rule.kind() == RuleKind.TOKEN || rule.kind() == RuleKind.PEM;
    return shaped && rule.confidence() == Confidence.HIGH;
  }
}
