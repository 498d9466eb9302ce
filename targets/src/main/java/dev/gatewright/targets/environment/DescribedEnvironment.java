package dev.gatewright.targets.environment;

import dev.gatewright.targets.RepoTree;
import dev.gatewright.targets.Repository;
import dev.gatewright.targets.Sight;

/** The environments that a repository says it deploys with. */
final class DescribedEnvironment {
  private DescribedEnvironment() {}

  static Sight<Environment> find(RepoTree tree, Sight<Repository> repository) {
    return Sight.unseen(
        "no environment was given",
        "Pass --env-file FILE or --env, or list env-files: in .gatewright/gate.yaml.");
  }
}
