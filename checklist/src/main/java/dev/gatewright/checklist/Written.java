package dev.gatewright.checklist;

/** What became of writing a checklist back. */
public sealed interface Written {
  /** The new bytes are in place. */
  record Done() implements Written {}

  /** The file is as it was. */
  record Refused(String why) implements Written {}
}
