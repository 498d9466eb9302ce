package dev.gatewright.readers.dotenv;

/** Something worth knowing of an assignment besides its value. */
public enum Flag {
  /** Written with {@code export}. */
  EXPORTED,
  /** A bare name: the value comes from the environment of whoever reads the file. */
  INHERITED,
  /** Holds {@code $NAME} or {@code ${NAME}} that was looked up. */
  INTERPOLATED,
  /** Names a variable that is not known and has no default; it counts as empty. */
  UNRESOLVED,
  /**
   * Holds {@code $(command)} or a command between backticks: a shell that sources the file would
   * run it. Here it stays text.
   */
  COMMAND_SUBSTITUTION,
  /** An earlier line gives the same name; the later one wins. */
  REPEATED
}
