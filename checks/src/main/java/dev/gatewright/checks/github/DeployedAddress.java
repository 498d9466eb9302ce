package dev.gatewright.checks.github;

import dev.gatewright.readers.packaging.KnownIndex;
import dev.gatewright.readers.packaging.PackageVersion;
import dev.gatewright.readers.packaging.ProjectName;
import dev.gatewright.readers.text.Host;
import org.jspecify.annotations.Nullable;

/** The address that a deployment gives, held against where releases go. */
final class DeployedAddress {
  private static final String MESSAGE = "A deployment says it went elsewhere";
  private static final String FIX =
      "Look at what the run did; then mend environment: url: of the job.";

  private DeployedAddress() {}

  /**
   * Judges the address; one that is at no index of Python says nothing.
   *
   * @param trial whether the environment is for trying out
   * @param project normalised; null when it is not known
   * @param version what was released; null when it is not known
   */
  static void judge(
      Ruling ruling,
      Deployed one,
      boolean trial,
      @Nullable String project,
      @Nullable PackageVersion version) {
    String address = one.address();
    KnownIndex index =
        address == null ? null : Host.ofUrl(address).flatMap(KnownIndex::at).orElse(null);
    if (address == null || index == null) {
      return;
    }
    KnownIndex wanted = trial ? KnownIndex.TESTPYPI : KnownIndex.PYPI;
    String[] parts = address.substring(address.indexOf("://") + 3).split("[/?#]", -1);
    boolean page = parts.length > 2 && (parts[1].equals("p") || parts[1].equals("project"));
    String named = page ? ProjectName.normalised(parts[2]) : null;
    PackageVersion shown =
        page && parts.length > 3 ? PackageVersion.of(parts[3]).orElse(null) : null;
    String wrong = null;
    if (index != wanted) {
      wrong = "names " + index.id() + ", not " + wanted.id();
    } else if (project != null && named != null && !named.equals(project)) {
      wrong = "names the project " + Ruling.shown(named) + ", not " + Ruling.shown(project);
    } else if (version != null && shown != null && !shown.equals(version)) {
      wrong = "names version " + shown + ", not " + version;
    }
    if (wrong != null) {
      ruling.against(MESSAGE, one.told() + " " + wrong, FIX);
    }
  }
}
