package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.workflows.WorkflowFile;
import org.jspecify.annotations.Nullable;

/**
 * A check that looks at workflows and actions one by one and notes what speaks against it. Files
 * that could not be read, other CI systems and empty directories are weighed once, for all of them.
 */
interface WorkflowRule extends Check {
  /** Looks at one file. */
  void look(WorkflowFile file, Notes notes);

  /** Whether it looks at what scripts do. */
  default boolean readsScripts() {
    return false;
  }

  /** What holds when nothing speaks against it, as a sentence without its full stop. */
  String proved();

  /** What is wrong where something is found, the same text each time. */
  String message();

  /** What to do about it. */
  String fix();

  /**
   * Why the check does not apply when nothing of what it speaks of was met; null when it always
   * applies. A rule that gives a reason counts what it meets with {@link Notes#met}.
   */
  default @Nullable String absent() {
    return null;
  }

  @Override
  default Answer verify(Question question, Sights sights) {
    Notes notes = new Notes(this, question, sights);
    for (WorkflowFile file : sights.workflows().files()) {
      notes.enter(file);
      look(file, notes);
      if (readsScripts()) {
        notes.scripts(file);
      }
    }
    return notes.answer();
  }
}
