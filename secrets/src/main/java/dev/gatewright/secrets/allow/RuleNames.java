package dev.gatewright.secrets.allow;

import java.util.Set;

/** What other tools call our rules. */
public interface RuleNames {
  /** No name of another tool is known: rules are not compared. */
  RuleNames NONE = _ -> Set.of();

  /**
   * Ids of our rules that find what a rule of the other tool finds; empty when that is not known.
   */
  Set<String> ours(String theirs);
}
