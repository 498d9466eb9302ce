package dev.gatewright.checks.secrets;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.checks.SecretAnswers;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Looked;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.secrets.SecretsSeen;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code secrets/settings-files}: no token stands in .pypirc, dotenv, pip, tox or similar settings
 * files.
 */
final class SettingsFiles implements Check {
  private static final Set<String> NAMES =
      Set.of(
          ".pypirc",
          ".netrc",
          "_netrc",
          ".npmrc",
          ".condarc",
          ".dockercfg",
          ".pgpass",
          ".my.cnf",
          ".git-credentials",
          ".htpasswd",
          ".boto",
          ".s3cfg",
          "credentials",
          "config");

  private static final Set<String> ENDINGS =
      Set.of("env", "ini", "cfg", "conf", "toml", "yml", "yaml", "json", "properties", "xml", "tf");

  @Override
  public String id() {
    return "secrets/settings-files";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    SecretsSeen seen = sights.secrets().workTree();
    int files = sights.tree().files().size();
    if (files > 0
        && seen.whole()
        && sights.tree().files().stream().noneMatch(SettingsFiles::settings)) {
      return new Answer.NotApplicable(
          "No settings file is here, by the names and endings of files",
          List.of(new Looked("work-tree", "files", files)));
    }
    return SecretAnswers.of(
        question,
        seen,
        "A secret lies in a settings file",
        "No settings file holds a secret",
        one -> settings(one.place().file()));
  }

  private static boolean settings(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (name.startsWith(".env")
        || name.startsWith("dockerfile")
        || name.startsWith("containerfile")
        || NAMES.contains(name)) {
      return true;
    }
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return ENDINGS.contains(ending);
  }
}
