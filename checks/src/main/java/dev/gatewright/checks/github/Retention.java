package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.model.GithubSettings;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.Part;
import java.util.Set;

/** {@code github/retention}: logs and artifacts are kept no longer than declared. */
final class Retention implements GithubCheck {
  @Override
  public String id() {
    return "github/retention";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.RETENTION);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    GithubSettings declared = ruling.declared();
    Integer most = ruling.declared(declared == null ? null : declared.retention(), "retention");
    Long days = ruling.see(github.retention());
    if (days != null) {
      ruling.looked("days that logs and artifacts are kept", days);
      if (most != null && days > most) {
        ruling.against(
            "Logs and artifacts are kept for too long",
            days + " days; declared: " + most,
            "Lower it under Settings, Actions, General.");
      }
    }
    return ruling.answer("Logs and artifacts are kept for " + days + " days, declared: " + most);
  }
}
