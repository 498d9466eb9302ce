package dev.gatewright.targets.known;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a path leads to. */
public final class RealPath {
  private RealPath() {}

  /** The path without links, as far as it exists. */
  public static Path of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path at = absolute; at != null; at = at.getParent()) {
      try {
        if (Files.exists(at)) {
          return at.toRealPath().resolve(at.relativize(absolute)).normalize();
        }
      } catch (IOException e) {
        return absolute;
      }
    }
    return absolute;
  }

  /** Whether a path lies in a folder, or is it, whatever links lead there. */
  public static boolean inside(Path path, Path folder) {
    return of(path).startsWith(of(folder));
  }

  /** Whether a path lies in what is checked: the directory, or the work tree it is a part of. */
  public static boolean insideProject(Path path, Path root) {
    Path top = of(root);
    for (Path at = top; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        top = at;
        break;
      }
    }
    return of(path).startsWith(top);
  }
}
