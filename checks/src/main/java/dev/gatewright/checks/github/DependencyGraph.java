package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.Part;
import java.util.Set;

/** {@code github/dependency-graph}: the dependency graph is on and answers. */
final class DependencyGraph implements GithubCheck {
  @Override
  public String id() {
    return "github/dependency-graph";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.DEPENDENCIES);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    Boolean on = ruling.see(github.security().dependencyGraph());
    if (on != null) {
      ruling.looked("dependency graph", 1);
      if (!on) {
        ruling.against(
            "The dependency graph is off",
            "GitHub says so",
            "Switch it on under Settings, Advanced Security.");
      }
    }
    return ruling.answer("The dependency graph is on and answers");
  }
}
