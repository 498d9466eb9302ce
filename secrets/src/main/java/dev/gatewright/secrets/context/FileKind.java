package dev.gatewright.secrets.context;

/** What a file is for, as far as its path says. */
public enum FileKind {
  /** A program. */
  SOURCE("source code"),
  /** A shell script, a build file, a Dockerfile: words stand in it without quotes. */
  SCRIPT("a script"),
  /** Settings. */
  CONFIG("a configuration file"),
  /** Variables of an environment. */
  ENV("an environment file"),
  /** A workflow of a build service. */
  WORKFLOW("a workflow"),
  /** Tests, and what they are fed. */
  TEST("a test"),
  /** Examples, samples, templates. */
  EXAMPLE("an example"),
  /** Documentation. */
  DOCUMENT("documentation"),
  /** A list of locked dependencies. */
  LOCK("a lock file"),
  /** Code made small for delivery. */
  MINIFIED("minified code"),
  /** Code of others. */
  VENDORED("vendored code"),
  /** Texts in a language of people. */
  TRANSLATION("a translation"),
  /** A notebook, with what it printed. */
  NOTEBOOK("a notebook"),
  /** A certificate or public key. */
  CERTIFICATE("a certificate"),
  /** Written by a program. */
  GENERATED("generated code"),
  /** Not text. */
  BINARY("a binary file"),
  /** None of these. */
  OTHER("a file");

  private final String words;

  FileKind(String words) {
    this.words = words;
  }

  /** The kind of the file at a path below the root, parted by slashes. */
  public static FileKind of(String path) {
    return FilePaths.kind(path);
  }

  /** What it is called in a sentence. */
  public String words() {
    return words;
  }

  /** Whether values in it are mostly made up for the occasion. */
  boolean madeUp() {
    return this == TEST || this == EXAMPLE || this == DOCUMENT;
  }

  /** Whether random-looking text in it mostly comes from a program and guards nothing. */
  boolean machineMade() {
    return switch (this) {
      case LOCK, MINIFIED, TRANSLATION, CERTIFICATE, GENERATED, BINARY -> true;
      case SOURCE,
          SCRIPT,
          CONFIG,
          ENV,
          WORKFLOW,
          TEST,
          EXAMPLE,
          DOCUMENT,
          VENDORED,
          NOTEBOOK,
          OTHER ->
          false;
    };
  }

  /** Whether people put real passwords into such a file. */
  boolean settings() {
    return this == CONFIG || this == ENV || this == WORKFLOW || this == SCRIPT;
  }
}
