package dev.gatewright.checks.index;

import dev.gatewright.model.DeclaredPublisher;
import dev.gatewright.targets.index.IndexFile;
import dev.gatewright.targets.index.Provenance;
import dev.gatewright.targets.sight.Sight;
import org.jspecify.annotations.Nullable;

/** What an index keeps to show where one file comes from, as far as there is any. */
final class FileProvenance {
  private static final String FIX =
      "Upload from a workflow with a trusted publisher and attestations switched on.";

  private FileProvenance() {}

  /** The provenance of a file; null, and the reason, when there is none or it was not seen. */
  static @Nullable Provenance of(
      IndexJudge judge, IndexFile file, @Nullable Sight<Provenance> sight) {
    String name = IndexJudge.shown(file.name());
    if (file.attested() == null) {
      judge.doubt(
          judge.index() + " does not tell whether there are attestations of " + name,
          "Name an index that does: --index.");
      return null;
    }
    if (!file.attested() || sight == null) {
      judge.breaks("A file of the release has no attestation", name, null, FIX);
      return null;
    }
    Provenance provenance = judge.see(sight);
    if (provenance != null
        && provenance.bundles().stream().allMatch(group -> group.attestations().isEmpty())) {
      judge.breaks(
          "A file of the release has no attestation",
          name + ", of which the index keeps an empty provenance",
          null,
          FIX);
    }
    return provenance;
  }

  /** A doubt when nobody declared who is to publish. */
  static void declared(IndexJudge judge, @Nullable DeclaredPublisher publisher) {
    if (publisher == null) {
      judge.doubt(
          "Which publisher is to make the releases on " + judge.index() + " is not declared",
          "Write publisher: {repository: OWNER/NAME, workflow: FILE, environment: NAME} into "
              + IndexCheck.section(judge)
              + ".");
    }
  }
}
