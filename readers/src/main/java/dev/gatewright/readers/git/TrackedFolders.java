package dev.gatewright.readers.git;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folders of a work tree, each looked at once: a path below a link is not in the tree. */
final class TrackedFolders {
  private final Path root;
  private final Map<String, Boolean> real = new HashMap<>();

  TrackedFolders(Path root) {
    this.root = root;
    real.put("", true);
  }

  /** Whether a folder and all above it are folders and not links. */
  boolean isReal(String folder) {
    Boolean known = real.get(folder);
    if (known != null) {
      return known;
    }
    Path path = file(folder);
    int slash = folder.lastIndexOf('/');
    boolean answer =
        isReal(slash < 0 ? "" : folder.substring(0, slash))
            && path != null
            && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    real.put(folder, answer);
    return answer;
  }

  boolean holds(String path) {
    int slash = path.lastIndexOf('/');
    return isReal(slash < 0 ? "" : path.substring(0, slash));
  }

  /** The file of a path; null when this platform cannot name it. */
  @Nullable Path file(String path) {
    try {
      Path file = root.resolve(path);
      return file.startsWith(root) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** The text of a file in a folder that is real; a link is told as missing, as git has it. */
  GitRead<String> text(String folder, String name, int limit) {
    Path file = file(folder.isEmpty() ? name : folder + '/' + name);
    return file == null || Files.isSymbolicLink(file)
        ? new GitRead.Missing<>(name)
        : GitFile.text(file, limit);
  }
}
