package dev.gatewright.readers.git;

/** When a path was last changed along the history, as {@code git log -1 -- path} has it. */
public sealed interface LastChange {
  /** The commit that changed it. */
  record Changed(CommitObject commit) implements LastChange {}

  /**
   * The path is as old as the oldest commit a shallow clone kept, or older: the commit's date is
   * only the latest that is possible, so the age is unknown.
   */
  record AtShallowBoundary(CommitObject commit) implements LastChange {}

  /** The path is in no commit of the whole history. */
  record Never() implements LastChange {}

  /** The history could not be followed to the answer. */
  record Unknown(String reason) implements LastChange {}
}
