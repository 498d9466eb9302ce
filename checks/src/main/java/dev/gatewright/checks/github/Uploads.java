package dev.gatewright.checks.github;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.publishing.Credential;
import dev.gatewright.targets.publishing.Perhaps;
import dev.gatewright.targets.publishing.Publishing;
import dev.gatewright.targets.publishing.Term;
import dev.gatewright.targets.publishing.Upload;
import java.util.List;

/** What the workflows upload, as checks of GitHub's settings speak of it. */
final class Uploads {
  private static final int WIDEST = 160;

  private Uploads() {}

  /**
   * The uploads; whatever may hide another is noted as not seen.
   *
   * @param declared whether the publishing environments are declared, so that only what is likely
   *     to upload is in doubt
   */
  static List<Upload> of(Ruling ruling, Sights sights, boolean declared) {
    Publishing publishing = sights.publishing();
    for (Skipped one : sights.workflows().skipped()) {
      ruling.doubt(
          "A workflow could not be read: " + one.file() + ": " + one.why(),
          "Mend the file; actionlint says more.");
    }
    if (!sights.tree().complete()) {
      ruling.doubt(
          "Part of the directory could not be listed: " + sights.tree().unlisted(),
          "Give the right to read it.");
    }
    boolean told = declared || !publishing.uploads().isEmpty();
    for (Perhaps one : told ? publishing.likely() : publishing.perhaps()) {
      ruling.doubt(
          "What uploads cannot be told: "
              + one.file().path()
              + ":"
              + one.span().line()
              + ": "
              + one.why(),
          "Write the upload in a workflow of this repository, or let a person vouch for it.");
    }
    return publishing.uploads();
  }

  /** Whether an upload proves who it is by the identity of the run, which the job may ask for. */
  static boolean trusted(Upload upload) {
    return upload.credential().kind() == Credential.Kind.IDENTITY && upload.identity();
  }

  /** Whether the environment of an upload is worked out as it runs; noted when it is. */
  static boolean dynamic(Ruling ruling, Upload upload) {
    Term environment = upload.environment();
    if (environment == null || environment.isKnown()) {
      return false;
    }
    ruling.doubt(
        "The environment of "
            + where(upload)
            + " is worked out as it runs: "
            + Visible.of(environment.shown(), WIDEST),
        "Name the environment in the job as plain text.");
    return true;
  }

  /** Where it stands: file and job. */
  static String where(Upload upload) {
    return upload.file().path() + ", job " + upload.job().id();
  }
}
