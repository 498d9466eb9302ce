package dev.gatewright.checks;

import dev.gatewright.model.Finding;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.targets.sight.Masking;
import dev.gatewright.targets.sight.Source;
import dev.gatewright.targets.workflows.Workflows.Found;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing a job does.
 *
 * @param site the file it is written in
 * @param job the job it is written in
 * @param step its index in the job, from 0; -1 for a job that calls a workflow
 * @param duties what it does
 * @param words the command or the action, as written
 * @param span where it is written
 * @param muted why its failure stops nothing; null when it does
 */
public record Act(
    Found site,
    Job job,
    int step,
    Set<Duty> duties,
    String words,
    Span span,
    @Nullable String muted) {
  /** Copies the duties. */
  public Act {
    duties = Set.copyOf(duties);
  }

  /** Whether it serves a duty. */
  public boolean does(Duty duty) {
    return duties.contains(duty);
  }

  /** Whether it is done in no run at all. */
  public boolean neverRuns() {
    return Condition.never(job.condition())
        || (step >= 0 && Condition.never(job.steps().get(step).condition()));
  }

  /** The same, unheeded for a reason; the reason it has already stays. */
  public Act muted(@Nullable String why) {
    return new Act(site, job, step, duties, words, span, muted == null ? why : muted);
  }

  /** The file and the line. */
  public String where() {
    return site.path() + ":" + span.line();
  }

  /** A finding about it. */
  public Finding finding(Question question, String message, @Nullable String fix) {
    String shown = Visible.of(Masking.maskLine(words), 100);
    return question.finding(
        message,
        muted == null ? shown : shown + ": " + muted,
        Source.place(site.path(), span),
        Source.excerpt(site.source(), span),
        fix);
  }
}
