package dev.gatewright.targets.environment;

/** What a variable was read from. */
public enum Carrier {
  /** The process that runs now. */
  PROCESS,
  /** A file the user named as the environment. */
  NAMED_FILE,
  /** An environment file of the repository that a deployment description names. */
  REPOSITORY_FILE,
  /** A deployment description itself: a compose file or a manifest. */
  DESCRIPTION
}
