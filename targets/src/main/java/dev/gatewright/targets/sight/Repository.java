package dev.gatewright.targets.sight;

import dev.gatewright.readers.git.FileMode;
import dev.gatewright.readers.git.GitRead;
import dev.gatewright.readers.git.GitRepository;
import dev.gatewright.readers.git.Head;
import dev.gatewright.readers.git.Index;
import dev.gatewright.readers.git.IndexEntry;
import dev.gatewright.readers.git.LastChange;
import dev.gatewright.readers.git.WorkTreeState;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The git repository that the directory lies in: its commit, what it tracks, when files changed.
 */
public final class Repository {
  private static final int MOST_COMMITS = 200_000;

  private final GitRepository git;
  private final String prefix;
  private final Lazy<GitRead<Index>> index;
  private final Lazy<WorkTreeState> state;
  private final Lazy<Sight<SortedSet<String>>> tracked;

  private Repository(GitRepository git, String prefix) {
    this.git = git;
    this.prefix = prefix;
    this.index = new Lazy<>(() -> git.index(prefix));
    this.state = new Lazy<>(() -> git.workTreeState(prefix, index.get()));
    this.tracked = new Lazy<>(this::readIndex);
  }

  /** The repository of a directory: in it, or in the nearest directory above that has one. */
  public static Sight<Repository> open(Path root) {
    for (Path here = root; here != null; here = here.getParent()) {
      if (!Files.exists(here.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      String prefix =
          root.equals(here) ? "" : here.relativize(root).toString().replace('\\', '/') + "/";
      return switch (GitRepository.open(here)) {
        case GitRead.Found<GitRepository>(GitRepository git) ->
            Sight.known(new Repository(git, prefix));
        case GitRead.Missing<GitRepository> missing -> unseen(missing.why());
        case GitRead.Unreadable<GitRepository> bad -> unseen(bad.why());
      };
    }
    return Sight.unseen(
        "this directory is not in a git repository",
        "Run Gatewright in a clone of the repository.");
  }

  /** The commit checked out, in hexadecimal; empty before the first commit. */
  public Optional<String> commit() {
    return switch (git.head()) {
      case GitRead.Found<Head>(Head.Branch(String _, var id)) -> Optional.of(id.toString());
      case GitRead.Found<Head>(Head.Detached(var id)) -> Optional.of(id.toString());
      case GitRead.Found<Head>(Head.Unborn _) -> Optional.empty();
      case GitRead.Missing<Head> _ -> Optional.empty();
      case GitRead.Unreadable<Head> _ -> Optional.empty();
    };
  }

  /**
   * Whether tracked files below the directory differ from the commit; null when that could not be
   * seen.
   */
  public @Nullable Boolean dirty() {
    return switch (state.get()) {
      case WorkTreeState.Clean _ -> Boolean.FALSE;
      case WorkTreeState.Dirty _ -> Boolean.TRUE;
      case WorkTreeState.Unknown _ -> null;
    };
  }

  /** The repository itself, for sights that read objects. */
  public GitRepository git() {
    return git;
  }

  /** The directory's path from the root of the work tree, with a slash at its end, or empty. */
  public String prefix() {
    return prefix;
  }

  /** Whether the history of this clone is cut off. */
  public boolean shallow() {
    return git.isShallow();
  }

  /** Whether the directory is the root of the work tree, so that no rules lie above it. */
  public boolean whole() {
    return prefix.isEmpty();
  }

  /** The files git tracks below the directory, relative to it. */
  public Sight<SortedSet<String>> tracked() {
    return tracked.get();
  }

  /** When one file was last changed in a commit; empty when it is in no commit. */
  public Sight<Optional<Instant>> lastChange(String path) {
    Sight<Optional<Instant>> change = lastChanges(List.of(path)).get(path);
    return change == null ? unseen(path + " was not found in the history") : change;
  }

  /** When each file was last changed in a commit, all found in one walk. */
  public Map<String, Sight<Optional<Instant>>> lastChanges(List<String> paths) {
    List<String> asked = new ArrayList<>();
    for (String path : paths) {
      asked.add(prefix + path);
    }
    Map<String, LastChange> found = git.lastChanges(asked, MOST_COMMITS);
    Map<String, Sight<Optional<Instant>>> changes = new LinkedHashMap<>();
    for (String path : paths) {
      LastChange change = found.get(prefix + path);
      changes.put(
          path, change == null ? unseen("the history gave no answer") : sight(path, change));
    }
    return changes;
  }

  private static Sight<Optional<Instant>> sight(String path, LastChange change) {
    return switch (change) {
      case LastChange.Changed(var commit) -> Sight.known(Optional.of(commit.committer().when()));
      case LastChange.Never _ -> Sight.known(Optional.empty());
      case LastChange.AtShallowBoundary _ ->
          Sight.unseen(
              "the history of this clone is cut off before " + path + " was last changed",
              "Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in a workflow.");
      case LastChange.Unknown(String reason) -> unseen(reason);
    };
  }

  private Sight<SortedSet<String>> readIndex() {
    return switch (index.get()) {
      case GitRead.Found<Index>(Index found) -> Sight.known(paths(found));
      case GitRead.Missing<Index> _ -> Sight.known(Collections.emptySortedSet());
      case GitRead.Unreadable<Index> bad -> unseen(bad.why());
    };
  }

  private SortedSet<String> paths(Index index) {
    TreeSet<String> paths = new TreeSet<>();
    for (IndexEntry entry : index.entries()) {
      boolean file = FileMode.isFile(entry.mode()) || entry.mode() == FileMode.SYMLINK;
      if (file && entry.path().startsWith(prefix)) {
        paths.add(entry.path().substring(prefix.length()));
      }
    }
    return Collections.unmodifiableSortedSet(paths);
  }

  private static <T> Sight<T> unseen(String why) {
    return Sight.unseen(
        "the git repository could not be read: " + why, "Check it with git fsck, then run again.");
  }
}
