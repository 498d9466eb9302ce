package dev.gatewright.secrets.context;

/** What a name says of the value it is given, for those who find names by their own means. */
public enum SecretName {
  /** A password, which a person may have chosen. */
  PASSWORD,
  /** A key, token or secret, which a machine makes. */
  KEY,
  /** Nothing, or something about a secret. */
  NONE;

  /** What this name says. */
  public static SecretName of(String name) {
    return switch (Names.sense(name)) {
      case PASSWORD -> PASSWORD;
      case KEY -> KEY;
      case MAYBE, NONE, OTHER, NOT -> NONE;
    };
  }

  /** Whether a value is a password everybody knows, the default of many programs. */
  public static boolean knownDefault(String value) {
    return Defaults.known(value);
  }
}
