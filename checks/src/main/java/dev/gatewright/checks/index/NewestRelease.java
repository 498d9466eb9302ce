package dev.gatewright.checks.index;

import dev.gatewright.readers.packaging.PackageVersion;
import dev.gatewright.targets.index.IndexFile;
import dev.gatewright.targets.index.IndexProject;
import dev.gatewright.targets.index.Listing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The release a check looks at: the one of the parameter {@code version}, else the newest.
 *
 * @param version its version
 * @param files its files, and those that may belong to it though their names cannot be read
 */
record NewestRelease(PackageVersion version, List<IndexFile> files) {
  NewestRelease {
    files = List.copyOf(files);
  }

  /** The release; null, and a doubt, when it was not seen. */
  static @Nullable NewestRelease of(IndexJudge judge, IndexProject project) {
    Listing listing = judge.see(project.listing());
    if (listing == null) {
      return null;
    }
    String asked = judge.parameter("version", "");
    PackageVersion version =
        asked.isEmpty() ? listing.newest().orElse(null) : PackageVersion.of(asked).orElse(null);
    List<IndexFile> files = new ArrayList<>();
    if (version != null) {
      files.addAll(listing.of(version));
    }
    if (version == null || files.isEmpty()) {
      judge.doubt(
          judge.index()
              + " lists no file of "
              + project.project()
              + (asked.isEmpty() ? "" : " " + IndexJudge.shown(asked)),
          "Publish it, or name the release with the item's parameter version.");
      return null;
    }
    files.addAll(listing.perhapsOf(version));
    judge.looked("files of " + project.project() + " " + version, files.size());
    return new NewestRelease(version, files);
  }
}
