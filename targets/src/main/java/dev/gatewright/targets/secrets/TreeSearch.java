package dev.gatewright.targets.secrets;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Looked;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.SharedWork;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Searches the files of a directory, and what lies in archives among them. */
final class TreeSearch {
  /** The largest file that is searched, in bytes. */
  private static final int MOST = 64 << 20;

  /** With fewer files a second thread is hardly begun before all is searched. */
  private static final int FEW = 64;

  private final RepoTree tree;
  private final String prefix;
  private final FileSearch files;
  private final int threads;

  /**
   * A search of a directory.
   *
   * @param prefix what stands before the paths of the directory when they are told
   */
  TreeSearch(RepoTree tree, String prefix, FileSearch files, int threads) {
    this.tree = tree;
    this.prefix = prefix;
    this.files = files;
    this.threads = threads;
  }

  /** What one file came to; null when it was searched and holds nothing. */
  private record Searched(List<SecretSighting> found, List<Skipped> skipped) {}

  SecretsSeen search(List<String> paths, String what) {
    List<@Nullable Searched> all =
        SharedWork.each(paths, this::search, paths.size() < FEW ? 1 : threads);
    List<SecretSighting> found = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (Searched one : all) {
      if (one != null) {
        found.addAll(one.found());
        skipped.addAll(one.skipped());
      }
    }
    if (!tree.complete()) {
      skipped.add(
          new Skipped(".", "part of the directory could not be listed: " + tree.unlisted()));
    }
    int searched = paths.size() - (int) skipped.stream().map(Skipped::file).distinct().count();
    return new SecretsSeen(found, List.of(new Looked("work-tree", what, searched)), skipped);
  }

  private @Nullable Searched search(String path) {
    return switch (tree.start(path, MOST + 1)) {
      case Sight.Unseen<byte[]>(String why, String _) ->
          new Searched(List.of(), List.of(new Skipped(prefix + path, why)));
      case Sight.Known<byte[]>(byte[] bytes) when bytes.length > MOST ->
          new Searched(
              List.of(),
              List.of(new Skipped(prefix + path, "is larger than " + (MOST >> 20) + " MiB")));
      case Sight.Known<byte[]>(byte[] bytes) -> search(prefix + path, bytes);
    };
  }

  private @Nullable Searched search(String path, byte[] bytes) {
    List<SecretSighting> found = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    files.search(path, bytes, found, skipped);
    return found.isEmpty() && skipped.isEmpty() ? null : new Searched(found, skipped);
  }
}
