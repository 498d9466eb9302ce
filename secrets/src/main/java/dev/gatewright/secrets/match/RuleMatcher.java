package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;

/** Looks whether there is a secret where a keyword of its rule stands. */
interface RuleMatcher {
  /**
   * Says whether there is one, and where. What it looks at, it looks at through the window.
   *
   * @param start the first byte of the keyword; of a word of a name, a byte in the name
   * @param behind behind the keyword
   */
  boolean match(Window window, int start, int behind, Match match);
}
