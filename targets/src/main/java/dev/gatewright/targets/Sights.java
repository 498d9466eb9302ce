package dev.gatewright.targets;

import dev.gatewright.model.Coverage;
import dev.gatewright.model.Declarations;
import dev.gatewright.targets.compose.ComposeFiles;
import dev.gatewright.targets.documents.Documents;
import dev.gatewright.targets.workflows.Workflows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * Everything that can be looked at in one run, each sight seen once, when it is first asked for.
 */
public final class Sights {
  private final TargetOptions options;
  private final Lazy<RepoTree> tree;
  private final Lazy<Sight<Repository>> repository;
  private final Lazy<Documents> documents;
  private final Lazy<Workflows> workflows;
  private final Lazy<ComposeFiles> compose;

  /** Sights that look nowhere until they are asked. */
  public Sights(TargetOptions options) {
    this.options = options;
    this.tree =
        new Lazy<>(
            () ->
                RepoTree.open(
                    options.root(), options.limits(), options.declarations().settings().exclude()));
    this.repository = new Lazy<>(() -> Repository.open(options.root()));
    this.documents =
        new Lazy<>(
            () ->
                Documents.read(
                    tree(), options.declarations().settings().checklists(), this::repository));
    this.workflows = new Lazy<>(() -> Workflows.read(tree()));
    this.compose = new Lazy<>(() -> ComposeFiles.read(tree()));
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

  /** The documentation. */
  public Documents documents() {
    return documents.get();
  }

  /** The GitHub Actions workflows. */
  public Workflows workflows() {
    return workflows.get();
  }

  /** The Compose files. */
  public ComposeFiles compose() {
    return compose.get();
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
    if (documents.made()) {
      Documents seen = documents.get();
      coverage.add(new Coverage("documents", true, null, seen.all().size(), seen.unread()));
    }
    if (workflows.made()) {
      Workflows seen = workflows.get();
      coverage.add(new Coverage("workflows", true, null, seen.all().size(), seen.unread()));
    }
    if (compose.made()) {
      ComposeFiles seen = compose.get();
      coverage.add(new Coverage("compose", true, null, seen.all().size(), seen.unread()));
    }
    return coverage;
  }
}
