package dev.gatewright.targets.secrets;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.FindingWaiver;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.git.GitRead;
import dev.gatewright.readers.git.GitRepository;
import dev.gatewright.readers.git.HistoryBelow;
import dev.gatewright.readers.git.ObjectId;
import dev.gatewright.readers.git.SweepOptions;
import dev.gatewright.secrets.SearchGaps;
import dev.gatewright.secrets.SecretScanner;
import dev.gatewright.secrets.Subject;
import dev.gatewright.secrets.allow.AllowList;
import dev.gatewright.secrets.allow.AllowRemark;
import dev.gatewright.secrets.allow.Excuses;
import dev.gatewright.secrets.allow.FindingWaivers;
import dev.gatewright.secrets.allow.FingerprintKey;
import dev.gatewright.secrets.imported.GitleaksConfig;
import dev.gatewright.targets.ignoring.IgnoreComments;
import dev.gatewright.targets.known.HistoryState;
import dev.gatewright.targets.known.StateNote;
import dev.gatewright.targets.known.StatePlace;
import dev.gatewright.targets.sight.Lazy;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.TargetOptions;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The secrets that lie in the directory and in the history of its repository. */
public final class Secrets {
  private final Lazy<SecretScanner> scanner = new Lazy<>(this::made);
  private final Lazy<Optional<GitleaksConfig>> config;
  private final Lazy<Sightings> sightings;
  private final Lazy<SecretsSeen> workTree;
  private final Lazy<SecretsSeen> artifacts;
  private final Lazy<Sight<SecretsSeen>> history;
  private final Supplier<RepoTree> tree;
  private final Supplier<Sight<Repository>> repository;
  private final TargetOptions options;
  private final int threads;
  private volatile List<StateNote> stateNotes = List.of();

  /** Sights that look nowhere until they are asked. */
  public Secrets(
      TargetOptions options, Supplier<RepoTree> tree, Supplier<Sight<Repository>> repository) {
    this.options = options;
    this.tree = tree;
    this.repository = repository;
    this.threads = options.search().threads();
    this.config = new Lazy<>(() -> config(options));
    this.sightings = new Lazy<>(() -> sightings(options, config.get().orElse(null)));
    this.workTree = new Lazy<>(() -> search(everyFile(tree.get()), "files"));
    this.artifacts = new Lazy<>(() -> built(options));
    this.history =
        new Lazy<>(
            () ->
                switch (repository.get()) {
                  case Sight.Known<Repository>(Repository git) -> Sight.known(history(git));
                  case Sight.Unseen<Repository> unseen -> unseen.as();
                });
  }

  /** The secrets in the files of the directory. */
  public SecretsSeen workTree() {
    return workTree.get();
  }

  /**
   * Of the secrets in the files of the directory, those in files with such a path. Nothing is
   * searched again.
   *
   * @param what what these files are called
   */
  public SecretsSeen workTree(Predicate<String> paths, String what) {
    return workTree().among(everyFile(tree.get()), paths, what);
  }

  /** The secrets in some files of the directory. */
  public SecretsSeen search(List<String> paths, String what) {
    return new TreeSearch(tree.get(), "", files(), threads).search(paths, what);
  }

  /** The secrets in what was built to be uploaded: the files below {@code dist}. */
  public SecretsSeen artifacts() {
    return artifacts.get();
  }

  /** The secrets in a text that is no file. */
  public List<SecretSighting> search(String path, byte[] bytes) {
    return sightings
        .get()
        .of(
            new Sightings.File(path, path, "", null, true),
            bytes,
            bytes.length,
            scanner.get().scan(bytes, new Subject(path)));
  }

  /** The secrets in any commit that a reference leads to. */
  public Sight<SecretsSeen> history() {
    return history.get();
  }

  /** The secrets in what the next commit would bring in. */
  public Sight<SecretsIn> staged() {
    return switch (repository.get()) {
      case Sight.Known<Repository>(Repository git) -> new StagedSearch(files()).search(git);
      case Sight.Unseen<Repository> unseen -> unseen.as();
    };
  }

  /** The secrets in the commits that HEAD leads to and another commit does not. */
  public Sight<SecretsSeen> since(ObjectId commit) {
    return switch (repository.get()) {
      case Sight.Known<Repository>(Repository git) -> {
        List<ObjectId> head = Revisions.head(git.git()).map(List::of).orElse(List.of());
        yield head.isEmpty()
            ? Sight.unseen("HEAD leads to no commit", "Check out the commits to search.")
            : Sight.known(
                historySearch(
                    git, search -> search.search(git.git().blobsSince(head, List.of(commit)))));
      }
      case Sight.Unseen<Repository> unseen -> unseen.as();
    };
  }

  /** The secrets in a text that was handed in, judged as a file of this path. */
  public SecretsIn text(String path, byte[] bytes) {
    List<SecretSighting> found = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    files().search(path, bytes, found, skipped);
    SecretsSeen seen =
        new SecretsSeen(found, List.of(new Looked("standard-input", "texts", 1)), skipped);
    return new SecretsIn(seen, IgnoreComments.in(path, bytes));
  }

  /**
   * What people wrote that excuses secrets and is wrong, no longer counts or excused nothing.
   *
   * @param looked what this run has searched so far
   */
  public List<AllowRemark> remarks(dev.gatewright.secrets.allow.Looked looked) {
    return sightings.get().remarks(looked);
  }

  /** Why what earlier runs found out about the history was not used, or that of this not kept. */
  public List<StateNote> stateNotes() {
    return stateNotes;
  }

  /** Whether fingerprints are made under a key, so that a secret can be waived by its own. */
  public boolean keyed() {
    return sightings.get().keyed();
  }

  /** What finds them. */
  public SecretScanner scanner() {
    return scanner.get();
  }

  private static List<String> everyFile(RepoTree tree) {
    List<String> files = new ArrayList<>(tree.files());
    files.addAll(tree.toolFiles());
    return files;
  }

  /** What was built is usually ignored by git, so it is listed apart from the directory. */
  private SecretsSeen built(TargetOptions options) {
    Path dist = options.root().resolve("dist");
    if (!Files.isDirectory(dist, LinkOption.NOFOLLOW_LINKS)) {
      return new SecretsSeen(
          List.of(), List.of(new Looked("artifacts", "files in dist", 0)), List.of());
    }
    RepoTree built = RepoTree.open(dist, options.limits(), List.of());
    SecretsSeen files =
        new TreeSearch(built, "dist/", files(), threads).search(built.files(), "files in dist");
    List<Skipped> left = new ArrayList<>(files.skipped());
    built.links().forEach(link -> left.add(new Skipped("dist/" + link, "is a link")));
    built.skipped().forEach(one -> left.add(new Skipped("dist/" + one.file(), one.why())));
    Looked looked = new Looked("artifacts", "files in dist", files.looked().getFirst().count());
    return new SecretsSeen(files.found(), List.of(looked), left);
  }

  /** Of a directory below the root only what is below it, which is seldom much of a repository. */
  private SecretsSeen history(Repository repository) {
    return historySearch(
        repository,
        search ->
            repository.prefix().isEmpty() ? whole(search, repository) : below(search, repository));
  }

  private SecretsSeen below(HistorySearch search, Repository repository) {
    GitRepository git = repository.git();
    StatePlace place = options.search().state();
    HistoryState state =
        place == null || config.get().isPresent()
            ? null
            : HistoryState.below(place, git, repository.prefix(), options.root());
    SecretsSeen seen = state == null ? null : search.known(state);
    if (seen == null) {
      seen =
          git.below(repository.prefix()) instanceof GitRead.Found<HistoryBelow>(HistoryBelow below)
              ? search.search(below, state)
              : whole(search, repository);
    }
    if (state != null && !state.notes().isEmpty()) {
      stateNotes = state.notes();
    }
    return seen;
  }

  /** What an earlier run found out holds for the rules of the program and for no others. */
  private SecretsSeen whole(HistorySearch search, Repository repository) {
    StatePlace place = options.search().state();
    if (place == null || config.get().isPresent()) {
      return search.search();
    }
    HistoryState state = HistoryState.open(place, repository.git(), options.root());
    SecretsSeen seen = search.search(state);
    stateNotes = state.notes();
    return seen;
  }

  /** What a search of commits comes to, and what rules of others did not search to the end. */
  private SecretsSeen historySearch(
      Repository repository, Function<HistorySearch, SecretsSeen> how) {
    SearchGaps gaps = new SearchGaps();
    SecretsSeen seen =
        how.apply(
            new HistorySearch(
                repository.git(),
                repository.prefix(),
                scanner.get().noting(gaps),
                sightings.get(),
                SweepOptions.BLOBS.threads(threads)));
    List<Skipped> skipped = new ArrayList<>(seen.skipped());
    gaps.told().forEach(why -> skipped.add(new Skipped(".git", why)));
    return new SecretsSeen(seen.found(), seen.looked(), skipped);
  }

  private SecretScanner made() {
    SecretScanner own = SecretScanner.shipped();
    return config.get().map(rules -> own.with(rules.rules())).orElse(own);
  }

  private static Optional<GitleaksConfig> config(TargetOptions options) {
    GitleaksConfig named = options.search().rules();
    return Optional.ofNullable(named == null ? ListFiles.config(options.root()) : named);
  }

  private FileSearch files() {
    return new FileSearch(scanner.get(), sightings.get());
  }

  private static Sightings sightings(TargetOptions options, @Nullable GitleaksConfig config) {
    FingerprintKey key = ListFiles.key(options.root());
    List<AllowList> lists = new ArrayList<>();
    List<FindingWaiver> waivers = options.declarations().findingWaivers();
    if (!waivers.isEmpty()) {
      lists.add(
          FindingWaivers.of(
              waivers, options.declarations().settings().people(), options.at(), key));
    }
    lists.addAll(ListFiles.excuses(options.root()));
    lists.addAll(options.search().baselines());
    return new Sightings(Excuses.of(lists), key, config);
  }
}
