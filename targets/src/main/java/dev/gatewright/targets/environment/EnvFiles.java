package dev.gatewright.targets.environment;

import dev.gatewright.readers.compose.Service;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;

/**
 * The environment files that deployment descriptions name. One that git does not track is
 * somebody's own and is not read.
 */
final class EnvFiles {
  private static final String REMEDY =
      "Judge the environment where it runs: gatewright env there, or pass the file with"
          + " --env-file.";

  private final RepoTree tree;
  private final Sight<Repository> repository;
  private int files;

  EnvFiles(RepoTree tree, Sight<Repository> repository) {
    this.tree = tree;
    this.repository = repository;
  }

  int files() {
    return files;
  }

  /**
   * The variables of one file.
   *
   * @param folder the directory of the description, with a slash at its end, or empty
   * @param by the description that names it
   */
  DotenvLayer read(String folder, String by, Service.EnvFile file) {
    String named = file.path().text();
    String path = named.indexOf('$') >= 0 ? "" : within(folder, named);
    if (path.isEmpty()) {
      return gap(by + " reads " + shown(named) + ", which is outside the repository");
    }
    if (!tree.has(path)) {
      return file.required()
          ? gap(by + " reads " + path + ", which is not in the repository")
          : new DotenvLayer(List.of(), List.of(), List.of());
    }
    if (!ofRepository(path)) {
      return gap(by + " reads " + path + ", which git does not track: it is somebody's own");
    }
    return switch (tree.text(path)) {
      case Sight.Unseen<SourceText>(String why, String remedy) ->
          new DotenvLayer(List.of(), List.of(), List.of(new Gap(why, remedy)));
      case Sight.Known<SourceText>(SourceText text) -> {
        files++;
        yield DotenvLayer.read(path, text, Carrier.REPOSITORY_FILE);
      }
    };
  }

  /** Whether a path that a description names is a file that git is seen to track. */
  boolean tracks(String folder, String named) {
    String path = within(folder, named);
    return !path.isEmpty()
        && repository instanceof Sight.Known<Repository>(Repository known)
        && known.tracked() instanceof Sight.Known<SortedSet<String>>(var tracked)
        && tracked.contains(path);
  }

  private boolean ofRepository(String path) {
    if (repository instanceof Sight.Known<Repository>(Repository known)
        && known.tracked() instanceof Sight.Known<SortedSet<String>>(var tracked)) {
      return tracked.contains(path);
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    return !name.startsWith(".env") || ExampleFinder.isExample(path);
  }

  private static DotenvLayer gap(String why) {
    return new DotenvLayer(List.of(), List.of(), List.of(new Gap(why, REMEDY)));
  }

  /** A path that may hold variables of its own is not shown in full. */
  private static String shown(String named) {
    return named.length() > 100 ? "a file" : named;
  }

  /** The path from the root, without {@code .} and {@code ..}; empty when it leaves the tree. */
  static String within(String folder, String named) {
    Deque<String> parts = new ArrayDeque<>();
    if (named.startsWith("/") || named.startsWith("~")) {
      return "";
    }
    for (String part : (folder + named).split("/")) {
      switch (part) {
        case "", "." -> {}
        case ".." -> {
          if (parts.pollLast() == null) {
            return "";
          }
        }
        default -> parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
