package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.Part;
import java.util.List;
import java.util.Set;

/** {@code github/secrets-removed}: named secrets are gone. */
final class SecretsRemoved implements GithubCheck {
  private static final String MESSAGE = "A secret that should be gone is still there";

  @Override
  public String id() {
    return "github/secrets-removed";
  }

  @Override
  public Set<Part> asks() {
    return AllSecrets.PARTS;
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    List<String> names = ruling.names("secrets");
    if (names.isEmpty()) {
      ruling.doubt(
          "The item names no secret",
          "Name them under parameters of the item: secrets: FIRST, SECOND.");
      return ruling.answer("");
    }
    for (AllSecrets.Held one : AllSecrets.of(ruling, github).all()) {
      if (Names.has(names, one.secret().name())) {
        ruling.against(MESSAGE, one.told(), "Delete it there.");
      }
    }
    return ruling.answer("No level has a secret named " + Names.in(names));
  }
}
