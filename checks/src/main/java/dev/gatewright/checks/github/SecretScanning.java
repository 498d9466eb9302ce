package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import java.util.List;

/** {@code github/secret-scanning}: secret scanning and push protection are on. */
final class SecretScanning implements GithubCheck {
  private static final String MESSAGE = "GitHub does not look for secrets";
  private static final List<String> FEATURES =
      List.of("secret_scanning", "secret_scanning_push_protection");

  @Override
  public String id() {
    return "github/secret-scanning";
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    for (String feature : FEATURES) {
      Boolean on = ruling.see(github.security().feature(feature));
      if (on != null) {
        ruling.looked(feature.replace('_', ' '), 1);
        if (!on) {
          ruling.against(
              MESSAGE,
              feature.replace('_', ' ') + " is off",
              "Switch it on under Settings, Advanced Security.");
        }
      }
    }
    return ruling.answer("Secret scanning and its push protection are on");
  }
}
