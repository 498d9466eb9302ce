package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.Part;
import java.time.Duration;
import java.util.Set;

/** {@code github/secrets-age}: no secret is older than a number of days. */
final class SecretsAge implements GithubCheck {
  private static final int DAYS = 90;
  private static final String MESSAGE = "A secret is older than it may be";

  @Override
  public String id() {
    return "github/secrets-age";
  }

  @Override
  public Set<Part> asks() {
    return AllSecrets.OF_ACTIONS;
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    int most = ruling.question().number("max-days", DAYS);
    AllSecrets secrets = AllSecrets.ofActions(ruling, github);
    for (AllSecrets.Held one : secrets.all()) {
      long days = Duration.between(one.secret().updated(), sights.at()).toDays();
      if (days > most) {
        ruling.against(
            MESSAGE,
            one.told() + ", was set " + days + " days ago; at most " + most,
            "Make a new one, set it, and revoke the old one.");
      }
    }
    return ruling.answer(
        secrets.all().isEmpty()
            ? "There is no secret"
            : "All " + secrets.all().size() + " secrets were set in the last " + most + " days");
  }
}
