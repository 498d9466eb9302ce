package dev.gatewright.targets;

import dev.gatewright.model.Coverage;
import dev.gatewright.model.Declarations;
import dev.gatewright.targets.environment.CodeLookupFinder;
import dev.gatewright.targets.environment.CodeLookups;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.EnvironmentFinder;
import dev.gatewright.targets.environment.ExampleFile;
import dev.gatewright.targets.environment.ExampleFinder;
import dev.gatewright.targets.environment.Gap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be looked at in one run, each sight seen once, when it is first asked for.
 */
public final class Sights {
  private final TargetOptions options;
  private final Lazy<RepoTree> tree;
  private final Lazy<Sight<Repository>> repository;
  private final Lazy<Sight<Environment>> environment;
  private final Lazy<Sight<List<ExampleFile>>> examples;
  private final Lazy<Sight<CodeLookups>> lookups;

  /** Sights that look nowhere until they are asked. */
  public Sights(TargetOptions options) {
    this.options = options;
    this.tree =
        new Lazy<>(
            () ->
                RepoTree.open(
                    options.root(), options.limits(), options.declarations().settings().exclude()));
    this.repository = new Lazy<>(() -> Repository.open(options.root()));
    this.environment =
        new Lazy<>(() -> EnvironmentFinder.find(options, this::tree, this::repository));
    this.lookups = new Lazy<>(() -> CodeLookupFinder.find(tree()));
    this.examples = new Lazy<>(() -> ExampleFinder.find(tree()));
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

  /** The files that show which variables there are, such as {@code .env.example}. */
  public Sight<List<ExampleFile>> examples() {
    return examples.get();
  }

  /** How much of each sight was seen, for those that were asked for. */
  public List<Coverage> coverage() {
    List<Coverage> coverage = new ArrayList<>();
    if (tree.made()) {
      RepoTree seen = tree.get();
      String why = seen.complete() ? null : "part of the directory could not be listed";
      coverage.add(new Coverage("work-tree", true, why, seen.files().size(), seen.skipped()));
    }
    if (repository.made()) {
      coverage.add(
          switch (repository.get()) {
            case Sight.Known<Repository>(Repository seen) ->
                new Coverage(
                    "history",
                    true,
                    seen.shallow() ? "the history of this clone is cut off" : null,
                    seen.tracked() instanceof Sight.Known<SortedSet<String>>(var paths)
                        ? paths.size()
                        : 0,
                    List.of());
            case Sight.Unseen<Repository>(String why, String _) ->
                new Coverage("history", false, why, 0, List.of());
          });
    }
    addService(coverage);
    return coverage;
  }

  private void addService(List<Coverage> coverage) {
    if (environment.made()) {
      coverage.add(
          switch (environment.get()) {
            case Sight.Known<Environment>(Environment seen) -> covered(seen);
            case Sight.Unseen<Environment>(String why, String _) ->
                new Coverage("environment", false, why, 0, List.of());
          });
    }
    if (lookups.made()) {
      coverage.add(
          switch (lookups.get()) {
            case Sight.Known<CodeLookups>(CodeLookups seen) ->
                new Coverage("code", true, first(seen.gaps()), seen.files(), List.of());
            case Sight.Unseen<CodeLookups>(String why, String _) ->
                new Coverage("code", false, why, 0, List.of());
          });
    }
  }

  private static Coverage covered(Environment seen) {
    List<Gap> gaps = new ArrayList<>();
    seen.deployments().forEach(deployment -> gaps.addAll(deployment.gaps()));
    return new Coverage("environment", true, first(gaps), seen.files(), List.of());
  }

  private static @Nullable String first(List<Gap> gaps) {
    return gaps.isEmpty() ? null : gaps.getFirst().why();
  }
}
