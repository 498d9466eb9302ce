package dev.gatewright.targets.github;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of deployments that waited for a word.
 *
 * @param environments the environments it is about
 * @param state {@code approved}, {@code rejected} or {@code pending}
 * @param by who; null when GitHub did not tell
 */
public record GithubApproval(List<String> environments, String state, @Nullable String by) {
  /** Copies the list. */
  public GithubApproval {
    environments = List.copyOf(environments);
  }

  /** Whether it lets a deployment to an environment through. */
  public boolean approves(String environment) {
    return state.equals("approved")
        && environments.stream().anyMatch(environment::equalsIgnoreCase);
  }
}
