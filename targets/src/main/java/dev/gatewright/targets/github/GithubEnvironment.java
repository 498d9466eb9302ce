package dev.gatewright.targets.github;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deployment environment; what GitHub did not tell is null.
 *
 * @param name its name
 * @param minutes minutes that a deployment waits; 0 without such a rule
 * @param reviewers who may let a deployment through; empty without such a rule
 * @param review whether there is a rule that asks for a review at all
 * @param selfReview whether somebody may let the own deployment through; null without such a rule
 * @param branches which refs may deploy
 * @param others kinds of rules beside those that GitHub describes
 * @param adminBypass whether administrators may pass the rules by
 * @param updated when it was changed last
 */
public record GithubEnvironment(
    String name,
    long minutes,
    List<Reviewer> reviewers,
    boolean review,
    @Nullable Boolean selfReview,
    Branches branches,
    List<String> others,
    @Nullable Boolean adminBypass,
    @Nullable Instant updated) {
  /** Copies the lists. */
  public GithubEnvironment {
    reviewers = List.copyOf(reviewers);
    others = List.copyOf(others);
  }

  /** Which refs may deploy. */
  public enum Branches {
    /** Every one. */
    ALL,
    /** Protected branches. */
    PROTECTED,
    /** Those whose names fit a list of patterns. */
    NAMED,
    /** GitHub did not tell. */
    UNTOLD
  }

  /**
   * Who may let a deployment through.
   *
   * @param team whether it is a team rather than an account
   * @param name the account's login, or the team's slug
   */
  public record Reviewer(boolean team, String name) {}
}
