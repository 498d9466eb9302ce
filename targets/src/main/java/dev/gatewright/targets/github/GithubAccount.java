package dev.gatewright.targets.github;

import java.util.List;

/**
 * An account with access.
 *
 * @param login its name
 * @param role its role by name, such as {@code write}
 * @param rights the rights it has, such as {@code push}, in the order of GitHub
 */
public record GithubAccount(String login, String role, List<String> rights) {
  /** Copies the rights. */
  public GithubAccount {
    rights = List.copyOf(rights);
  }

  /** Whether it may administer the repository. */
  public boolean admin() {
    return rights.contains("admin");
  }
}
