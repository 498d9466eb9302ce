package dev.gatewright.checks.workflows;

import dev.gatewright.readers.text.Span;

/**
 * A text at a place of a workflow that is meant for a secret.
 *
 * @param name the variable, input or option
 * @param text what stands there
 * @param span where
 * @param oneJob whether it belongs to a container that lives for one job
 * @param registry whether it is what a registry of images asks for: that is no default of a
 *     container, however short it is
 */
record Literal(String name, String text, Span span, boolean oneJob, boolean registry) {
  /** Says which name and where, never the text. */
  @Override
  public String toString() {
    return "Literal[" + name + ", " + span + "]";
  }
}
