package dev.gatewright.readers.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares HEAD, the index and the files; stops at the first difference. */
final class WorkTreeStatus {
  private static final int MAX_SUBMODULE_DEPTH = 5;

  private final GitLayout layout;
  private final int depth;
  private final boolean unix;
  private final boolean permissionsCount;
  private final TrackedFolders folders;
  private final Attributes attributes;
  private final FileContent content;
  private Instant indexWritten = Instant.EPOCH;
  private @Nullable String unknown;
  private int unwatched;

  WorkTreeStatus(GitLayout layout, Path root, int depth) {
    this.layout = layout;
    this.depth = depth;
    this.unix = root.getFileSystem().supportedFileAttributeViews().contains("unix");
    this.permissionsCount = layout.config().isTrue("core.filemode", true);
    this.folders = new TrackedFolders(root);
    this.attributes = new Attributes(layout, folders);
    this.content = new FileContent(layout.format());
  }

  WorkTreeState compare(
      GitObjects objects, @Nullable ObjectId tree, List<IndexEntry> entries, String folder) {
    for (IndexEntry entry : entries) {
      if (entry.stage() != 0) {
        return new WorkTreeState.Dirty(entry.path(), WorkTreeState.How.CONFLICT);
      }
      if (entry.flags().intentToAdd()) {
        return new WorkTreeState.Dirty(entry.path(), WorkTreeState.How.STAGED);
      }
    }
    StagedChanges staged = new StagedChanges(objects, entries);
    String first = staged.first(tree, folder);
    if (first != null) {
      return new WorkTreeState.Dirty(first, WorkTreeState.How.STAGED);
    }
    unknown = staged.trouble();
    WorkTreeState.Dirty dirty = files(entries);
    if (dirty != null) {
      return dirty;
    }
    return unknown == null
        ? new WorkTreeState.Clean(unwatched)
        : new WorkTreeState.Unknown(unknown);
  }

  private WorkTreeState.@Nullable Dirty files(List<IndexEntry> entries) {
    try {
      Path index = layout.gitDir().resolve("index");
      indexWritten =
          Files.exists(index) ? Files.getLastModifiedTime(index).toInstant() : indexWritten;
    } catch (IOException e) {
      unknown("the time of the index could not be read");
    }
    for (IndexEntry entry : entries) {
      if (entry.flags().assumeUnchanged() || entry.flags().skipWorktree()) {
        unwatched++;
        continue;
      }
      WorkTreeState.How how = look(entry);
      if (how != null) {
        return new WorkTreeState.Dirty(entry.path(), how);
      }
    }
    return null;
  }

  private WorkTreeState.@Nullable How look(IndexEntry entry) {
    Path file = folders.file(entry.path());
    if (file == null) {
      return unknown("a tracked path cannot be named on this platform");
    }
    if (!folders.holds(entry.path())) {
      return WorkTreeState.How.DELETED;
    }
    try {
      FileStat stat = FileStat.of(file, unix);
      return compare(entry, file, stat);
    } catch (NoSuchFileException e) {
      return WorkTreeState.How.DELETED;
    } catch (IOException e) {
      return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
          ? unknown("a tracked file could not be read")
          : WorkTreeState.How.DELETED;
    }
  }

  private WorkTreeState.@Nullable How compare(IndexEntry entry, Path file, FileStat stat)
      throws IOException {
    int wanted = FileMode.canonical(entry.mode());
    if (wanted == FileMode.GITLINK) {
      return FileMode.isTree(stat.mode()) ? submodule(entry, file) : WorkTreeState.How.MODE;
    }
    if (wanted == FileMode.SYMLINK) {
      return stat.mode() == FileMode.SYMLINK
          ? link(entry, file, stat)
          : stat.mode() == FileMode.FILE && !layout.config().isTrue("core.symlinks", true)
              ? content(entry, file, stat)
              : WorkTreeState.How.MODE;
    }
    if (!FileMode.isFile(stat.mode())) {
      return WorkTreeState.How.MODE;
    }
    if (stat.knowsPermissions() && permissionsCount && stat.mode() != wanted) {
      return WorkTreeState.How.MODE;
    }
    return content(entry, file, stat);
  }

  private WorkTreeState.@Nullable How link(IndexEntry entry, Path file, FileStat stat)
      throws IOException {
    if (stat.proves(entry, indexWritten) && entry.size() != 0) {
      return null;
    }
    String target = Files.readSymbolicLink(file).toString();
    if (content.name(target).equals(entry.id())) {
      return null;
    }
    for (int i = 0; i < target.length(); i++) {
      if (target.charAt(i) > 127) {
        return unknown("a link leads to a name that is not ASCII and cannot be compared");
      }
    }
    return WorkTreeState.How.CHANGED;
  }

  /** An entry of size 0 that is not empty is git's mark for "look at the content". */
  private WorkTreeState.@Nullable How content(IndexEntry entry, Path file, FileStat stat)
      throws IOException {
    if (entry.size() != 0 && stat.proves(entry, indexWritten)) {
      return null;
    }
    ObjectId name = content.name(file, stat.size());
    if (name == null) {
      return unknown("a tracked file changed while it was read");
    }
    if (name.equals(entry.id())) {
      return null;
    }
    Attributes.Conversion conversion = attributes.conversion(entry.path());
    return switch (conversion) {
      case FILTERED -> unknown("a file with a filter is changed or only filtered");
      case NONE -> WorkTreeState.How.CHANGED;
      case LINE_ENDINGS, UNSTATED -> {
        if (!entry.id().equals(content.normalizedName(file, stat.size()))) {
          yield WorkTreeState.How.CHANGED;
        }
        yield conversion == Attributes.Conversion.LINE_ENDINGS
            ? null
            : unknown("a file differs only in the ends of its lines");
      }
    };
  }

  private WorkTreeState.@Nullable How submodule(IndexEntry entry, Path folder) {
    if (!Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    if (depth >= MAX_SUBMODULE_DEPTH) {
      return unknown("submodules are nested too deep");
    }
    GitRead<GitRepository> read = GitRepository.open(folder);
    if (!(read instanceof GitRead.Found<GitRepository>(GitRepository inner))) {
      return unknown("a submodule could not be read: " + read.why());
    }
    try (inner) {
      ObjectId head = inner.headCommit();
      if (head == null || !head.equals(entry.id())) {
        return WorkTreeState.How.SUBMODULE;
      }
      return switch (inner.workTreeState("", inner.index(), depth + 1)) {
        case WorkTreeState.Clean(int more) -> {
          unwatched += more;
          yield null;
        }
        case WorkTreeState.Dirty _ -> WorkTreeState.How.SUBMODULE;
        case WorkTreeState.Unknown(String reason) -> unknown(reason);
      };
    }
  }

  private WorkTreeState.@Nullable How unknown(String reason) {
    unknown = unknown == null ? reason : unknown;
    return null;
  }
}
