package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Question;
import dev.gatewright.checks.UploadNames;
import dev.gatewright.model.Severity;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Trigger;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.targets.publishing.Credential;
import dev.gatewright.targets.publishing.Perhaps;
import dev.gatewright.targets.publishing.Upload;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code workflows/secret-reach}: only the declared jobs can read a publishing secret, through
 * reusable calls too.
 */
final class SecretReach implements ScriptRule {
  /** Events that people without any right to the repository can cause, with its secrets at hand. */
  private static final String AFTER =
      "The secret is at hand after a run that a pull request from elsewhere may have started";

  private static final Set<String> OUTSIDERS =
      Set.of(
          "pull_request_target",
          "issue_comment",
          "issues",
          "discussion",
          "discussion_comment",
          "fork",
          "watch");

  private static final String ALL = "A job that does not publish can read every secret";
  private static final String STARTED =
      "A workflow that outsiders can start has a publishing secret at hand";

  @Override
  public String id() {
    return "workflows/secret-reach";
  }

  @Override
  public String proved() {
    return "Only the jobs that publish can read the publishing secrets";
  }

  @Override
  public String message() {
    return "A job that does not publish can read a publishing secret";
  }

  @Override
  public String fix() {
    return "Keep the secret in the environment of the job that publishes, and name it there only.";
  }

  @Override
  public @Nullable String absent() {
    return "No workflow reads a publishing secret";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    List<SecretReads.Read> own =
        notes.secretReads().stream().filter(read -> read.file() == file).toList();
    Set<String> publishing = own.isEmpty() ? Set.of() : publishing(notes);
    for (SecretReads.Read read : own) {
      boolean any = read.secret().equals(SecretReads.ANY);
      if (!any && !publishing.contains(read.secret())) {
        continue;
      }
      if (!any) {
        notes.met("reads of publishing secrets");
      }
      if (any && publishing.isEmpty()) {
        continue;
      }
      String seen = "job " + read.job().id() + ": " + read.how();
      if (allowed(read, notes)) {
        started(read, notes, seen);
      } else {
        notes.found(
            any ? Severity.HIGH : notes.question().severity(),
            any ? ALL : message(),
            seen,
            read.span(),
            fix());
      }
    }
  }

  private static void started(SecretReads.Read read, Notes notes, String seen) {
    Workflow workflow = read.rootFile().workflow();
    for (Trigger trigger : workflow == null ? List.<Trigger>of() : workflow.triggers()) {
      if (OUTSIDERS.contains(trigger.event())) {
        notes.found(
            Severity.HIGH,
            STARTED,
            "on: " + trigger.event() + ", " + seen,
            read.span(),
            "Publish from a workflow of its own, that only a tag or a release starts.");
      } else if (trigger.event().equals("workflow_run") && !asksForOrigin(read.job())) {
        notes.doubt(
            Severity.MEDIUM,
            AFTER,
            "on: workflow_run, " + seen,
            read.span(),
            "Ask in the job's if: for github.event.workflow_run.event and head_repository.");
      }
    }
  }

  /** Whether a job asks what started the run it follows, or where that run's code came from. */
  private static boolean asksForOrigin(Job job) {
    String text = job.condition() == null ? "" : job.condition().text();
    return text.contains("workflow_run.event")
        || text.contains("head_repository")
        || text.contains("workflow_run.actor");
  }

  /** The secrets that uploads use, that the item names, and that are called like one. */
  private static Set<String> publishing(Notes notes) {
    Set<String> names = new TreeSet<>();
    for (Upload upload : notes.sights().publishing().uploads()) {
      names.addAll(upload.credential().secrets());
    }
    for (String name : declared(notes.question(), "secrets")) {
      names.add(name.toUpperCase(Locale.ROOT));
    }
    for (SecretReads.Read read : notes.secretReads()) {
      if (UploadNames.has(read.secret())) {
        names.add(read.secret());
      }
    }
    names.remove("GITHUB_TOKEN");
    return names;
  }

  private static Set<String> declared(Question question, String parameter) {
    Set<String> found = new HashSet<>();
    for (String part : question.parameter(parameter, "").split(",", -1)) {
      if (!part.isBlank()) {
        found.add(part.strip());
      }
    }
    return found;
  }

  /** Whether a job is declared, uploads, or is likely to upload where it is not read. */
  private static boolean allowed(SecretReads.Read read, Notes notes) {
    Job job = read.job();
    if (declared(notes.question(), "jobs").contains(job.id())) {
      return true;
    }
    boolean any = read.secret().equals(SecretReads.ANY);
    for (Upload upload : notes.sights().publishing().uploads()) {
      boolean own = upload.file() == read.file() && upload.job().equals(job);
      boolean here = own || (upload.root() == read.file() && upload.rootJob().equals(job));
      boolean secret = upload.credential().kind() == Credential.Kind.SECRET;
      if (here && (!any || (secret && !read.how().startsWith("secrets: inherit")))) {
        return true;
      }
    }
    for (Perhaps perhaps : notes.sights().publishing().perhaps()) {
      boolean here = perhaps.file() == read.file() && perhaps.job().equals(job);
      if (here && perhaps.likely() && !any) {
        notes.unseen(perhaps.span(), perhaps.why());
        return true;
      }
    }
    return false;
  }
}
