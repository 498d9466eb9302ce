package dev.gatewright.secrets.allow;

import java.util.List;
import java.util.Set;

/** How a rule of another tool compares with one of ours. */
enum RuleMatch {
  SAME,
  OTHER,
  NOT_COMPARED;

  static RuleMatch of(RuleNames names, String theirs, String ours) {
    Set<String> known = names.ours(theirs);
    if (known.isEmpty()) {
      return NOT_COMPARED;
    }
    return known.contains(ours) ? SAME : OTHER;
  }

  /** What an excuse must say of it. */
  List<String> remarks(String theirs) {
    return this == NOT_COMPARED
        ? List.of("the rule was not compared: \"" + Remarks.name(theirs) + "\" is not known here")
        : List.of();
  }
}
