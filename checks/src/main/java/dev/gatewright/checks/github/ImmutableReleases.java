package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.Part;
import java.util.Set;

/** {@code github/immutable-releases}: nobody can change a release that was published. */
final class ImmutableReleases implements GithubCheck {
  @Override
  public String id() {
    return "github/immutable-releases";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.IMMUTABLE_RELEASES);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    Boolean on = ruling.see(github.security().immutableReleases());
    if (on != null) {
      ruling.looked("whether releases stay as they are", 1);
      if (!on) {
        ruling.against(
            "Files and tag of a published release can be changed",
            "immutable releases are off",
            "Switch release immutability on under Settings, General, Releases.");
      }
    }
    return ruling.answer("Immutable releases are on: files and tag of a release stay as they are");
  }
}
