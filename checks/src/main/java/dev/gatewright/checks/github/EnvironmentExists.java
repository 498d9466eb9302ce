package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubEnvironment;
import dev.gatewright.targets.github.Part;
import java.util.List;
import java.util.Set;

/** {@code github/environment-exists}: the publishing environments, or the named one, exist. */
final class EnvironmentExists implements GithubCheck {
  @Override
  public String id() {
    return "github/environment-exists";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.ENVIRONMENTS);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    Publishing publishing = Publishing.of(ruling, sights, github);
    if (publishing == null) {
      return ruling.answer("");
    }
    List<GithubEnvironment> found = publishing.found();
    return ruling.answer("The environments exist: " + Names.of(found));
  }
}
