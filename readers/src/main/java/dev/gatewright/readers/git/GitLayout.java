package dev.gatewright.readers.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of one repository lie (gitrepository-layout).
 *
 * <p>A {@code .git} file may name a folder anywhere on the disk. Such a folder is read only when it
 * lies inside the tree or points back to it, as those of {@code git worktree} and {@code git
 * submodule} do; otherwise a hostile tree could have another repository's history read as its own.
 *
 * @param workTree the root of the work tree, null for a bare repository
 * @param gitDir HEAD and the index
 * @param commonDir objects, refs and configuration
 */
record GitLayout(
    @Nullable Path workTree, Path gitDir, Path commonDir, GitConfig config, ObjectFormat format) {
  private static final int CONFIG_LIMIT = 1 << 20;

  static GitRead<GitLayout> find(Path root) {
    try {
      Path dotGit = root.resolve(".git");
      if (Files.isDirectory(dotGit, LinkOption.NOFOLLOW_LINKS)) {
        return at(root, root, dotGit, false);
      }
      if (Files.isSymbolicLink(dotGit)) {
        return dotGit.toRealPath().startsWith(root.toRealPath())
            ? at(root, root, dotGit.toRealPath(), false)
            : refused(".git is a link out of the tree");
      }
      if (Files.exists(dotGit, LinkOption.NOFOLLOW_LINKS)) {
        return linked(root, dotGit);
      }
      if (Files.isRegularFile(root.resolve("HEAD")) && Files.isDirectory(root.resolve("objects"))) {
        return at(root, null, root, false);
      }
      return new GitRead.Missing<>("a git repository");
    } catch (IOException e) {
      return new GitRead.Unreadable<>(
          GitRead.Cause.IO, "the repository's folder could not be read");
    }
  }

  private static GitRead<GitLayout> linked(Path root, Path dotGit) throws IOException {
    GitRead<String> read = GitFile.text(dotGit, GitFile.LINE);
    if (!(read instanceof GitRead.Found<String>(String text))) {
      return read.failure();
    }
    Path gitDir = text.startsWith("gitdir:") ? resolve(root, text.substring(7)) : null;
    if (gitDir == null) {
      return GitRead.corrupt(".git is a file that names no folder");
    }
    if (!Files.isDirectory(gitDir)) {
      return new GitRead.Missing<>("the folder that the .git file names");
    }
    boolean pointsBack = pointsBack(root, dotGit, gitDir);
    if (!pointsBack && !inside(root, gitDir)) {
      return refused("the .git file names a folder out of the tree that does not point back to it");
    }
    return at(root, root, gitDir, pointsBack);
  }

  /** The `gitdir` file of a linked work tree, or `core.worktree` of a submodule. */
  private static boolean pointsBack(Path root, Path dotGit, Path gitDir) throws IOException {
    String back = GitFile.text(gitDir.resolve("gitdir"), GitFile.LINE).orNull();
    Path named = back == null ? null : resolve(gitDir, back);
    if (named != null && Files.exists(named) && Files.isSameFile(named, dotGit)) {
      return true;
    }
    String config = GitFile.text(gitDir.resolve("config"), CONFIG_LIMIT).orNull();
    String tree = config == null ? null : GitConfig.parse(config).value("core.worktree");
    Path claimed = tree == null ? null : resolve(gitDir, tree);
    return claimed != null && Files.exists(claimed) && Files.isSameFile(claimed, root);
  }

  private static GitRead<GitLayout> at(
      Path root, @Nullable Path workTree, Path gitDir, boolean pointsBack) throws IOException {
    Path commonDir = gitDir;
    String common = GitFile.text(gitDir.resolve("commondir"), GitFile.LINE).orNull();
    if (common != null) {
      Path named = resolve(gitDir, common);
      if (named == null || !Files.isDirectory(named)) {
        return GitRead.corrupt("commondir names no folder");
      }
      boolean own = pointsBack && inside(named.resolve("worktrees"), gitDir);
      if (!own && !inside(root, named)) {
        return refused("commondir names a folder out of the tree");
      }
      commonDir = named;
    }
    GitConfig config = new GitConfigFiles(gitDir, commonDir).read();
    String trouble = unsupported(config, commonDir);
    if (trouble != null) {
      return GitRead.unsupported(trouble);
    }
    boolean sha256 = "sha256".equals(config.value("extensions.objectformat"));
    ObjectFormat format = sha256 ? ObjectFormat.SHA256 : ObjectFormat.SHA1;
    return new GitRead.Found<>(new GitLayout(workTree, gitDir, commonDir, config, format));
  }

  private record GitConfigFiles(Path gitDir, Path commonDir) {
    GitConfig read() {
      String shared = GitFile.text(commonDir.resolve("config"), CONFIG_LIMIT).orNull();
      GitConfig config = GitConfig.parse(shared == null ? "" : shared);
      if (config.isTrue("extensions.worktreeconfig", false)) {
        String own = GitFile.text(gitDir.resolve("config.worktree"), CONFIG_LIMIT).orNull();
        config.overlay(GitConfig.parse(own == null ? "" : own));
      }
      return config;
    }
  }

  private static @Nullable String unsupported(GitConfig config, Path commonDir) {
    String storage = config.value("extensions.refstorage");
    if ("reftable".equals(storage) || Files.isDirectory(commonDir.resolve("reftable"))) {
      return "not readable: reftable";
    }
    String version = config.value("core.repositoryformatversion");
    if (version != null && !version.equals("0") && !version.equals("1")) {
      return "not readable: a repository format version that is neither 0 nor 1";
    }
    String format = config.value("extensions.objectformat");
    if (format != null && !format.equals("sha1") && !format.equals("sha256")) {
      return "not readable: an unknown object format";
    }
    for (String key : config.keys()) {
      if ("1".equals(version) && key.startsWith("extensions.") && !isKnownExtension(key)) {
        return "not readable: an unknown repository extension";
      }
    }
    return null;
  }

  private static boolean isKnownExtension(String key) {
    return switch (key.substring("extensions.".length())) {
      case "noop", "objectformat", "compatobjectformat", "partialclone", "preciousobjects" -> true;
      case "refstorage", "relativeworktrees", "worktreeconfig" -> true;
      default -> false;
    };
  }

  private static @Nullable Path resolve(Path base, String text) {
    try {
      String named = text.strip();
      return named.isEmpty() ? null : base.resolve(named).normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static boolean inside(Path folder, Path path) throws IOException {
    return Files.exists(folder) && path.toRealPath().startsWith(folder.toRealPath());
  }

  private static <T> GitRead<T> refused(String reason) {
    return new GitRead.Unreadable<>(GitRead.Cause.REFUSED, reason);
  }
}
