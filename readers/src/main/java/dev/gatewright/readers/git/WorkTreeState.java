package dev.gatewright.readers.git;

/**
 * Whether the tracked files are as committed; files that git does not track play no part, as in
 * {@code git describe --dirty}.
 */
public sealed interface WorkTreeState {
  /**
   * Nothing tracked differs from HEAD.
   *
   * @param unwatched how many paths were not looked at because the index marks them "assume
   *     unchanged" or "skip work tree"
   */
  record Clean(int unwatched) implements WorkTreeState {}

  /** A tracked path differs from HEAD; the first one found. */
  record Dirty(String path, How how) implements WorkTreeState {}

  /** Something could not be looked at and nothing that could be differs. */
  record Unknown(String reason) implements WorkTreeState {}

  /** In what way a path differs. */
  enum How {
    /** The index is not as HEAD. */
    STAGED,
    /** A merge left it unresolved. */
    CONFLICT,
    /** The content is another. */
    CHANGED,
    /** The file may be run and was not so before, or the other way round, or is of another kind. */
    MODE,
    /** The file is gone. */
    DELETED,
    /** The submodule stands at another commit or is dirty itself. */
    SUBMODULE
  }
}
