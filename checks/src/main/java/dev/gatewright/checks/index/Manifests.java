package dev.gatewright.checks.index;

import dev.gatewright.model.DeclaredIndex;
import dev.gatewright.model.Looked;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.index.IndexFile;
import dev.gatewright.targets.index.ReleaseManifests;
import dev.gatewright.targets.sight.Sight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record of what was released: the manifests that the repository declares. */
final class Manifests {
  /** What to do about a file that nobody here released. */
  static final String ROGUE =
      "Treat it as an upload by a stranger until somebody says whose it is: yank the release, take"
          + " back tokens and roles, and report it to the index. When it is ours, add its digest"
          + " to a manifest.";

  private Manifests() {}

  /** The manifests of an index. */
  static Sight<ReleaseManifests> of(@Nullable DeclaredIndex expected, Sights sights) {
    List<String> paths = expected == null ? List.of() : expected.releases();
    return ReleaseManifests.read(sights.tree(), paths);
  }

  /** What was looked at. */
  static Looked looked(ReleaseManifests manifests) {
    return new Looked("declarations", "digests in manifests", manifests.digests().size());
  }

  /** Compares a file with the record by its name and its digest. */
  static void compare(IndexJudge judge, IndexFile file, ReleaseManifests manifests, String fix) {
    String name = IndexJudge.shown(file.name());
    String sha256 = file.sha256();
    String recorded = manifests.digests().get(file.name());
    if (sha256 == null) {
      judge.doubt(
          judge.index() + " does not give the SHA-256 of " + name,
          "Name an index that gives it: --index.");
    } else if (recorded == null) {
      String other = manifests.named(sha256).orElse(null);
      judge.breaks(
          "A file on the index is in no manifest",
          name
              + " sha256:"
              + sha256
              + (other == null ? "" : ", the bytes of " + IndexJudge.shown(other)),
          null,
          fix);
    } else if (!recorded.equals(sha256)) {
      judge.breaks(
          "A file on the index has other bytes than its manifest says",
          name + " sha256:" + sha256 + ", recorded sha256:" + recorded,
          null,
          fix);
    }
  }
}
