package dev.gatewright.checks.github;

import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubBranch;
import dev.gatewright.targets.github.GithubEnvironment;
import dev.gatewright.targets.github.RefPattern;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which refs an environment takes, with what stands in the way of knowing. */
final class RefPolicy {
  private final Ruling ruling;
  private final GitHub github;

  RefPolicy(Ruling ruling, GitHub github) {
    this.ruling = ruling;
    this.github = github;
  }

  /** Why any ref may deploy; null when not any may, or when it is not known. */
  @Nullable String open(GithubEnvironment environment) {
    String name = Ruling.shown(environment.name());
    return switch (environment.branches()) {
      case ALL -> name + " takes every branch and tag";
      case UNTOLD -> {
        ruling.doubt("GitHub does not tell which refs may deploy to " + name, "Run again.");
        yield null;
      }
      case PROTECTED -> {
        List<GithubBranch> guarded = ruling.see("protected branches", github.protectedBranches());
        if (guarded != null && guarded.isEmpty()) {
          yield name + " takes protected branches, and since no branch is protected, every one";
        }
        if (guarded != null && !classic(guarded)) {
          ruling.doubt(
              "Only rulesets are seen to protect branches, and GitHub does not say that "
                  + name
                  + " counts them: without branch protection rules it takes every branch",
              "Choose selected branches and tags for the environment.");
        }
        yield null;
      }
      case NAMED -> {
        List<RefPattern> patterns = patterns(environment);
        List<String> wide = new ArrayList<>();
        for (RefPattern pattern : patterns == null ? List.<RefPattern>of() : patterns) {
          if (RefGlob.anything(pattern.name())) {
            wide.add((pattern.tag() ? "tag " : "branch ") + pattern.name());
          }
        }
        yield wide.isEmpty() ? null : name + " takes " + Names.in(wide);
      }
    };
  }

  /** Whether a branch has classic protection, without which every branch may deploy. */
  private boolean classic(List<GithubBranch> guarded) {
    if (guarded.stream().anyMatch(one -> Boolean.TRUE.equals(one.classic()))) {
      return true;
    }
    return github.protection() instanceof Sight.Known<Optional<JsonValue>>(var protection)
        && protection.isPresent();
  }

  /** The patterns of an environment that takes named refs; null when they are not shown. */
  @Nullable List<RefPattern> patterns(GithubEnvironment environment) {
    return ruling.see(
        "refs that may deploy to " + Ruling.shown(environment.name()),
        github.patterns(environment.name()));
  }
}
