package dev.gatewright.checks.index;

import dev.gatewright.model.DeclaredPublisher;
import dev.gatewright.readers.packaging.DistributionName;
import dev.gatewright.targets.index.IndexFile;
import dev.gatewright.targets.index.Provenance;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether an attestation and a declaration mean the same publisher and the same file. */
final class PublisherNames {
  private PublisherNames() {}

  /**
   * Repository and environment are compared without regard to case, as their host does; of the
   * workflow the name of the file counts.
   */
  static boolean same(Provenance.Publisher seen, DeclaredPublisher declared) {
    return folded(seen.kind()).equals(declared.kind())
        && folded(seen.repository()).equals(folded(declared.repository()))
        && file(seen.workflow()).equals(file(declared.workflow()))
        && folded(seen.environment()).equals(folded(declared.environment()));
  }

  /** A publisher in words. */
  static String told(Provenance.Publisher seen) {
    return seen.kind()
        + " "
        + (seen.repository() == null ? "(no repository)" : seen.repository())
        + ", workflow "
        + (seen.workflow() == null ? "(none)" : seen.workflow())
        + ", environment "
        + (seen.environment() == null ? "(none)" : seen.environment());
  }

  /** The same name, or one that says the same of project, version and kind. */
  static boolean sameFile(String name, IndexFile file) {
    DistributionName read = file.read();
    return name.equals(file.name())
        || (read != null
            && DistributionName.of(name, read.project()).filter(read::equals).isPresent());
  }

  private static String folded(@Nullable String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }

  private static String file(@Nullable String path) {
    return path == null ? "" : path.substring(path.lastIndexOf('/') + 1).strip();
  }
}
