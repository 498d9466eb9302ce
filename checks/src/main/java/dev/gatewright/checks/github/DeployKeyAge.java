package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubKey;
import dev.gatewright.targets.github.Part;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** {@code github/deploy-key-age}: no deploy key is older than a number of days. */
final class DeployKeyAge implements GithubCheck {
  private static final int DAYS = 90;

  @Override
  public String id() {
    return "github/deploy-key-age";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.KEYS);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    int most = ruling.question().number("max-days", DAYS);
    List<GithubKey> keys = ruling.see("deploy keys", github.keys());
    for (GithubKey key : keys == null ? List.<GithubKey>of() : keys) {
      long days = Duration.between(key.created(), sights.at()).toDays();
      if (days > most) {
        String may = Boolean.TRUE.equals(key.readOnly()) ? "may read" : "may write";
        ruling.against(
            "A deploy key is older than it may be",
            Ruling.shown(key.title()) + ", " + may + ", " + days + " days old; at most " + most,
            "Add a new key under Settings, Deploy keys, and delete the old one.");
      }
    }
    return ruling.answer(
        keys == null || keys.isEmpty()
            ? "There is no deploy key"
            : "All " + keys.size() + " deploy keys are at most " + most + " days old");
  }
}
