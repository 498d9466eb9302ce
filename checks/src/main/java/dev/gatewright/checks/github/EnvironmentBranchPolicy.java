package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubEnvironment;
import dev.gatewright.targets.github.Part;
import java.util.List;
import java.util.Set;

/** {@code github/environment-branch-policy}: publishing environments take named refs alone. */
final class EnvironmentBranchPolicy implements GithubCheck {
  private static final String MESSAGE = "Any ref may deploy to a publishing environment";
  private static final String FIX =
      "Choose selected branches and tags under Settings, Environments, and name the release tags.";

  @Override
  public String id() {
    return "github/environment-branch-policy";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.ENVIRONMENT_REFS);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    Publishing publishing = Publishing.of(ruling, sights, github);
    if (publishing == null) {
      return ruling.answer("");
    }
    RefPolicy policy = new RefPolicy(ruling, github);
    List<GithubEnvironment> found = publishing.found();
    for (GithubEnvironment one : found) {
      String open = policy.open(one);
      if (open != null) {
        ruling.against(MESSAGE, open, FIX);
      }
    }
    return ruling.answer("Only named or protected refs may deploy to " + Names.of(found));
  }
}
