package dev.gatewright.checks.github;

import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubEnvironment;
import dev.gatewright.targets.github.GithubSecret;
import dev.gatewright.targets.github.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The secrets of a repository at every level, with what was not shown noted. */
final class AllSecrets {
  /** What is asked for the secrets that Actions can read. */
  static final Set<Part> OF_ACTIONS =
      Set.of(Part.REPOSITORY_SECRETS, Part.ORGANIZATION_SECRETS, Part.ENVIRONMENT_SECRETS);

  /** What is asked for all secrets. */
  static final Set<Part> PARTS =
      Set.of(
          Part.REPOSITORY_SECRETS,
          Part.ORGANIZATION_SECRETS,
          Part.ENVIRONMENT_SECRETS,
          Part.DEPENDABOT_SECRETS);

  private final List<Held> held = new ArrayList<>();

  private AllSecrets() {}

  /**
   * A secret where it is kept.
   *
   * @param level whose it is, for people
   * @param environment the environment's name; empty at every other level
   * @param shared whether an organisation shares it
   */
  record Held(GithubSecret secret, String level, String environment, boolean shared) {
    /** Name and level. */
    String told() {
      return Ruling.shown(secret.name()) + ", a secret of " + level;
    }

    boolean named(String name) {
      return secret.name().equalsIgnoreCase(name);
    }
  }

  /** All that Actions can read: of the repository, its organisation and all its environments. */
  static AllSecrets ofActions(Ruling ruling, GitHub github) {
    AllSecrets all = new AllSecrets();
    all.take(
        ruling.see("secrets of the repository", github.repositorySecrets()), "the repository", "");
    all.shared(ruling, github);
    List<GithubEnvironment> environments = ruling.see("environments", github.environments());
    if (environments != null) {
      for (GithubEnvironment one : environments) {
        String level = "the environment " + Ruling.shown(one.name());
        all.take(ruling.see("secrets of " + level, github.secrets(one.name())), level, one.name());
      }
    }
    return all;
  }

  /** All there are, those of Dependabot too. */
  static AllSecrets of(Ruling ruling, GitHub github) {
    AllSecrets all = ofActions(ruling, github);
    all.take(ruling.see("secrets of Dependabot", github.dependabotSecrets()), "Dependabot", "");
    return all;
  }

  private void shared(Ruling ruling, GitHub github) {
    List<GithubSecret> shared =
        ruling.see("secrets shared by the organisation", github.organizationSecrets());
    for (GithubSecret one : shared == null ? List.<GithubSecret>of() : shared) {
      held.add(new Held(one, "the organisation", "", true));
    }
  }

  private void take(@Nullable List<GithubSecret> secrets, String level, String environment) {
    for (GithubSecret one : secrets == null ? List.<GithubSecret>of() : secrets) {
      held.add(new Held(one, level, environment, false));
    }
  }

  List<Held> all() {
    return held;
  }

  /** Whether a job in an environment can read a secret by this name. */
  boolean readable(String name, @Nullable String environment) {
    for (Held one : held) {
      boolean here = one.environment().isEmpty() || one.environment().equalsIgnoreCase(environment);
      if (one.named(name) && here && !one.level().equals("Dependabot")) {
        return true;
      }
    }
    return false;
  }
}
