package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubEnvironment;
import dev.gatewright.targets.github.GithubSecret;
import dev.gatewright.targets.github.Part;
import dev.gatewright.targets.publishing.Term;
import dev.gatewright.targets.publishing.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code github/publish-credential}: an environment holds its upload token, or its job proves
 * itself by OIDC.
 */
final class PublishCredential implements GithubCheck {
  private static final String MESSAGE = "A publishing environment holds no credential of its own";
  private static final String FIX =
      "Set the secret under Settings, Environments, or publish by OIDC as a trusted publisher.";

  @Override
  public String id() {
    return "github/publish-credential";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.ENVIRONMENTS);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    String wanted = ruling.question().parameter("environment", "pypi");
    String secret = ruling.question().parameter("secret", "PYPI_API_TOKEN");
    List<GithubEnvironment> all = ruling.see("environments", github.environments());
    if (all == null) {
      return ruling.answer("");
    }
    String environment = written(all, wanted);
    if (environment == null) {
      ruling.against(MESSAGE, "there is no environment " + Ruling.shown(wanted), FIX);
      return ruling.answer("");
    }
    List<GithubSecret> held =
        ruling.see("secrets of " + Ruling.shown(environment), github.secrets(environment));
    if (held == null) {
      return ruling.answer("");
    }
    if (held.stream().anyMatch(one -> one.name().equalsIgnoreCase(secret))) {
      return ruling.answer(
          Ruling.shown(environment) + " holds " + Ruling.shown(secret) + " itself");
    }
    List<Upload> uploads = from(environment, ruling, sights);
    if (!uploads.isEmpty() && uploads.stream().allMatch(Uploads::trusted)) {
      return ruling.answer(
          Uploads.where(uploads.getFirst())
              + " publishes by OIDC in "
              + Ruling.shown(environment)
              + ", which holds no "
              + Ruling.shown(secret));
    }
    if (!ruling.doubts()) {
      missing(ruling, github, environment, secret);
    }
    return ruling.answer("");
  }

  /** A name as GitHub writes it, since names of environments have no case; null for no such one. */
  private static @Nullable String written(List<GithubEnvironment> all, String wanted) {
    return all.stream()
        .map(GithubEnvironment::name)
        .filter(wanted::equalsIgnoreCase)
        .findFirst()
        .orElse(null);
  }

  private static void missing(Ruling ruling, GitHub github, String environment, String secret) {
    List<GithubSecret> wide = ruling.see("secrets of the repository", github.repositorySecrets());
    boolean copy =
        wide != null && wide.stream().anyMatch(one -> one.name().equalsIgnoreCase(secret));
    ruling.against(
        MESSAGE,
        Ruling.shown(environment)
            + " has no "
            + Ruling.shown(secret)
            + (copy ? "; a secret of the repository has that name" : ""),
        FIX);
  }

  /** The uploads in an environment; one whose environment is not known is noted. */
  private static List<Upload> from(String environment, Ruling ruling, Sights sights) {
    List<Upload> found = new ArrayList<>();
    for (Upload upload : Uploads.of(ruling, sights, false)) {
      Term own = upload.environment();
      boolean told = !Uploads.dynamic(ruling, upload);
      if (told && own != null && own.text().strip().equalsIgnoreCase(environment)) {
        found.add(upload);
      }
    }
    return found;
  }
}
