package dev.gatewright.checks.index;

import dev.gatewright.model.Answer;
import dev.gatewright.model.DeclaredIndex;
import dev.gatewright.readers.packaging.DistributionName;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.index.IndexFile;
import dev.gatewright.targets.index.IndexProject;
import dev.gatewright.targets.index.Listing;
import dev.gatewright.targets.index.ReleaseManifests;
import dev.gatewright.targets.sight.Sight;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code index/digests-verify}: the newest release on the index is the recorded one, file by file.
 */
final class DigestsVerify extends IndexCheck {
  private static final String FIX =
      "Find out where the file comes from before anybody installs it; then mend the manifest or"
          + " the release.";

  @Override
  public String id() {
    return "index/digests-verify";
  }

  @Override
  Answer judge(
      IndexJudge judge, IndexProject project, @Nullable DeclaredIndex expected, Sights sights) {
    NewestRelease release = NewestRelease.of(judge, project);
    ReleaseManifests manifests = judge.see(Manifests.of(expected, sights));
    if (release == null || manifests == null) {
      return judge.answer("");
    }
    judge.looked(Manifests.looked(manifests));
    quarantine(judge, project);
    Set<String> names = new TreeSet<>();
    for (IndexFile file : release.files()) {
      names.add(file.name());
      Manifests.compare(judge, file, manifests, FIX);
    }
    for (String recorded : new TreeSet<>(manifests.digests().keySet())) {
      boolean ours =
          DistributionName.of(recorded, project.project())
              .filter(read -> read.version().equals(release.version()))
              .isPresent();
      if (ours && !names.contains(recorded)) {
        judge.breaks(
            "A recorded file of the release is not on the index",
            IndexJudge.shown(recorded),
            null,
            "Upload it, or find out who deleted it.");
      }
    }
    return judge.answer(
        "The "
            + release.files().size()
            + " files of "
            + project.project()
            + " "
            + release.version()
            + " have the digests of the record, and none is missing");
  }

  private static void quarantine(IndexJudge judge, IndexProject project) {
    if (project.listing() instanceof Sight.Known<Listing>(Listing listing)
        && "quarantined".equals(listing.status())) {
      judge.doubt(
          judge.index() + " holds the project in quarantine and may keep files back",
          "Ask the index why, then run again.");
    }
  }
}
