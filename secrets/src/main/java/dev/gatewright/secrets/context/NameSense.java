package dev.gatewright.secrets.context;

/** What the name of a value says of it. */
enum NameSense {
  /** A password, which a person may have chosen. */
  PASSWORD,
  /** A key, token or secret, which a machine makes. */
  KEY,
  /** May hold a secret as well as anything else: key, auth, salt. */
  MAYBE,
  /** There is no name. */
  NONE,
  /** Says nothing of a secret. */
  OTHER,
  /** Speaks of a secret and is none: its length, its file, the name of its field. */
  NOT
}
