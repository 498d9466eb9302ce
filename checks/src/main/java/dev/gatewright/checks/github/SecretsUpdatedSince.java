package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code github/secrets-updated-since}: affected secrets were set after an incident began. */
final class SecretsUpdatedSince implements GithubCheck {
  private static final String MESSAGE = "A secret is still the one from before the incident";

  @Override
  public String id() {
    return "github/secrets-updated-since";
  }

  @Override
  public Set<Part> asks() {
    return AllSecrets.PARTS;
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    Instant since = ruling.instant("since");
    if (since == null) {
      ruling.doubt(
          "The item does not say when the incident began",
          "Write it under parameters of the item: since: 2026-11-20T08:00:00Z.");
      return ruling.answer("");
    }
    List<String> names = ruling.names("secrets");
    List<String> absent = new ArrayList<>(names);
    AllSecrets secrets = AllSecrets.of(ruling, github);
    for (AllSecrets.Held one : secrets.all()) {
      absent.removeIf(one::named);
      boolean affected = names.isEmpty() || Names.has(names, one.secret().name());
      if (affected && !one.secret().updated().isAfter(since)) {
        ruling.against(
            MESSAGE, one.told() + ", was set on " + one.secret().updated(), "Set a new value.");
      }
    }
    if (!absent.isEmpty()) {
      ruling.doubt(
          "There is no secret named " + Names.in(absent), "Name the secrets as they are called.");
    }
    return ruling.answer("Every affected secret was set after " + since);
  }
}
