package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.model.GithubSettings;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubEnvironment;
import dev.gatewright.targets.github.GithubEnvironment.Reviewer;
import dev.gatewright.targets.github.Part;
import java.util.List;
import java.util.Set;

/**
 * {@code github/environment-reviewers-declared}: who lets a release through is a declared release
 * manager.
 */
final class EnvironmentReviewersDeclared implements GithubCheck {
  private static final String STRANGER = "Somebody may let a release through who is not declared";
  private static final String OPEN = "A publishing environment asks nobody";
  private static final String FIX =
      "Take the reviewer out under Settings, Environments, or declare them under release-managers.";

  @Override
  public String id() {
    return "github/environment-reviewers-declared";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.ENVIRONMENTS);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    GithubSettings declared = ruling.declared();
    List<String> managers =
        ruling.declared(declared == null ? null : declared.releaseManagers(), "release-managers");
    Publishing publishing = Publishing.of(ruling, sights, github);
    if (publishing == null || managers == null) {
      return ruling.answer("");
    }
    List<String> teams =
        declared == null || declared.releaseTeams() == null ? List.of() : declared.releaseTeams();
    List<GithubEnvironment> found = publishing.found();
    int reviewers = 0;
    for (GithubEnvironment one : found) {
      if (one.reviewers().isEmpty() && !publishing.trial(one)) {
        ruling.against(OPEN, Ruling.shown(one.name()) + " has no reviewer", "Require reviewers.");
      }
      for (Reviewer reviewer : one.reviewers()) {
        reviewers++;
        if (!Names.has(reviewer.team() ? teams : managers, reviewer.name())) {
          String kind = reviewer.team() ? "the team " : "";
          ruling.against(
              STRANGER,
              kind + Ruling.shown(reviewer.name()) + " in " + Ruling.shown(one.name()),
              FIX);
        }
      }
    }
    ruling.looked("reviewers", reviewers);
    return ruling.answer(
        "Every reviewer of " + Names.of(found) + " is a declared release manager or team");
  }
}
