package dev.gatewright.readers.git;

/** What HEAD stands on. */
public sealed interface Head {
  /** A branch with at least one commit; the name is whole, as in {@code refs/heads/main}. */
  record Branch(String name, ObjectId id) implements Head {}

  /** A commit without a branch. */
  record Detached(ObjectId id) implements Head {}

  /** A branch without commits yet. */
  record Unborn(String name) implements Head {}
}
