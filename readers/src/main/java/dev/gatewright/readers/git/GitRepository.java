package dev.gatewright.readers.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A git repository, read and never written: no process, no hook, no filter and no setting that runs
 * something.
 *
 * <p>Everything is read when it is asked for. Packs stay mapped until {@link #close}. Methods may
 * be called from several threads; objects are read one at a time.
 */
public final class GitRepository implements AutoCloseable {
  /** The size above which an object is not read unless another limit is given: 64 MiB. */
  public static final long DEFAULT_OBJECT_LIMIT = 64L << 20;

  private static final long INDEX_LIMIT = 512L << 20;
  static final long SHALLOW_LIMIT = 64L << 20;

  private final GitLayout layout;
  private final Refs refs;
  private final GitObjects objects;
  private final Sweeps sweeps;
  private @Nullable Set<ObjectId> shallow;

  private GitRepository(GitLayout layout, long objectLimit) {
    this.layout = layout;
    this.refs = new Refs(layout);
    Path folder = layout.commonDir().resolve("objects");
    this.objects =
        new GitObjects(new ObjectStore(folder, layout.format(), objectLimit), layout.format());
    this.sweeps = new Sweeps(folder, layout.format());
  }

  /**
   * Opens the repository of a work tree, or a bare one; the folders above are not looked at.
   *
   * @param root the root of the work tree, whose {@code .git} may be a folder or a file, or a bare
   *     repository
   */
  public static GitRead<GitRepository> open(Path root) {
    return open(root, DEFAULT_OBJECT_LIMIT);
  }

  /**
   * Opens a repository with a limit of one's own.
   *
   * @param objectLimit the largest object that is read, in bytes, up to 1 GiB
   */
  public static GitRead<GitRepository> open(Path root, long objectLimit) {
    GitRead<GitLayout> read = GitLayout.find(root.toAbsolutePath().normalize());
    return read instanceof GitRead.Found<GitLayout>(GitLayout layout)
        ? new GitRead.Found<>(new GitRepository(layout, objectLimit))
        : read.failure();
  }

  /** The hash objects are named with. */
  public ObjectFormat format() {
    return layout.format();
  }

  /** The root of the work tree; empty for a bare repository. */
  public Optional<Path> workTree() {
    return Optional.ofNullable(layout.workTree());
  }

  /** What HEAD stands on. */
  public GitRead<Head> head() {
    return refs.head();
  }

  /** The object a reference names, such as {@code refs/tags/v1.0}; not peeled. */
  public GitRead<ObjectId> ref(String name) {
    return refs.resolve(name);
  }

  /** Every reference below a prefix such as {@code refs/tags/}, by its whole name; not peeled. */
  public GitRead<SortedMap<String, ObjectId>> refs(String prefix) {
    return refs.all(prefix);
  }

  /** The index; missing when nothing was ever added, and in a bare repository. */
  public GitRead<Index> index() {
    GitRead<byte[]> read = indexBytes();
    return read instanceof GitRead.Found<byte[]>(byte[] bytes)
        ? IndexParser.parse(bytes, layout.format(), ObjectStore.digest(layout.format()))
        : read.failure();
  }

  /**
   * What of the index lies below a folder; its checksum is left alone, as git leaves it.
   *
   * @param folder path from the root of the tree that ends in {@code /}; empty for the whole tree
   */
  public GitRead<Index> index(String folder) {
    GitRead<byte[]> read = indexBytes();
    return read instanceof GitRead.Found<byte[]>(byte[] bytes)
        ? IndexParser.parse(bytes, layout.format(), folder)
        : read.failure();
  }

  private GitRead<byte[]> indexBytes() {
    return GitFile.bytes(layout.gitDir().resolve("index"), INDEX_LIMIT);
  }

  /** Any object. */
  public GitRead<GitObject> object(ObjectId id) {
    return objects.store().read(id);
  }

  /** A commit. */
  public GitRead<CommitObject> commit(ObjectId id) {
    return objects.commit(id);
  }

  /** A tree. */
  public GitRead<TreeObject> tree(ObjectId id) {
    return objects.tree(id);
  }

  /** An annotated tag. */
  public GitRead<TagObject> tag(ObjectId id) {
    return objects.tag(id);
  }

  /** What a tag names in the end; any other object is its own answer. */
  public GitRead<ObjectId> peel(ObjectId id) {
    return objects.peel(id);
  }

  /** The folder with the objects and references, which linked work trees share. */
  public Path commonFolder() {
    return layout.commonDir();
  }

  /**
   * What all that is read of a history hangs on, as one digest: while it is the same, every sweep
   * and every answer about commits is the same. Empty when it cannot be told.
   */
  public Optional<String> mark() {
    return RepositoryMark.of(layout, refs);
  }

  /**
   * A digest of HEAD, the references and the shallow boundary. As long as it is the same, the same
   * commits lie behind them, since the name of a commit is the digest of all it leads to; whether
   * their objects are still here is another matter. Empty when it could not be seen.
   */
  public Optional<String> tips() {
    return RepositoryMark.ofTips(layout, refs);
  }

  /** Whether a shallow clone left out the beginning of the history. */
  public boolean isShallow() {
    return !shallow().isEmpty();
  }

  /** The history of a commit, at most so many commits of it. */
  public HistoryWalk history(ObjectId start, int limit) {
    return new HistoryWalk(objects, shallow(), start, limit);
  }

  /**
   * The last change of each path along the history of HEAD.
   *
   * @param paths files or folders with {@code /} between their parts, from the root of the tree
   * @param limit how many commits are looked at before the rest is answered as unknown
   */
  public Map<String, LastChange> lastChanges(Collection<String> paths, int limit) {
    List<String> asked = new ArrayList<>(new LinkedHashSet<>(paths));
    LastChange[] answers =
        switch (head()) {
          case GitRead.Found<Head>(Head.Branch(String _, ObjectId id)) ->
              lastChanges(asked, id, limit);
          case GitRead.Found<Head>(Head.Detached(ObjectId id)) -> lastChanges(asked, id, limit);
          case GitRead.Found<Head>(Head.Unborn _) -> all(asked.size(), new LastChange.Never());
          case GitRead.Missing<Head> missing ->
              all(asked.size(), new LastChange.Unknown(missing.why()));
          case GitRead.Unreadable<Head> bad -> all(asked.size(), new LastChange.Unknown(bad.why()));
        };
    Map<String, LastChange> result = LinkedHashMap.newLinkedHashMap(answers.length);
    for (int i = 0; i < answers.length; i++) {
      result.put(asked.get(i), answers[i]);
    }
    return result;
  }

  /**
   * Shows every blob of the repository once, whether something refers to it or not. Submodules are
   * repositories of their own and not looked into.
   *
   * @param visitors gives each thread its visitor
   */
  public <S> SweepCoverage sweepBlobs(
      SweepOptions options, Supplier<? extends BlobVisitor<S>> visitors) {
    return sweep(options.types(ObjectType.BLOB), () -> ObjectVisitor.<S>ofBlobs(visitors.get()));
  }

  /** The same for objects of any type. */
  public <S> SweepCoverage sweep(
      SweepOptions options, Supplier<? extends ObjectVisitor<S>> visitors) {
    ObjectSweep.Place place =
        new ObjectSweep.Place(
            sweeps, isShallow(), layout.config().value("extensions.partialclone") != null);
    return SweepChoice.<S>run(place, objects.store(), options, visitors);
  }

  /** Lets sweeps go over what is there when the first begins, until what it answers is closed. */
  public SweepsTogether together() {
    return new SweepsTogether(sweeps);
  }

  /**
   * Where blobs stand in the history: paths, first and last commit, HEAD, tags.
   *
   * @param threads how many threads read trees and commits
   */
  public BlobHistories histories(Collection<ObjectId> blobs, int threads) {
    return histories(blobs, threads, HistoryPass.MAX_EDGES);
  }

  BlobHistories histories(Collection<ObjectId> blobs, int threads, int maxEdges) {
    return new HistoryReader(this, objects).histories(blobs, threads, maxEdges);
  }

  /**
   * The blobs of the commits that some commits lead to, without what stands where others begin.
   *
   * @param from commits, or tags of commits; with none of the others, all they lead to
   * @param without commits, or tags of commits, that were looked at before
   */
  public BlobSelection blobsSince(Collection<ObjectId> from, Collection<ObjectId> without) {
    return new BlobWalk(objects, shallow()).select(peeled(from), peeled(without));
  }

  /**
   * What stands below a folder in every commit that HEAD or a reference leads to.
   *
   * @param folder path from the root of the tree with {@code /} between its parts
   */
  public GitRead<HistoryBelow> below(String folder) {
    GitRead<SortedMap<String, ObjectId>> references = refs("refs/");
    if (!(references instanceof GitRead.Found<SortedMap<String, ObjectId>>(var all))) {
      return references.failure();
    }
    List<ObjectId> from = peeled(all.values());
    ObjectId head = headCommit();
    if (head != null) {
      from.add(head);
    }
    BlobWalk.Below below = new BlobWalk(objects, shallow()).below(from, folder);
    return new GitRead.Found<>(new HistoryBelow(below, objects, all, head));
  }

  private List<ObjectId> peeled(Collection<ObjectId> ids) {
    List<ObjectId> peeled = new ArrayList<>();
    for (ObjectId id : ids) {
      // One that cannot be followed is told of when it is looked for as a commit.
      peeled.add(peel(id) instanceof GitRead.Found<ObjectId>(ObjectId end) ? end : id);
    }
    return peeled;
  }

  /**
   * The entries of the index that are not as the tree of HEAD has them; a commit would bring them
   * in. Submodules are left out.
   */
  public GitRead<List<IndexEntry>> stagedEntries() {
    GitRead<Index> index = index();
    if (index instanceof GitRead.Unreadable<Index> bad) {
      return bad.failure();
    }
    GitRead<Head> head = head();
    if (!(head instanceof GitRead.Found<Head>)) {
      return head.failure();
    }
    ObjectId tree = null;
    ObjectId commit = headCommit();
    if (commit != null) {
      GitRead<CommitObject> read = commit(commit);
      if (!(read instanceof GitRead.Found<CommitObject>(CommitObject found))) {
        return read.failure();
      }
      tree = found.tree();
    }
    Index found = index.orNull();
    return StagedBlobs.find(objects, found == null ? List.of() : found.entries(), tree);
  }

  /** Whether a tracked file is changed, staged or deleted. */
  public WorkTreeState workTreeState() {
    return workTreeState("", index(), 0);
  }

  /**
   * Whether a tracked file below a folder is changed, staged or deleted.
   *
   * @param folder path from the root of the tree that ends in {@code /}; empty for the whole tree
   * @param index what {@link #index} answered
   */
  public WorkTreeState workTreeState(String folder, GitRead<Index> index) {
    return workTreeState(folder, index, 0);
  }

  /** Lets go of the packs; nothing can be read afterwards. */
  @Override
  public void close() {
    objects.store().close();
  }

  WorkTreeState workTreeState(String folder, GitRead<Index> index, int depth) {
    Path root = layout.workTree();
    if (root == null) {
      return new WorkTreeState.Unknown("a bare repository has no work tree");
    }
    ObjectId tree = null;
    GitRead<Head> head = head();
    ObjectId commit = headCommit();
    if (commit != null) {
      GitRead<CommitObject> read = commit(commit);
      if (!(read instanceof GitRead.Found<CommitObject>(CommitObject found))) {
        return new WorkTreeState.Unknown("the commit of HEAD could not be read: " + read.why());
      }
      tree = found.tree();
    } else if (!(head instanceof GitRead.Found<Head>)) {
      return new WorkTreeState.Unknown("HEAD could not be read: " + head.why());
    }
    List<IndexEntry> entries =
        switch (index) {
          case GitRead.Found<Index>(Index found) -> found.entries();
          case GitRead.Missing<Index> _ -> List.of();
          case GitRead.Unreadable<Index>(GitRead.Cause _, String _) -> null;
        };
    return entries == null
        ? new WorkTreeState.Unknown("the index could not be read: " + index.why())
        : new WorkTreeStatus(layout, root, depth)
            .compare(objects, tree, below(folder, entries), folder);
  }

  private static List<IndexEntry> below(String folder, List<IndexEntry> entries) {
    if (folder.isEmpty()) {
      return entries;
    }
    List<IndexEntry> below = new ArrayList<>();
    for (IndexEntry entry : entries) {
      if (entry.path().startsWith(folder)) {
        below.add(entry);
      }
    }
    return below;
  }

  /** The commit of HEAD; null when there is none or HEAD cannot be read. */
  @Nullable ObjectId headCommit() {
    return switch (head().orNull()) {
      case Head.Branch(String _, ObjectId id) -> id;
      case Head.Detached(ObjectId id) -> id;
      case Head.Unborn _ -> null;
      case null -> null;
    };
  }

  private LastChange[] lastChanges(List<String> paths, ObjectId start, int limit) {
    return new LastChangeWalk(objects, shallow(), paths).from(start, limit);
  }

  private static LastChange[] all(int count, LastChange answer) {
    LastChange[] answers = new LastChange[count];
    Arrays.fill(answers, answer);
    return answers;
  }

  private Set<ObjectId> shallow() {
    Set<ObjectId> known = shallow;
    if (known == null) {
      known = new HashSet<>();
      String text = GitFile.text(layout.commonDir().resolve("shallow"), SHALLOW_LIMIT).orNull();
      for (String line : text == null ? new String[0] : text.split("\n", -1)) {
        ObjectId id = ObjectId.ofHex(line.strip());
        if (id != null) {
          known.add(id);
        }
      }
      shallow = known;
    }
    return known;
  }
}
