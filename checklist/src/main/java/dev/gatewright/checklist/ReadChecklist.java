package dev.gatewright.checklist;

import dev.gatewright.model.Checklist;

/** What became of reading a checklist. */
public sealed interface ReadChecklist {
  /** Read, wholly. */
  record Read(Checklist checklist) implements ReadChecklist {}

  /**
   * Refused, so nothing of it may count.
   *
   * @param line where reading stopped, from 1
   * @param column column there, from 1, in Unicode code points
   * @param why what is wrong and what to do about it
   */
  record Unreadable(int line, int column, String why) implements ReadChecklist {}
}
