package dev.gatewright.checklist;

/** One change wanted in a checklist. */
public sealed interface Edit {
  /** Id of the item it changes. */
  String item();

  /** Put an {@code x} into a box. */
  record Tick(String item) implements Edit {}

  /** Empty a ticked box; only ever done when asked for by this name. */
  record Untick(String item) implements Edit {}

  /**
   * Write over a blank or a date.
   *
   * @param text one line of at most 200 characters
   */
  record Fill(String item, String text) implements Edit {}
}
