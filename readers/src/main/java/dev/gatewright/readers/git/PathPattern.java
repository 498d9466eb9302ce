package dev.gatewright.readers.git;

import java.nio.charset.StandardCharsets;

/**
 * A pattern of a {@code .gitignore} or {@code .gitattributes} file, relative to the folder of that
 * file.
 */
final class PathPattern {
  private final Glob glob;
  private final boolean nameOnly;
  private final boolean folderOnly;

  private PathPattern(Glob glob, boolean nameOnly, boolean folderOnly) {
    this.glob = glob;
    this.nameOnly = nameOnly;
    this.folderOnly = folderOnly;
  }

  static PathPattern parse(String text) {
    boolean folderOnly = text.endsWith("/");
    String pattern = folderOnly ? text.substring(0, text.length() - 1) : text;
    boolean nameOnly = pattern.indexOf('/') < 0;
    if (pattern.startsWith("/")) {
      pattern = pattern.substring(1);
    }
    byte[] bytes = pattern.getBytes(StandardCharsets.UTF_8);
    return new PathPattern(GitGlob.compile(bytes, !nameOnly), nameOnly, folderOnly);
  }

  /**
   * Whether a path matches.
   *
   * @param from where the path begins below the folder of the file
   * @param to where the path ends
   */
  boolean matches(byte[] path, int from, int to, boolean isFolder) {
    if (folderOnly && !isFolder) {
      return false;
    }
    int start = from;
    if (nameOnly) {
      start = to;
      while (start > from && path[start - 1] != '/') {
        start--;
      }
    }
    return glob.matches(path, start, to);
  }
}
