package dev.gatewright.checks.github;

import dev.gatewright.checks.SecretReferences;
import dev.gatewright.checks.SecretReferences.Reference;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.Part;
import dev.gatewright.targets.sight.Source;
import java.util.HashSet;
import java.util.Set;

/** {@code github/secrets-match-references}: secrets that workflows name exist, and no other. */
final class SecretsMatchReferences implements GithubCheck {
  private static final String MISSING = "A workflow reads a secret that is not there";
  private static final String LEFT = "A secret is kept that no workflow reads";

  @Override
  public String id() {
    return "github/secrets-match-references";
  }

  @Override
  public Set<Part> asks() {
    return AllSecrets.OF_ACTIONS;
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    AllSecrets secrets = AllSecrets.ofActions(ruling, github);
    SecretReferences references = SecretReferences.of(sights.workflows());
    Set<String> read = new HashSet<>();
    boolean whole = !ruling.doubts();
    for (Reference one : references.named()) {
      read.add(one.name());
      if (!one.handed()) {
        missing(ruling, secrets, one, whole);
      }
    }
    for (Skipped one : sights.workflows().skipped()) {
      ruling.doubt(one.file() + " could not be read: " + one.why(), "Mend the file.");
    }
    for (String where : references.unnamed()) {
      ruling.doubt(where, "Name the secrets one by one.");
    }
    if (!sights.tree().complete()) {
      ruling.doubt(
          "Part of the directory could not be listed: " + sights.tree().unlisted(),
          "Give the right to read it.");
    }
    for (AllSecrets.Held one : secrets.all()) {
      if (!one.shared() && !ruling.doubts() && !read.contains(one.secret().name())) {
        ruling.against(LEFT, one.told(), "Delete it, and revoke what it opens.");
      }
    }
    ruling.looked("secrets that workflows read", read.size());
    return ruling.answer("Every secret that a workflow reads exists, and there is no other");
  }

  private static void missing(Ruling ruling, AllSecrets secrets, Reference one, boolean whole) {
    YamlScalar name =
        one.job() == null || one.job().environment() == null
            ? null
            : one.job().environment().name();
    String environment = name == null ? null : name.text().strip();
    if (secrets.readable(one.name(), environment)) {
      return;
    }
    if (environment != null && environment.contains("${{")) {
      ruling.doubt(
          "The environment at "
              + one.found().path()
              + ":"
              + one.span().line()
              + " is worked out as it runs",
          "Name the environment in the job as plain text.");
    } else if (whole) {
      ruling.against(
          MISSING,
          Ruling.shown(one.name())
              + (environment == null ? "" : " in " + Ruling.shown(environment)),
          "Set the secret where the job can read it, or take the reference out.",
          Source.place(one.found().path(), one.span()));
    }
  }
}
