package dev.gatewright.targets.sight;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.git.IgnoreRules;
import dev.gatewright.readers.text.IoReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The names below a directory, without following any link.
 *
 * @param files the project's own files, sorted
 * @param toolFiles files that git tracks in folders that tools fill, sorted
 * @param links the links, sorted
 * @param skipped what was left out
 * @param gaps what was left out that nobody asked to leave out
 */
record TreeListing(
    List<String> files,
    List<String> toolFiles,
    List<String> links,
    List<Skipped> skipped,
    List<Skipped> gaps) {
  /** Directories that tools fill with what others wrote; only what git tracks in them is listed. */
  private static final Set<String> NOT_OURS =
      Set.of(
          ".git",
          ".hg",
          ".svn",
          ".mypy_cache",
          ".nox",
          ".pytest_cache",
          ".ruff_cache",
          ".tox",
          ".venv",
          "__pycache__",
          "node_modules",
          "venv");

  static TreeListing of(
      Path root, TreeLimits limits, List<String> exclude, @Nullable SortedSet<String> tracked) {
    Walk walk = new Walk(root, limits, exclude, tracked);
    try {
      Files.walkFileTree(
          root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), limits.depth(), walk);
    } catch (IOException e) {
      walk.skip(".", "could not be listed: " + e.getMessage(), true);
    }
    Collections.sort(walk.files);
    Collections.sort(walk.toolFiles);
    Collections.sort(walk.links);
    return new TreeListing(
        Collections.unmodifiableList(walk.files),
        Collections.unmodifiableList(walk.toolFiles),
        Collections.unmodifiableList(walk.links),
        List.copyOf(walk.skipped),
        List.copyOf(walk.gaps));
  }

  private static final class Walk implements FileVisitor<Path> {
    private final Path root;
    private final TreeLimits limits;
    private final List<String> exclude;
    private final List<String> files = new ArrayList<>();
    private final List<String> toolFiles = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final @Nullable SortedSet<String> tracked;
    private final IgnoreRules ignored = new IgnoreRules("");
    private final List<Skipped> gaps = new ArrayList<>();

    private Walk(
        Path root, TreeLimits limits, List<String> exclude, @Nullable SortedSet<String> tracked) {
      this.root = root;
      this.limits = limits;
      this.exclude = exclude;
      this.tracked = tracked;
    }

    /** Whether git leaves a directory out: a rule says so, and nothing in it is tracked. */
    private boolean leftOut(String path) {
      if (tracked == null || ignored.say(path, true) != IgnoreRules.Say.IGNORED) {
        return false;
      }
      SortedSet<String> from = tracked.tailSet(path + "/");
      return from.isEmpty() || !from.first().startsWith(path + "/");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      if (directory.equals(root)) {
        readIgnoreRules(directory, "");
        return FileVisitResult.CONTINUE;
      }
      String path = pathOf(directory);
      String name = path.substring(path.lastIndexOf('/') + 1);
      if (NOT_OURS.contains(name)) {
        if (!name.equals(".git")) {
          toolFolder(path);
        }
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (exclude.contains(path)) {
        skip(path, "excluded in .gatewright/gate.yaml", false);
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (leftOut(path)) {
        skip(path, "ignored by git", false);
        return FileVisitResult.SKIP_SUBTREE;
      }
      readIgnoreRules(directory, path);
      return FileVisitResult.CONTINUE;
    }

    /** Lists what git tracks in a folder that a tool fills: the rest of it is not the project's. */
    private void toolFolder(String folder) {
      int listed = 0;
      for (String path : tracked == null ? List.<String>of() : tracked.tailSet(folder + "/")) {
        if (!path.startsWith(folder + "/")) {
          break;
        }
        listed += toolFile(folder, path) ? 1 : 0;
      }
      String also =
          listed == 0
              ? ""
              : "; the files that git tracks in it are read for what must not be there";
      skip(folder, "filled by a tool" + also, false);
    }

    /** Lists a tracked file as it lies on the disk, through no link. */
    private boolean toolFile(String folder, String path) {
      try {
        for (int slash = path.indexOf('/', folder.length() + 1);
            slash >= 0;
            slash = path.indexOf('/', slash + 1)) {
          Path above = root.resolve(path.substring(0, slash));
          if (!Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
            return false;
          }
        }
        Path file = root.resolve(path);
        if (Files.isSymbolicLink(file)) {
          links.add(path);
        } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          toolFiles.add(path);
          return true;
        }
      } catch (InvalidPathException e) {
        skip(path, "its name cannot be written in the encoding of this machine", true);
      }
      return false;
    }

    /** What git leaves out was built or belongs to one machine, so it is no part of the project. */
    private void readIgnoreRules(Path directory, String path) {
      Path file = directory.resolve(".gitignore");
      if (tracked == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return;
      }
      try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        byte[] bytes = in.readNBytes(limits.fileBytes());
        ignored.add(path, new String(bytes, StandardCharsets.UTF_8));
      } catch (IOException e) {
        skip(path.isEmpty() ? ".gitignore" : path + "/.gitignore", "could not be read", false);
      }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = pathOf(file);
      if (attributes.isDirectory()) {
        skip(path, "deeper than " + limits.depth() + " directories", true);
      } else if (attributes.isSymbolicLink()) {
        links.add(path);
      } else if (!attributes.isRegularFile()) {
        skip(path, "neither a file nor a directory", false);
      } else if (files.size() >= limits.files()) {
        skip(path, "more than " + limits.files() + " files; the rest was not listed", true);
        return FileVisitResult.TERMINATE;
      } else {
        files.add(path);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      skip(pathOf(file), "could not be looked at: " + IoReason.words(failure), true);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
      if (failure != null) {
        skip(pathOf(directory), "could not be listed to its end", true);
      }
      return FileVisitResult.CONTINUE;
    }

    private void skip(String path, String why, boolean gap) {
      Skipped one = new Skipped(path, why);
      skipped.add(one);
      if (gap) {
        gaps.add(one);
      }
    }

    private String pathOf(Path path) {
      String relative = root.relativize(path).toString();
      return java.io.File.separatorChar == '/' ? relative : relative.replace('\\', '/');
    }
  }
}
