package dev.gatewright.targets.publishing;

import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import org.jspecify.annotations.Nullable;

/**
 * A step that uploads to a package index, in one kind of run.
 *
 * @param root the workflow that something starts
 * @param rootJob the job of it that uploads, or calls the workflow that does
 * @param file the workflow with the job that uploads
 * @param job the job that uploads
 * @param stepFile the file with the step, which may be an action of the repository
 * @param step the step
 * @param span where the upload is written
 * @param tool the program or action
 * @param target where it goes
 * @param credential what allows it
 * @param environment the environment of the job; null when it has none
 * @param url the URL of the environment; nothing when it has none
 * @param identity whether the job may ask for an identity ({@code id-token: write})
 * @param attests whether the tool attests what it uploads; null when that cannot be told
 */
public record Upload(
    WorkflowFile root,
    Job rootJob,
    WorkflowFile file,
    Job job,
    WorkflowFile stepFile,
    StepSite step,
    Span span,
    String tool,
    Target target,
    Credential credential,
    @Nullable Term environment,
    Term url,
    boolean identity,
    @Nullable Boolean attests) {

  /** Where it is written, for a person. */
  public String where() {
    return stepFile.path() + ":" + span.line();
  }
}
