package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.ValuePattern;
import dev.gatewright.secrets.pattern.Window;
import dev.gatewright.secrets.rules.SecretRule;

/** A literal beginning, and directly behind it a value of a known form. */
final class TokenMatcher implements RuleMatcher {
  private final Edge before;
  private final Edge after;
  private final ValuePattern value;
  private final int run;

  TokenMatcher(SecretRule rule, ValuePattern value) {
    before = new Edge(rule.before());
    after = new Edge(rule.after());
    this.value = value;
    run = rule.run();
  }

  @Override
  public boolean match(Window window, int start, int behind, Match match) {
    // Counting ends at the first byte that does not fit, and so reads less than a run is long.
    boolean counted = value.counted();
    if (!before.before(window, start) || (!counted && !runs(window, behind))) {
      return false;
    }
    int end = value.match(window, behind);
    if (end < 0 || !after.behind(window, end) || (counted && !runs(window, behind))) {
      return false;
    }
    match.set(start, end);
    match.behind = behind;
    return true;
  }

  private boolean runs(Window window, int from) {
    for (int i = 0; i < run; i++) {
      int c = window.at(from + i);
      if (!Ascii.word(c) && c != '-') {
        return false;
      }
    }
    return true;
  }
}
