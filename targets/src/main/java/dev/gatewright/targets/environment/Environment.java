package dev.gatewright.targets.environment;

import java.util.List;

/**
 * The environments that are judged.
 *
 * @param given whether the user named them; else the repository describes them
 * @param deployments at least one
 * @param files how many files were read for them
 */
public record Environment(boolean given, List<Deployment> deployments, int files) {
  public Environment {
    deployments = List.copyOf(deployments);
    if (deployments.isEmpty()) {
      throw new IllegalArgumentException("An environment without a deployment is no environment");
    }
  }
}
