package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.workflow.Dependabot;
import dev.gatewright.readers.workflow.DependabotReader;
import dev.gatewright.readers.yaml.YamlScalar;
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

  private static final String MENDS = "Dependabot opens pull requests for what is vulnerable";

  @Override
  public String id() {
    return "github/update-bot";
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    String file = has(sights, DEPENDABOT);
    if (file != null && setUp(ruling, sights, file)) {
      return ruling.answer("Dependabot is set up by " + file);
    }
    Sight<Boolean> fixes = github.security().securityFixes();
    if (fixes instanceof Sight.Known<Boolean>(Boolean on) && on) {
      ruling.looked("whether Dependabot mends what is vulnerable", 1);
      return new Answer.Pass(MENDS, ruling.looked());
    }
    // Where it is on and paused, only the answer on it says so.
    Boolean feature =
        fixes instanceof Sight.Known<Boolean>
            ? Boolean.FALSE
            : ruling.see(github.security().feature("dependabot_security_updates"));
    String renovate = has(sights, RENOVATE);
    if (renovate != null && (feature == null || !feature)) {
      ruling.looked(renovate, 1);
      return ruling.manual(
          renovate + " sets Renovate up; whether it runs here is not shown by GitHub");
    }
    if (feature != null) {
      ruling.looked("whether Dependabot mends what is vulnerable", 1);
      if (!feature && !ruling.doubts()) {
        ruling.against(
            "No update bot is enabled",
            "Dependabot security updates are off or paused, and no file sets a bot up",
            "Add .github/dependabot.yml, or switch security updates on.");
      }
      if (feature) {
        return new Answer.Pass(MENDS, ruling.looked());
      }
    }
    return ruling.answer(MENDS);
  }

  /** Whether a file has Dependabot open pull requests for something; noted when it is unread. */
  private static boolean setUp(Ruling ruling, Sights sights, String file) {
    if (!(sights.tree().text(file) instanceof Sight.Known<SourceText>(SourceText text))
        || !(DependabotReader.read(text) instanceof Parsed.Ok<Dependabot> ok)) {
      ruling.doubt(
          file + " could not be read as settings of Dependabot",
          "Correct the file; GitHub shows what is wrong below Insights, Dependency graph.");
      return false;
    }
    int updates = 0;
    for (Dependabot.Update one : ok.value().updates()) {
      YamlScalar limit = one.setting("open-pull-requests-limit");
      boolean none = limit != null && limit.text().strip().equals("0");
      updates += one.ecosystem().isBlank() || none ? 0 : 1;
    }
    ruling.looked(file, updates);
    return updates > 0;
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
