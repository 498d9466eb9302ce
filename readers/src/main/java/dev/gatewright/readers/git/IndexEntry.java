package dev.gatewright.readers.git;

/**
 * One path in the index (gitformat-index, "Index entry").
 *
 * @param path with {@code /} between its parts; a byte that is not UTF-8 stands as U+DC00 plus the
 *     byte
 * @param mode the file mode, one of those in {@link FileMode}
 * @param stage 0, or 1 to 3 for the sides of an unresolved conflict
 * @param size the size of the file in bytes when git last looked, modulo 2^32
 * @param flags the flags of the entry
 */
public record IndexEntry(
    String path, int mode, ObjectId id, int stage, int size, Times times, Flags flags) {
  /** When the file was changed, as git last saw it; whole seconds since 1970 and nanoseconds. */
  public record Times(int mtimeSeconds, int mtimeNanos, int ctimeSeconds, int ctimeNanos) {}

  /** What the user told git about the path. */
  public record Flags(boolean assumeUnchanged, boolean skipWorktree, boolean intentToAdd) {
    static final Flags NONE = new Flags(false, false, false);
  }
}
