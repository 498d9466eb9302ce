package dev.gatewright.checks.index;

import dev.gatewright.model.Answer;
import dev.gatewright.model.DeclaredIndex;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.index.IndexFile;
import dev.gatewright.targets.index.IndexProject;
import dev.gatewright.targets.index.Listing;
import dev.gatewright.targets.index.ReleaseManifests;
import org.jspecify.annotations.Nullable;

/** {@code index/uploads-known}: every file on the index is one that we released. */
final class UploadsKnown extends IndexCheck {
  @Override
  public String id() {
    return "index/uploads-known";
  }

  @Override
  Answer judge(
      IndexJudge judge, IndexProject project, @Nullable DeclaredIndex expected, Sights sights) {
    Listing listing = judge.see(project.listing());
    ReleaseManifests manifests = judge.see(Manifests.of(expected, sights));
    if (listing == null || manifests == null) {
      return judge.answer("");
    }
    judge.looked("files of " + project.project(), listing.files().size());
    judge.looked(Manifests.looked(manifests));
    if (listing.files().isEmpty()) {
      judge.doubt(
          judge.index() + " lists no file of " + project.project(),
          "Publish a release, or see whether the project is called so there.");
    }
    if ("quarantined".equals(listing.status())) {
      judge.doubt(
          judge.index() + " holds the project in quarantine and may keep files back",
          "Ask the index why, then run again.");
    }
    for (IndexFile file : listing.files()) {
      Manifests.compare(judge, file, manifests, Manifests.ROGUE);
    }
    return judge.answer(
        "Each of the "
            + listing.files().size()
            + " files of "
            + project.project()
            + " has its SHA-256 in the declared manifests");
  }
}
