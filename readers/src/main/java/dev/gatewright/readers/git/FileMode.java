package dev.gatewright.readers.git;

/** The file modes that trees and the index use. */
public final class FileMode {
  /** A directory. */
  public static final int TREE = 0040000;

  /** A plain file. */
  public static final int FILE = 0100644;

  /** A file that may be run. */
  public static final int EXECUTABLE = 0100755;

  /** A symbolic link; the blob is where it points. */
  public static final int SYMLINK = 0120000;

  /** A commit of a submodule. */
  public static final int GITLINK = 0160000;

  private static final int KIND = 0170000;

  private FileMode() {}

  /** Whether the mode is that of a directory. */
  public static boolean isTree(int mode) {
    return (mode & KIND) == TREE;
  }

  /** Whether the mode is that of a file, runnable or not. */
  public static boolean isFile(int mode) {
    return (mode & KIND) == 0100000;
  }

  /** Whether the mode is that of a submodule, whose commit is in another repository. */
  public static boolean isGitlink(int mode) {
    return (mode & KIND) == GITLINK;
  }

  /** The mode as git compares it: of the permissions of a file only "may be run" counts. */
  static int canonical(int mode) {
    if (isFile(mode)) {
      return (mode & 0100) != 0 ? EXECUTABLE : FILE;
    }
    return mode & KIND;
  }
}
