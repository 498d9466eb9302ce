package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Severity;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.targets.publishing.Target;
import dev.gatewright.targets.publishing.Term;
import dev.gatewright.targets.publishing.Upload;
import org.jspecify.annotations.Nullable;

/** {@code workflows/publish-environment}: the publishing job runs in the named environment. */
final class PublishEnvironment implements UploadRule {
  @Override
  public String id() {
    return "workflows/publish-environment";
  }

  @Override
  public String proved() {
    return "Each job that uploads runs in its environment";
  }

  @Override
  public String message() {
    return "A job that uploads to a package index runs in no environment";
  }

  @Override
  public String fix() {
    return "Give the job 'environment: NAME', and keep the credential in that environment.";
  }

  @Override
  public void look(Upload upload, Notes notes) {
    String name = notes.question().parameter("name", "");
    Term environment = upload.environment();
    Target.Kind wanted = IndexOf.of(notes.question(), name);
    Span span = place(upload);
    if (name.isEmpty()) {
      any(upload, environment, notes);
    } else if (upload.target().kind() == Target.Kind.UNDECIDED) {
      notes.unseen(upload.span(), "it uploads to " + upload.target().shown());
    } else if (!IndexOf.concerns(upload, wanted, name)) {
      if (environment != null && !environment.isKnown()) {
        notes.unseen(span, "the environment is " + environment.shown());
      }
    } else if (environment == null) {
      notes.found(seen(upload), span);
    } else if (!environment.isKnown()) {
      notes.unseen(span, "the environment is " + environment.shown());
    } else if (upload.target().kind() != wanted) {
      String message = "A job uploads to another index than its environment is for";
      notes.found(
          Severity.CRITICAL,
          message,
          "environment " + environment.text() + ", " + seen(upload),
          span,
          "Upload to each index from its own environment.");
    } else if (!environment.text().equalsIgnoreCase(name)) {
      notes.found(
          notes.question().severity(),
          "A job that uploads runs in another environment than the one that is asked for",
          "environment " + environment.text() + ", " + seen(upload),
          span,
          fix());
    }
  }

  /** Nobody asks for one by name: any environment will do. */
  private static void any(Upload upload, @Nullable Term environment, Notes notes) {
    if (environment == null) {
      notes.found(seen(upload), place(upload));
    } else if (!environment.isKnown()) {
      notes.unseen(place(upload), "the environment is " + environment.shown());
    }
  }

  static String seen(Upload upload) {
    return "job " + upload.job().id() + ", " + upload.tool() + " to " + upload.target().name();
  }

  /** Where the environment of the job is written, else the job. */
  static Span place(Upload upload) {
    Job.Environment environment = upload.job().environment();
    return environment == null ? upload.job().idSpan() : environment.span();
  }

  @Override
  public @Nullable String missing(Question question) {
    return question.parameter("name", "").isEmpty()
        ? null
        : "No job uploads from the environment that is asked for";
  }

  @Override
  public boolean meant(Upload upload, Question question) {
    String name = question.parameter("name", "");
    return IndexOf.concerns(upload, IndexOf.of(question, name), name);
  }
}
