package dev.gatewright.targets.index;

import dev.gatewright.sigstore.Bundle;
import dev.gatewright.sigstore.Read;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index keeps to show where a file comes from (PEP 740). It is read and not verified; what
 * is needed for that stands beside each attestation.
 *
 * @param bundles attestations by who published them
 */
public record Provenance(List<Group> bundles) {
  public Provenance {
    bundles = List.copyOf(bundles);
  }

  /** Attestations of one publisher. */
  public record Group(Publisher publisher, List<Attestation> attestations) {
    public Group {
      attestations = List.copyOf(attestations);
    }
  }

  /**
   * Who the index says published a file.
   *
   * @param kind such as {@code GitHub}
   * @param repository {@code owner/name}; null when it is not told
   * @param workflow name of the workflow's file; null when it is not told
   * @param environment the environment of its job; null when there is none
   */
  public record Publisher(
      String kind,
      @Nullable String repository,
      @Nullable String workflow,
      @Nullable String environment) {}

  /**
   * What one attestation states.
   *
   * @param file the name of the file it speaks of
   * @param sha256 the digest of that file, in lower case
   * @param predicate the type of what it says of the file
   * @param signed the whole of it, to be verified
   */
  public record Attestation(String file, String sha256, String predicate, Read<Bundle> signed) {}
}
