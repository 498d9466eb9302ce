package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Severity;
import dev.gatewright.targets.publishing.Credential;
import dev.gatewright.targets.publishing.Target;
import dev.gatewright.targets.publishing.Term;
import dev.gatewright.targets.publishing.Upload;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code workflows/publish-credential}: the upload step uses the named environment's secret with
 * that environment's index, or the identity of the run.
 */
final class PublishCredential implements UploadRule {
  private static final String SWAPPED = "The credential of one index is sent to another";
  private static final String OUTSIDE =
      "A job uploads with a secret outside the environment that should hold it";

  @Override
  public String id() {
    return "workflows/publish-credential";
  }

  @Override
  public String proved() {
    return "Each upload uses the credential of its index, or the identity of the run";
  }

  @Override
  public String message() {
    return "An upload does not use the credential that is asked for";
  }

  @Override
  public String fix() {
    return "Use the secret of the environment the job runs in, or trusted publishing with"
        + " 'id-token: write' and no password.";
  }

  @Override
  public void look(Upload upload, Notes notes) {
    Question question = notes.question();
    String environment = question.parameter("environment", "");
    String secret = question.parameter("secret", "").toUpperCase(Locale.ROOT);
    Target.Kind wanted = IndexOf.of(question, environment.isEmpty() ? secret : environment);
    Target.Kind kind = upload.target().kind();
    boolean asked = !environment.isEmpty() || !secret.isEmpty();
    if (kind == Target.Kind.UNDECIDED) {
      notes.unseen(upload.span(), "it uploads to " + upload.target().shown());
      return;
    }
    if (swapped(upload, secret, wanted)) {
      found(upload, notes, Severity.CRITICAL, SWAPPED, "Send each token to its own index only.");
      return;
    }
    if (asked && !IndexOf.concerns(upload, wanted, environment)) {
      return;
    }
    switch (upload.credential().kind()) {
      case LITERAL, NONE -> found(upload, notes, question.severity(), message(), fix());
      case UNDECIDED -> notes.unseen(upload.span(), "the credential is only known in a run");
      case IDENTITY -> {
        // Nothing to hand over, and nothing to lose.
      }
      case SECRET -> secret(upload, notes, secret, environment);
    }
  }

  private void secret(Upload upload, Notes notes, String secret, String environment) {
    Set<String> used = upload.credential().secrets();
    Term own = upload.environment();
    if (!secret.isEmpty() && !used.equals(Set.of(secret))) {
      found(upload, notes, notes.question().severity(), message(), fix());
    } else if (!environment.isEmpty() && own != null && !own.isKnown()) {
      notes.unseen(PublishEnvironment.place(upload), "the environment is " + own.shown());
    } else if (!environment.isEmpty()
        && (own == null || !own.text().equalsIgnoreCase(environment))) {
      found(upload, notes, notes.question().severity(), OUTSIDE, "Set 'environment: NAME'.");
    }
  }

  /** Whether a token is sent to an index it is not for, by the names that were asked or chosen. */
  private static boolean swapped(Upload upload, String secret, Target.Kind wanted) {
    Target.Kind kind = upload.target().kind();
    if (upload.credential().kind() != Credential.Kind.SECRET) {
      return false;
    }
    for (String name : upload.credential().secrets()) {
      if (name.equals(secret) && kind != wanted) {
        return true;
      }
      boolean trying = IndexOf.trying(name);
      if (kind == Target.Kind.PRODUCTION && trying && IndexOf.ofPython(name)) {
        return true;
      }
      if (kind == Target.Kind.TEST && !trying && IndexOf.ofPython(name)) {
        return true;
      }
    }
    return false;
  }

  private static void found(
      Upload upload, Notes notes, Severity severity, String message, String fix) {
    notes.found(
        severity,
        message,
        PublishEnvironment.seen(upload) + " with " + upload.credential().name(),
        upload.stepFile() == upload.file() ? upload.span() : upload.job().idSpan(),
        fix);
  }

  @Override
  public @Nullable String missing(Question question) {
    return question.parameter("environment", "").isEmpty()
        ? null
        : "No job uploads from the environment that is asked for";
  }

  @Override
  public boolean meant(Upload upload, Question question) {
    String name = question.parameter("environment", "");
    return IndexOf.concerns(upload, IndexOf.of(question, name), name);
  }
}
