package dev.gatewright.targets.commits;

import dev.gatewright.readers.git.FileMode;
import dev.gatewright.readers.git.GitRead;
import dev.gatewright.readers.git.GitRepository;
import dev.gatewright.readers.git.ObjectId;
import dev.gatewright.readers.git.TreeObject;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the paths that are not the same in two trees; what is the same is not read. */
public final class TreeChanges {
  private static final int DEEPEST = 500;

  private final GitRepository git;
  private final int most;
  private final List<TreeChange> changes = new ArrayList<>();
  private @Nullable String trouble;

  private TreeChanges(GitRepository git, int most) {
    this.git = git;
    this.most = most;
  }

  /**
   * The paths that are not the same, by name.
   *
   * @param most after so many the rest is not looked for
   */
  public static Sight<List<TreeChange>> of(
      Repository repository, ObjectId one, ObjectId other, int most) {
    TreeChanges walk = new TreeChanges(repository.git(), most);
    walk.compare("", one, other, 0);
    return walk.trouble == null
        ? Sight.known(List.copyOf(walk.changes))
        : Sight.unseen(
            "a tree could not be read: " + walk.trouble,
            "Fetch the whole history: git fetch --unshallow --tags.");
  }

  private boolean over() {
    return trouble != null || changes.size() >= most;
  }

  private void compare(String folder, @Nullable ObjectId one, @Nullable ObjectId other, int depth) {
    if (over() || (one != null && one.equals(other))) {
      return;
    }
    if (depth > DEEPEST) {
      trouble = "it is nested too deep";
      return;
    }
    Map<String, TreeObject.Entry> left = entries(one);
    Map<String, TreeObject.Entry> right = entries(other);
    TreeSet<String> names = new TreeSet<>(left.keySet());
    names.addAll(right.keySet());
    for (String name : names) {
      compare(folder + name, left.get(name), right.get(name), depth);
    }
  }

  private void compare(
      String path, TreeObject.@Nullable Entry one, TreeObject.@Nullable Entry other, int depth) {
    if (over() || (one != null && one.equals(other))) {
      return;
    }
    boolean folder = one != null && FileMode.isTree(one.mode());
    boolean otherFolder = other != null && FileMode.isTree(other.mode());
    if (folder || otherFolder) {
      compare(
          path + "/",
          folder && one != null ? one.id() : null,
          otherFolder && other != null ? other.id() : null,
          depth + 1);
    }
    boolean file = one != null && !folder;
    boolean otherFile = other != null && !otherFolder;
    if ((file || otherFile) && !over()) {
      changes.add(
          new TreeChange(
              path,
              file && otherFile
                  ? TreeChange.Kind.CHANGED
                  : file ? TreeChange.Kind.REMOVED : TreeChange.Kind.ADDED));
    }
  }

  private Map<String, TreeObject.Entry> entries(@Nullable ObjectId tree) {
    Map<String, TreeObject.Entry> entries = new TreeMap<>();
    if (tree == null) {
      return entries;
    }
    GitRead<TreeObject> read = git.tree(tree);
    if (read instanceof GitRead.Found<TreeObject>(TreeObject found)) {
      found.entries().forEach(entry -> entries.put(entry.name(), entry));
    } else {
      trouble = read.why();
    }
    return entries;
  }
}
