package dev.gatewright.targets.github;

import org.jspecify.annotations.Nullable;

/**
 * The repository as GitHub tells of it; what it did not tell is null.
 *
 * @param name {@code OWNER/NAME} as it is now
 * @param asked {@code OWNER/NAME} as it was asked for
 * @param defaultBranch name of the default branch
 * @param open whether everybody can read it
 * @param organization whether it belongs to an organisation rather than to a person
 * @param admin whether whoever asks may administer it
 */
public record GithubRepository(
    String name,
    String asked,
    String defaultBranch,
    @Nullable Boolean open,
    @Nullable Boolean organization,
    @Nullable Boolean admin) {
  /** Whether it goes by another name than the one that was asked for. */
  public boolean renamed() {
    return !name.equalsIgnoreCase(asked);
  }
}
