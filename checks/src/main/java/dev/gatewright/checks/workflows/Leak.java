package dev.gatewright.checks.workflows;

import dev.gatewright.readers.text.Span;
import java.util.Set;

/**
 * A place where a secret, or what was made from one, leaves the hands of the step that was given
 * it.
 *
 * @param kind how
 * @param what what was seen, without any value
 * @param to the file, or the name of the output; empty for a log
 * @param made whether it was changed on the way, so that GitHub's masking does not know it
 */
record Leak(Kind kind, String what, String to, Span span, boolean made, Set<String> secrets) {
  /** How a secret leaves. */
  enum Kind {
    /** It is printed. */
    PRINTED,
    /** It goes into an output, a summary or variables for later steps. */
    HANDED_ON,
    /** It is written into a file. */
    FILED,
    /** The file it was written into is uploaded. */
    KEPT,
    /** Each command is printed with its words. */
    TRACED,
    /** All variables are printed. */
    DUMPED,
    /** A program tells what it sends. */
    TOLD,
    /** What a step does with it cannot be read. */
    UNREAD
  }

  Leak {
    secrets = Set.copyOf(secrets);
  }

  /** Whether it is of the token of the run alone, which GitHub makes and takes back. */
  boolean ofTheRunOnly() {
    return secrets.equals(Set.of(Held.RUN_TOKEN));
  }
}
