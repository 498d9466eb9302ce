package dev.gatewright.secrets.rules;

import java.util.List;

/**
 * A file of rules as written.
 *
 * @param rules those that are right
 * @param mistakes what is wrong, each with file, line and column
 */
public record RuleFile(List<Written> rules, List<String> mistakes) {
  public RuleFile {
    rules = List.copyOf(rules);
    mistakes = List.copyOf(mistakes);
  }

  /**
   * A rule and what it is tried on.
   *
   * @param match texts in which it must be found
   * @param near texts in which no rule may find anything
   */
  public record Written(SecretRule rule, List<String> match, List<String> near) {
    public Written {
      match = List.copyOf(match);
      near = List.copyOf(near);
    }
  }
}
