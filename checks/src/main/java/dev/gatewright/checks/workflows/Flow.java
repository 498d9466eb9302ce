package dev.gatewright.checks.workflows;

import java.util.Set;
import java.util.TreeSet;

/**
 * Secrets on their way through a script.
 *
 * @param made whether they were changed, so that GitHub's masking does not know them
 * @param dumped whether they come from a list of all variables
 */
record Flow(Set<String> secrets, boolean made, boolean dumped) {
  static final Flow NONE = new Flow(Set.of(), false, false);

  Flow {
    secrets = Set.copyOf(secrets);
  }

  static Flow of(Set<String> secrets) {
    return secrets.isEmpty() ? NONE : new Flow(secrets, false, false);
  }

  boolean isEmpty() {
    return secrets.isEmpty();
  }

  Flow and(Flow other) {
    if (other.isEmpty()) {
      return this;
    }
    return isEmpty()
        ? other
        : new Flow(joined(secrets, other.secrets), made || other.made, dumped || other.dumped);
  }

  Flow changed() {
    return isEmpty() ? this : new Flow(secrets, true, dumped);
  }

  static Set<String> joined(Set<String> some, Set<String> more) {
    Set<String> both = new TreeSet<>(some);
    both.addAll(more);
    return both;
  }
}
