package dev.gatewright.targets.github;

/**
 * A workflow as GitHub knows it.
 *
 * @param state {@code active}, or in which way it is not
 */
public record GithubWorkflow(String name, String path, String state) {
  /** Whether it can start. */
  public boolean active() {
    return state.equals("active");
  }
}
