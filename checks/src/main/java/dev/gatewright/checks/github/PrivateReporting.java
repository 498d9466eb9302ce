package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.Part;
import java.util.Optional;
import java.util.Set;

/** {@code github/private-reporting}: outsiders can report a vulnerability in private. */
final class PrivateReporting implements GithubCheck {
  @Override
  public String id() {
    return "github/private-reporting";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.PRIVATE_REPORTING);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    Optional<Boolean> on = ruling.see(github.security().privateReporting());
    if (on == null) {
      return ruling.answer("");
    }
    ruling.looked("whether private reporting is on", 1);
    if (on.isEmpty()) {
      return ruling.notApplicable("GitHub has private reporting for public repositories alone");
    }
    if (!on.get()) {
      ruling.against(
          "Nobody can report a vulnerability in private",
          "private vulnerability reporting is off",
          "Switch it on under Settings, Advanced Security.");
    }
    return ruling.answer("Private vulnerability reporting is on");
  }
}
