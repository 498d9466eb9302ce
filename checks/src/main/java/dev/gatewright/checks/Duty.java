package dev.gatewright.checks;

/** What a step of a workflow does for the project. */
public enum Duty {
  /** Runs tests. */
  TEST,
  /** Runs a linter, a formatter that checks, or a type checker. */
  LINT,
  /** Looks for security mistakes in source code. */
  STATIC_SCAN,
  /** Looks for security mistakes in files of a kind that only a run knows. */
  PERHAPS_STATIC_SCAN,
  /** Looks for known vulnerabilities in dependencies. */
  DEPENDENCY_SCAN,
  /** Looks for secrets that were left in files. */
  SECRET_SCAN,
  /** Asks a gate that fails when something is not proved. */
  GATE,
  /** Gives a release to the world. */
  PUBLISH,
  /** Runs something whose content says more than its name: a script, a make target. */
  OPAQUE
}
