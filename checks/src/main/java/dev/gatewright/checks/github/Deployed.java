package dev.gatewright.checks.github;

import dev.gatewright.readers.packaging.PackageVersion;
import dev.gatewright.targets.github.GithubDeployment;
import dev.gatewright.targets.github.GithubDeploymentStatus;
import dev.gatewright.targets.github.GithubTag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A deployment and what became of it.
 *
 * @param statuses the latest first, as GitHub gives them
 */
record Deployed(GithubDeployment deployment, List<GithubDeploymentStatus> statuses) {
  /** An index may show a file a little after the upload has ended. */
  private static final Duration LAG = Duration.ofMinutes(10);

  private static final String TAGS = "refs/tags/";
  private static final Set<String> UNDER_WAY =
      Set.of("queued", "in_progress", "pending", "waiting");

  Deployed {
    statuses = List.copyOf(statuses);
  }

  /** Whether it succeeded at some time; that a later one took its place does not count against. */
  boolean succeeded() {
    return success() != null;
  }

  private @Nullable GithubDeploymentStatus success() {
    for (GithubDeploymentStatus one : statuses) {
      if (one.state().equals("success")) {
        return one;
      }
    }
    return null;
  }

  /** Whether nothing is decided yet. */
  boolean underWay() {
    return statuses.isEmpty()
        || (!succeeded()
            && UNDER_WAY.contains(
                statuses.stream()
                    .max((one, other) -> one.created().compareTo(other.created()))
                    .map(GithubDeploymentStatus::state)
                    .orElse("")));
  }

  /** The address that it gave when it succeeded; null when it gave none. */
  @Nullable String address() {
    GithubDeploymentStatus success = success();
    return success == null ? null : success.environmentUrl();
  }

  /** The run that made it; null when nothing names one. */
  @Nullable Long run() {
    for (GithubDeploymentStatus one : statuses) {
      if (one.run() != null) {
        return one.run();
      }
    }
    return null;
  }

  /** Until when a file that it uploaded came to the index. */
  Instant end() {
    Instant end = deployment.created();
    for (GithubDeploymentStatus one : statuses) {
      boolean telling = !one.state().equals("inactive");
      end = telling && one.created().isAfter(end) ? one.created() : end;
    }
    return end.plus(LAG);
  }

  /** The name of what was deployed, without {@code refs/tags/}. */
  String ref() {
    String ref = deployment.ref();
    return ref.startsWith(TAGS) ? ref.substring(TAGS.length()) : ref;
  }

  /** The tags it belongs to: the one it names, and those of its commit. */
  List<GithubTag> tags(List<GithubTag> all) {
    List<GithubTag> ours = new ArrayList<>();
    for (GithubTag tag : all) {
      if (tag.name().equals(ref()) || tag.commit().equals(deployment.commit())) {
        ours.add(tag);
      }
    }
    return ours;
  }

  /** The versions that its tags name. */
  Set<PackageVersion> versions(List<GithubTag> all) {
    Set<PackageVersion> versions = new TreeSet<>();
    tags(all).forEach(tag -> TagVersion.of(tag.name()).ifPresent(versions::add));
    return versions;
  }

  /** It in words, safe to show. */
  String told() {
    return "deployment "
        + deployment.id()
        + " of "
        + Ruling.shown(ref())
        + " on "
        + deployment.created();
  }
}
