package dev.gatewright.targets.index;

import dev.gatewright.readers.packaging.PackageVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All files of a project, as the index lists them for installers (PEP 691).
 *
 * @param version of the form the index answers in, such as {@code 1.4}
 * @param files in the order of the index, no name twice
 * @param status what the index says of the whole project (PEP 792); null when it does not say
 */
public record Listing(String version, List<IndexFile> files, @Nullable String status) {
  public Listing {
    files = List.copyOf(files);
  }

  /**
   * The newest release: the highest version that is no pre-release and not yanked altogether, else
   * the highest of those that are not yanked, else the highest of all. Empty when no file has a
   * name that can be read.
   */
  public Optional<PackageVersion> newest() {
    return highest(true, true).or(() -> highest(true, false)).or(() -> highest(false, false));
  }

  private Optional<PackageVersion> highest(boolean offered, boolean whole) {
    PackageVersion highest = null;
    for (IndexFile file : files) {
      PackageVersion version = file.version().orElse(null);
      if (version == null
          || (offered && Boolean.TRUE.equals(file.yanked()))
          || (whole && version.preRelease())) {
        continue;
      }
      if (highest == null || version.compareTo(highest) > 0) {
        highest = version;
      }
    }
    return Optional.ofNullable(highest);
  }

  /** The files of a release. */
  public List<IndexFile> of(PackageVersion version) {
    List<IndexFile> found = new ArrayList<>();
    for (IndexFile file : files) {
      if (file.version().filter(version::equals).isPresent()) {
        found.add(file);
      }
    }
    return found;
  }

  /** Files whose names cannot be read, and that may belong to a release by what stands in them. */
  public List<IndexFile> perhapsOf(PackageVersion version) {
    return files.stream()
        .filter(file -> file.read() == null && file.name().contains(version.toString()))
        .toList();
  }
}
