package dev.gatewright.readers.packaging;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a file on a package index says: a source distribution (PEP 625) or a wheel (PEP
 * 427), of which project and version.
 *
 * @param kind what it holds
 * @param project the project's name, normalised (PEP 503)
 * @param version the version
 */
public record DistributionName(Kind kind, String project, PackageVersion version) {
  private static final int LONGEST = 1_000;
  private static final String WHEEL = ".whl";
  private static final List<String> SOURCES =
      List.of(".tar.gz", ".zip", ".tar.bz2", ".tgz", ".tar.xz");

  /** What a file holds. */
  public enum Kind {
    /** Sources, to be built by whoever installs. */
    SOURCE,
    /** A wheel, ready to be unpacked. */
    WHEEL
  }

  /** What a name says; empty when it is neither, as an egg or an installer of old. */
  public static Optional<DistributionName> of(String file) {
    return read(file, null);
  }

  /**
   * What a name says of a project that is known. Before PEP 625 names and versions could have
   * dashes of their own, so that {@code tide-2-1.tar.gz} can be read in two ways.
   *
   * @param project normalised; a file of another project is empty
   */
  public static Optional<DistributionName> of(String file, String project) {
    return read(file, project);
  }

  private static Optional<DistributionName> read(String file, @Nullable String project) {
    if (file.length() > LONGEST) {
      return Optional.empty();
    }
    if (file.endsWith(WHEEL)) {
      return wheel(file.substring(0, file.length() - WHEEL.length()), project);
    }
    for (String end : SOURCES) {
      if (file.endsWith(end)) {
        return source(file.substring(0, file.length() - end.length()), project);
      }
    }
    return Optional.empty();
  }

  /** {@code name-version(-build)?-python-abi-platform}, none of which has a dash of its own. */
  private static Optional<DistributionName> wheel(String stem, @Nullable String project) {
    List<String> parts = List.of(stem.split("-", -1));
    boolean build = parts.size() == 6;
    if ((parts.size() != 5 && !build)
        || parts.contains("")
        || (build && !startsWithDigit(parts.get(2)))) {
      return Optional.empty();
    }
    return named(Kind.WHEEL, parts.get(0), parts.get(1), project);
  }

  /** {@code name-version}: the first dash behind which a whole version stands parts them. */
  private static Optional<DistributionName> source(String stem, @Nullable String project) {
    for (int dash = stem.indexOf('-'); dash > 0; dash = stem.indexOf('-', dash + 1)) {
      Optional<DistributionName> read =
          named(Kind.SOURCE, stem.substring(0, dash), stem.substring(dash + 1), project);
      if (read.isPresent()) {
        return read;
      }
    }
    return Optional.empty();
  }

  private static Optional<DistributionName> named(
      Kind kind, String name, String version, @Nullable String project) {
    String normalised = ProjectName.normalised(name);
    return ProjectName.valid(name) && (project == null || project.equals(normalised))
        ? PackageVersion.of(version).map(read -> new DistributionName(kind, normalised, read))
        : Optional.empty();
  }

  private static boolean startsWithDigit(String text) {
    return text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }
}
