package dev.gatewright.readers.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folders of objects of a repository: its own and those it borrows from, each once
 * (gitrepository-layout, "objects/info/alternates").
 */
final class AlternateFolders {
  private static final int MAX_LEVELS = 5;
  private static final int MAX_FOLDERS = 64;
  private static final int FILE_LIMIT = 1 << 16;

  private final List<Path> folders = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  private AlternateFolders() {}

  static AlternateFolders of(Path root) {
    AlternateFolders found = new AlternateFolders();
    found.add(root, 0);
    return found;
  }

  /** The own folder first. */
  List<Path> folders() {
    return folders;
  }

  /** Why a folder that is named was not looked into, one line each. */
  List<String> troubles() {
    return troubles;
  }

  private void add(Path folder, int level) {
    try {
      if (!Files.isDirectory(folder)) {
        troubles.add("a folder of objects is not there");
        return;
      }
      if (!seen.add(folder.toRealPath())) {
        return;
      }
    } catch (IOException e) {
      troubles.add("a folder of objects could not be read");
      return;
    }
    if (folders.size() >= MAX_FOLDERS) {
      troubles.add("there are more than " + MAX_FOLDERS + " folders of objects");
      return;
    }
    folders.add(folder);
    GitRead<String> read = GitFile.text(folder.resolve("info/alternates"), FILE_LIMIT);
    if (read instanceof GitRead.Unreadable<String> bad) {
      troubles.add(bad.reason());
    }
    String text = read.orNull();
    for (String line : text == null ? new String[0] : text.split("\n", -1)) {
      if (!line.isEmpty() && line.charAt(0) != '#') {
        follow(folder, line, level + 1);
      }
    }
  }

  private void follow(Path folder, String line, int level) {
    Path named = resolve(folder, line);
    if (named == null || level > MAX_LEVELS) {
      troubles.add(
          named == null
              ? "an alternate is named by what is no path"
              : "alternates are nested more than " + MAX_LEVELS + " levels deep");
      return;
    }
    add(named, level);
  }

  private static @Nullable Path resolve(Path folder, String line) {
    try {
      return folder.resolve(line).normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
