package dev.gatewright.targets.index;

import dev.gatewright.readers.packaging.DistributionName;
import dev.gatewright.readers.packaging.PackageVersion;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of a project, as its index lists it (PEP 691, PEP 700, PEP 740). Null stands for what
 * the index does not tell.
 *
 * @param name the file's name
 * @param read what the name says; null when it is neither a source distribution nor a wheel of the
 *     project
 * @param sha256 in lower case
 * @param size in bytes
 * @param uploaded when it was put there
 * @param yanked whether installers are to leave it
 * @param reason why it is yanked, as people wrote it; null when nobody did
 * @param attested whether attestations are kept for it
 * @param provenance the address at which they are read; null when there are none
 */
public record IndexFile(
    String name,
    @Nullable DistributionName read,
    @Nullable String sha256,
    @Nullable Long size,
    @Nullable Instant uploaded,
    @Nullable Boolean yanked,
    @Nullable String reason,
    @Nullable Boolean attested,
    @Nullable String provenance) {
  /** The version its name says. */
  public Optional<PackageVersion> version() {
    return Optional.ofNullable(read).map(DistributionName::version);
  }
}
