package dev.gatewright.checks.github;

import dev.gatewright.model.GithubSettings;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The accounts that a repository declares in any role. */
final class KnownAccounts {
  private KnownAccounts() {}

  /** All of them, whatever the case of their letters; none where nothing is declared. */
  static Set<String> of(@Nullable GithubSettings declared) {
    Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    if (declared != null && declared.collaborators() != null) {
      known.addAll(declared.collaborators().keySet());
      if (declared.admins() != null) {
        known.addAll(declared.admins());
      }
      if (declared.releaseManagers() != null) {
        known.addAll(declared.releaseManagers());
      }
    }
    return known;
  }
}
