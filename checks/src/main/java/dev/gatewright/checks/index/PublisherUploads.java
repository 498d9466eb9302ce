package dev.gatewright.checks.index;

import dev.gatewright.model.DeclaredPublisher;
import dev.gatewright.model.Place;
import dev.gatewright.targets.publishing.Term;
import dev.gatewright.targets.publishing.Upload;
import dev.gatewright.targets.sight.Source;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether what uploads is the declared publisher. The index compares the file of the workflow that
 * holds the job (the claim {@code job_workflow_ref}) and the job's environment; attestations name
 * the workflow that was started.
 */
final class PublisherUploads {
  private final IndexJudge judge;
  private final DeclaredPublisher publisher;
  private final Set<String> told = new HashSet<>();

  PublisherUploads(IndexJudge judge, DeclaredPublisher publisher) {
    this.judge = judge;
    this.publisher = publisher;
  }

  void look(Upload upload) {
    switch (upload.credential().kind()) {
      case SECRET, LITERAL -> other(upload);
      case NONE -> {
        if (upload.identity()) {
          other(upload);
        } else {
          unidentified(upload);
        }
      }
      case UNDECIDED ->
          judge.doubt(
              "What " + upload.where() + " uploads with is only known in a run",
              "Write it so that it can be read, or let a person vouch for it.");
      case IDENTITY -> {
        if (!upload.identity()) {
          unidentified(upload);
        }
        workflow(upload);
        environment(upload, upload.environment());
      }
    }
  }

  private void other(Upload upload) {
    breaks(
        upload,
        "An upload does not use the declared trusted publisher",
        seen(upload) + " with " + upload.credential().name(),
        "Take the password away, so that the identity of the run is used.");
  }

  private void unidentified(Upload upload) {
    breaks(
        upload,
        "A job uploads without a credential and may not ask for an identity",
        seen(upload),
        "Grant 'id-token: write' to the job.");
  }

  private void workflow(Upload upload) {
    if (!upload.file().path().equals(path())) {
      breaks(
          upload,
          "Another workflow uploads than the declared publisher",
          seen(upload) + ", declared is " + file(publisher.workflow()),
          "Declare the workflow that uploads, here and at the index, or let no other one upload.");
    }
    if (!upload.root().equals(upload.file()) && !Boolean.FALSE.equals(upload.attests())) {
      breaks(
          upload,
          "A workflow that another one calls uploads, and no publisher fits both",
          seen(upload) + ", called by " + upload.root().path(),
          "Upload from a job of the workflow that is started: the index asks for the file of the"
              + " job, and attestations name the one that was started.");
    }
  }

  private void environment(Upload upload, @Nullable Term environment) {
    String declared = publisher.environment();
    if (environment != null && !environment.isKnown()) {
      judge.doubt(
          "The environment of the job at " + upload.where() + " is " + environment.shown(),
          "Write it so that it can be read, or let a person vouch for it.");
      return;
    }
    String own = environment == null ? "" : environment.text().strip();
    if (!own.toLowerCase(Locale.ROOT)
        .equals(declared == null ? "" : declared.strip().toLowerCase(Locale.ROOT))) {
      breaks(
          upload,
          "A job uploads from another environment than the declared publisher's",
          seen(upload)
              + ", environment "
              + (own.isEmpty() ? "(none)" : own)
              + ", declared is "
              + (declared == null ? "(none)" : declared),
          "Name the same environment in the job, in the declaration and at the index.");
    }
  }

  private void breaks(Upload upload, String message, String evidence, String fix) {
    Place place = Source.place(upload.file().path(), upload.job().idSpan());
    if (told.add(message + evidence + place)) {
      judge.breaks(message, IndexJudge.shown(evidence), place, fix);
    }
  }

  private String path() {
    return ".github/workflows/" + file(publisher.workflow());
  }

  private static String seen(Upload upload) {
    return "job " + upload.job().id() + " of " + file(upload.file().path());
  }

  private static String file(String path) {
    return path.substring(path.lastIndexOf('/') + 1).strip();
  }

  /** A declared publisher in words. */
  static String told(DeclaredPublisher publisher) {
    return publisher.repository()
        + ", workflow "
        + file(publisher.workflow())
        + ", environment "
        + (publisher.environment() == null ? "(none)" : publisher.environment());
  }
}
