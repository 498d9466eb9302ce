package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.ValuePattern;
import dev.gatewright.secrets.pattern.Window;
import dev.gatewright.secrets.rules.SecretRule;
import org.jspecify.annotations.Nullable;

/** A literal part, and directly behind it, or around it, a value of a known form. */
final class TokenMatcher implements RuleMatcher {
  private final Edge before;
  private final Edge after;
  private final ValuePattern value;
  private final @Nullable ValuePattern lead;
  private final int run;

  TokenMatcher(SecretRule rule, ValuePattern value, @Nullable ValuePattern lead) {
    before = new Edge(rule.before());
    after = new Edge(rule.after());
    this.value = value;
    this.lead = lead;
    run = rule.run();
  }

  @Override
  public boolean match(Window window, int start, int behind, Match match) {
    // Counting ends at the first byte that does not fit, and so reads less than a run is long.
    boolean counted = value.counted();
    if ((lead == null && !before.before(window, start)) || (!counted && !runs(window, behind))) {
      return false;
    }
    int end = value.match(window, behind);
    if (end < 0 || !after.behind(window, end) || (counted && !runs(window, behind))) {
      return false;
    }
    int first = lead == null ? start : first(window, start, lead);
    if (first < 0) {
      return false;
    }
    match.set(first, end);
    match.behind = lead == null ? behind : first;
    return true;
  }

  /** Where what stands before the keyword begins, or -1; the longest of several. */
  private int first(Window window, int start, ValuePattern wanted) {
    for (int size = wanted.longest(); size >= wanted.shortest(); size--) {
      int first = start - size;
      if (wanted.matches(window, first, start) && before.before(window, first)) {
        return first;
      }
    }
    return -1;
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
