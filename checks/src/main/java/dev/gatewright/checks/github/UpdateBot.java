package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.sight.Sight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code github/update-bot}: an update bot is enabled. */
final class UpdateBot implements GithubCheck {
  private static final List<String> DEPENDABOT =
      List.of(".github/dependabot.yml", ".github/dependabot.yaml");
  private static final List<String> RENOVATE =
      List.of(
          ".github/renovate.json",
          ".github/renovate.json5",
          ".renovaterc",
          ".renovaterc.json",
          "renovate.json",
          "renovate.json5");

  @Override
  public String id() {
    return "github/update-bot";
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    String file = has(sights, DEPENDABOT);
    if (file != null) {
      ruling.looked(file, 1);
      return ruling.answer("Dependabot is set up by " + file);
    }
    if (github.security().securityFixes() instanceof Sight.Known<Boolean>(Boolean on) && on) {
      ruling.looked("whether Dependabot mends what is vulnerable", 1);
      return ruling.answer("Dependabot opens pull requests for what is vulnerable");
    }
    Boolean feature = ruling.see(github.security().feature("dependabot_security_updates"));
    String renovate = has(sights, RENOVATE);
    if (renovate != null && (feature == null || !feature)) {
      ruling.looked(renovate, 1);
      return ruling.manual(
          renovate + " sets Renovate up; whether it runs here is not shown by GitHub");
    }
    if (feature != null) {
      ruling.looked("whether Dependabot mends what is vulnerable", 1);
      if (!feature) {
        ruling.against(
            "No update bot is enabled",
            "Dependabot security updates are off, and no file sets a bot up",
            "Add .github/dependabot.yml, or switch security updates on.");
      }
    }
    return ruling.answer("Dependabot opens pull requests for what is vulnerable");
  }

  private static @Nullable String has(Sights sights, List<String> files) {
    for (String file : files) {
      if (sights.tree().files().contains(file)) {
        return file;
      }
    }
    return null;
  }
}
