package dev.gatewright.readers.archive;

/** Is shown what an archive holds, one entry after the other, in the order they lie in. */
@FunctionalInterface
public interface EntryVisitor {
  /**
   * Looks at one entry, or at bytes that belong to none: {@link EntryPath#part()} says which.
   *
   * @param bytes holds the content at its beginning; it is used again for other entries, so nothing
   *     of it may be kept
   * @param length how many of the bytes are the content
   */
  void visit(EntryPath path, byte[] bytes, int length);

  /** Whether to go on; asked now and then, so that a caller can keep to a time. */
  default boolean goesOn() {
    return true;
  }
}
