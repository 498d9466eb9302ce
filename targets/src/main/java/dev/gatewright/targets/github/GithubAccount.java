package dev.gatewright.targets.github;

import java.util.List;

/**
 * An account with access.
 *
 * @param login its name
 * @param role its role by name, such as {@code write}
 * @param rights the rights it has, such as {@code push}, in the order of GitHub
 * @param untold the rights of which GitHub does not say whether it has them
 */
public record GithubAccount(String login, String role, List<String> rights, List<String> untold) {
  /** Copies the lists. */
  public GithubAccount {
    rights = List.copyOf(rights);
    untold = List.copyOf(untold);
  }

  /** Whether it may administer the repository. */
  public boolean admin() {
    return rights.contains("admin");
  }
}
