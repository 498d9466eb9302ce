package dev.gatewright.targets;

import dev.gatewright.model.Coverage;
import dev.gatewright.model.Declarations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that can be looked at in one run, each sight seen once, when it is first asked for.
 */
public final class Sights {
  private final TargetOptions options;
  private final Lazy<RepoTree> tree;

  /** Sights that look nowhere until they are asked. */
  public Sights(TargetOptions options) {
    this.options = options;
    this.tree =
        new Lazy<>(
            () ->
                RepoTree.open(
                    options.root(), options.limits(), options.declarations().settings().exclude()));
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

  /** How much of each sight was seen, for those that were asked for. */
  public List<Coverage> coverage() {
    List<Coverage> coverage = new ArrayList<>();
    if (tree.made()) {
      RepoTree seen = tree.get();
      String why = seen.complete() ? null : "part of the directory could not be listed";
      coverage.add(new Coverage("work-tree", true, why, seen.files().size(), seen.skipped()));
    }
    return coverage;
  }
}
