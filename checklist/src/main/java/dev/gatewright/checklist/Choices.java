package dev.gatewright.checklist;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether the boxes of a list are one choice among statuses rather than requirements. */
final class Choices {
  private static final Set<String> SUBJECTS =
      Set.of("status", "outcome", "result", "decision", "verdict", "conclusion", "approval");

  /** Words that name a state; a list whose boxes mostly lack them is a list of requirements. */
  private static final Set<String> STATES =
      Set.of(
          "accept",
          "accepted",
          "amber",
          "approval",
          "approve",
          "approved",
          "blocked",
          "complete",
          "completed",
          "compliant",
          "conditional",
          "conditionally",
          "declined",
          "deferred",
          "denied",
          "done",
          "fail",
          "failed",
          "go",
          "green",
          "incomplete",
          "met",
          "n/a",
          "no",
          "no-go",
          "non-compliant",
          "not",
          "partial",
          "partially",
          "pass",
          "passed",
          "pending",
          "ready",
          "red",
          "reject",
          "rejected",
          "required",
          "yellow",
          "yes");

  private Choices() {}

  static boolean choice(Context list) {
    List<ListPart> members = list.members();
    String label = list.label().isEmpty() ? heading(list) : list.label();
    if (members.size() < 2 || !SUBJECTS.contains(lastWord(label))) {
      return false;
    }
    int states = 0;
    for (ListPart member : members) {
      if (!member.counts() || member.boxesBelow()) {
        return false;
      }
      states += state(member.title().text()) ? 1 : 0;
    }
    return states * 2 >= members.size();
  }

  private static String heading(Context list) {
    return list.item() == null ? list.section().title() : list.item().groupTitle();
  }

  private static String lastWord(String label) {
    String text = label.strip();
    return text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean state(String text) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Ascii.letter(c) || c == '/' || (c == '-' && !word.isEmpty())) {
        word.append(c);
      } else {
        if (STATES.contains(Ascii.lower(word.toString()))) {
          return true;
        }
        word.setLength(0);
      }
    }
    return false;
  }
}
