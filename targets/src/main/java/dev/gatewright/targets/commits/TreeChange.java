package dev.gatewright.targets.commits;

/**
 * A path that is not the same in two trees.
 *
 * @param kind what became of it from the first tree to the second
 */
public record TreeChange(String path, Kind kind) {
  /** What became of a path. */
  public enum Kind {
    /** Only the second tree has it. */
    ADDED,
    /** Only the first tree has it. */
    REMOVED,
    /** Both have it, with other content or another mode. */
    CHANGED
  }
}
