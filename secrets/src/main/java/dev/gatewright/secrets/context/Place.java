package dev.gatewright.secrets.context;

/**
 * What the path of a file says, read once for all candidates in it.
 *
 * @param file what the file is for
 * @param code whether texts stand in quotes in such a file
 */
public record Place(FileKind file, boolean code) {
  /** Reads a path below the root, parted by slashes. */
  public static Place of(String path) {
    return new Place(FileKind.of(path), FilePaths.quotesTexts(path));
  }

  /** The same for a value that needs no quotes where it stands. */
  public Place plain() {
    return new Place(file, false);
  }

  /** Whether it is a program, and neither settings nor data. */
  public boolean program() {
    return code && !file.settings();
  }
}
