package dev.gatewright.targets;

import dev.gatewright.model.Coverage;
import dev.gatewright.model.Declarations;
import dev.gatewright.sigstore.TrustedRoot;
import dev.gatewright.targets.compose.ComposeFiles;
import dev.gatewright.targets.documents.ChangeDates;
import dev.gatewright.targets.documents.Documents;
import dev.gatewright.targets.environment.CodeLookupFinder;
import dev.gatewright.targets.environment.CodeLookups;
import dev.gatewright.targets.environment.CodeSecretFinder;
import dev.gatewright.targets.environment.CodeSecrets;
import dev.gatewright.targets.environment.ComposeDemands;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.EnvironmentFinder;
import dev.gatewright.targets.environment.ExampleFile;
import dev.gatewright.targets.environment.ExampleFinder;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubOptions;
import dev.gatewright.targets.github.Part;
import dev.gatewright.targets.ignoring.IgnoreComments;
import dev.gatewright.targets.index.PackageIndexes;
import dev.gatewright.targets.index.TrustedRoots;
import dev.gatewright.targets.publishing.Publishing;
import dev.gatewright.targets.record.GateRecord;
import dev.gatewright.targets.secrets.Secrets;
import dev.gatewright.targets.sight.Lazy;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.TargetOptions;
import dev.gatewright.targets.sight.Worked;
import dev.gatewright.targets.workflows.Workflows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be looked at in one run, each sight seen once, when it is first asked for.
 */
public final class Sights {
  private final TargetOptions options;
  private final Worked worked = new Worked();
  private final Lazy<RepoTree> tree;
  private final Lazy<Sight<Repository>> repository;
  private final Lazy<Sight<Environment>> environment;
  private final Lazy<Sight<List<ExampleFile>>> examples;
  private final Lazy<Sight<CodeLookups>> lookups;
  private final Lazy<CodeSecrets> codeSecrets;
  private final ChangeDates changes;
  private final Lazy<Documents> documents;
  private final Lazy<Workflows> workflows;
  private final Lazy<Publishing> publishing;
  private final Lazy<ComposeFiles> compose;
  private final Secrets secrets;
  private final Lazy<IgnoreComments> ignores;
  private final Lazy<ComposeDemands> demands;
  private final PackageIndexes indexes;
  private final Lazy<Sight<TrustedRoot>> trustedRoot;
  private final Lazy<Sight<GitHub>> github;
  private final GithubOptions remote;
  private final Set<Part> expected = new ConcurrentSkipListSet<>();
  private final List<Consumer<GitHub>> following = new CopyOnWriteArrayList<>();
  private final Lazy<Sight<GateRecord>> record;

  /** Sights that look nowhere until they are asked, and at nothing beyond this machine. */
  public Sights(TargetOptions options) {
    this(options, GithubOptions.NONE);
  }

  /** Sights that do not know where the gate keeps its record. */
  public Sights(TargetOptions options, GithubOptions remote) {
    this(
        options,
        remote,
        () ->
            Sight.unseen(
                "The gate's own record was not looked at",
                "Run gatewright check, which keeps it."));
  }

  /**
   * Sights that look nowhere until they are asked.
   *
   * @param record how the gate's own record is read
   */
  public Sights(TargetOptions options, GithubOptions remote, Supplier<Sight<GateRecord>> record) {
    this.options = options;
    this.remote = remote;
    this.record = new Lazy<>(record);
    this.github = new Lazy<>(() -> GitHub.open(remote, Set.copyOf(expected)));
    this.repository = new Lazy<>(() -> Repository.open(options.root()));
    this.tree =
        new Lazy<>(
            () ->
                RepoTree.open(
                    options.root(),
                    options.limits(),
                    options.declarations().settings().exclude(),
                    tracked(repository())));
    this.environment =
        new Lazy<>(() -> EnvironmentFinder.find(options, this::tree, this::repository));
    this.lookups = new Lazy<>(() -> CodeLookupFinder.find(tree()));
    this.codeSecrets = new Lazy<>(() -> CodeSecretFinder.find(tree()));
    this.examples = new Lazy<>(() -> ExampleFinder.find(tree()));
    ChangeDates changes = new ChangeDates(options, this::repository);
    this.changes = changes;
    this.documents =
        new Lazy<>(
            () -> Documents.read(tree(), options.declarations().settings().checklists(), changes));
    this.workflows = new Lazy<>(() -> Workflows.read(tree(), options.search().threads()));
    this.publishing =
        new Lazy<>(() -> Publishing.read(workflows(), tree(), options.search().threads()));
    this.compose = new Lazy<>(() -> ComposeFiles.read(tree()));
    this.secrets = new Secrets(options, this::tree, this::repository);
    this.ignores = new Lazy<>(() -> IgnoreComments.read(tree()));
    this.demands = new Lazy<>(() -> ComposeDemands.find(tree()));
    this.indexes =
        new PackageIndexes(
            options.index(),
            options.declarations().settings().index(),
            this::tree,
            remote.keeping());
    this.trustedRoot =
        new Lazy<>(() -> TrustedRoots.open(options.index().trustedRoot(), options.root()));
  }

  private static @Nullable SortedSet<String> tracked(Sight<Repository> repository) {
    return repository instanceof Sight.Known<Repository>(Repository git)
            && git.tracked() instanceof Sight.Known<SortedSet<String>>(var paths)
        ? paths
        : null;
  }

  /** The instant to judge as of. */
  public Instant at() {
    return options.at();
  }

  /** What people wrote below {@code .gatewright/}. */
  public Declarations declarations() {
    return options.declarations();
  }

  /** The files below the directory. */
  public RepoTree tree() {
    return tree.get();
  }

  /** The git repository the directory lies in. */
  public Sight<Repository> repository() {
    return repository.get();
  }

  /** The environments that are judged. */
  public Sight<Environment> environment() {
    return environment.get();
  }

  /** The variables that the code reads. */
  public Sight<CodeLookups> lookups() {
    return lookups.get();
  }

  /** The names of secrets in the code. */
  public CodeSecrets codeSecrets() {
    return codeSecrets.get();
  }

  /** The files that show which variables there are, such as {@code .env.example}. */
  public Sight<List<ExampleFile>> examples() {
    return examples.get();
  }

  /** The documentation. */
  public Documents documents() {
    return documents.get();
  }

  /** When files were last changed in a commit. */
  public ChangeDates changes() {
    return changes;
  }

  /** The GitHub Actions workflows. */
  public Workflows workflows() {
    return workflows.get();
  }

  /** What the workflows upload to package indexes. */
  public Publishing publishing() {
    return publishing.get();
  }

  /** The Compose files. */
  public ComposeFiles compose() {
    return compose.get();
  }

  /** The variables that compose files demand of whoever starts them. */
  public ComposeDemands demands() {
    return demands.get();
  }

  /** The lines that ask for a finding to be ignored. */
  public IgnoreComments ignores() {
    return ignores.get();
  }

  /** What was worked out of all this, made by whoever asks first and kept for those after. */
  public <T> T worked(Class<T> kind, Supplier<T> maker) {
    return worked.of(kind, maker);
  }

  /** The secrets that lie in the directory and its history. */
  public Secrets secrets() {
    return secrets;
  }

  /** The package indexes that releases go to. */
  public PackageIndexes indexes() {
    return indexes;
  }

  /** Whom to trust for attestations. */
  public Sight<TrustedRoot> trustedRoot() {
    return trustedRoot.get();
  }

  /** The repository on GitHub. */
  public Sight<GitHub> github() {
    return github.get();
  }

  /** Notes what somebody is going to want of GitHub; what nobody expects is asked when wanted. */
  public void expect(Set<Part> parts) {
    expected.addAll(parts);
  }

  /** Notes what somebody is going to ask GitHub once it has shown the repository. */
  public void expect(Consumer<GitHub> asker) {
    following.add(asker);
  }

  /** Whether this run asks another machine for anything. */
  public boolean asksHosts() {
    return (remote.repository() != null && !remote.offline()) || indexes.asked();
  }

  /** Begins to ask GitHub for all that is expected, beside whatever else is done. */
  public void askAhead() {
    boolean wanted = !expected.isEmpty() || !following.isEmpty();
    if (wanted && remote.repository() != null && asksHosts() && !github.made()) {
      Thread.startVirtualThread(
          () -> {
            try {
              if (github.get() instanceof Sight.Known<GitHub>(GitHub shown)) {
                following.forEach(asker -> asker.accept(shown));
              }
            } catch (RuntimeException e) {
              // The sight keeps it for whoever asks.
            }
          });
    }
  }

  /** Whether something was asked of GitHub, and what; without asking it now. */
  public Optional<GitHub> askedGithub() {
    return github.made() && github.get() instanceof Sight.Known<GitHub>(GitHub known)
        ? Optional.of(known)
        : Optional.empty();
  }

  /** When that was recorded which stands in for other hosts; empty where they are asked. */
  public Optional<Instant> recorded() {
    return Optional.ofNullable(remote.keeping().recorded());
  }

  /** The gate's own record of the runs before this one. */
  public Sight<GateRecord> record() {
    return record.get();
  }

  /** How much of each sight was seen, for those that were asked for. */
  public List<Coverage> coverage() {
    List<Coverage> coverage = new ArrayList<>();
    add(coverage, tree, Coverages::of);
    add(coverage, repository, seen -> Coverages.of("history", seen, Coverages::of));
    add(coverage, environment, seen -> Coverages.of("environment", seen, Coverages::of));
    add(coverage, lookups, seen -> Coverages.of("code", seen, Coverages::of));
    add(coverage, codeSecrets, Coverages::of);
    add(
        coverage,
        documents,
        seen -> Coverages.files("documents", seen.all().size(), seen.unread()));
    add(
        coverage,
        workflows,
        seen -> Coverages.files("workflows", seen.all().size(), seen.unread()));
    add(coverage, demands, seen -> Coverages.files("compose-demands", seen.files(), seen.unread()));
    add(coverage, compose, seen -> Coverages.files("compose", seen.all().size(), seen.unread()));
    add(coverage, ignores, seen -> Coverages.files("ignore-comments", seen.files(), seen.unread()));
    coverage.addAll(indexes.coverage());
    add(coverage, github, seen -> Coverages.of("github", seen, GitHub::coverage));
    return coverage;
  }

  private static <T> void add(
      List<Coverage> coverage, Lazy<T> sight, Function<T, Coverage> described) {
    if (sight.made()) {
      coverage.add(described.apply(sight.get()));
    }
  }
}
