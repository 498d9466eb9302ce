package dev.gatewright.secrets.rules;

import java.util.Locale;

/** How a rule is matched, from the most particular to the most general. */
public enum RuleKind {
  /** A value with a fixed beginning. */
  TOKEN,
  /** A private key between its two lines. */
  PEM,
  /** A signed token of three parts. */
  JWT,
  /** An address with a password in it. */
  URL,
  /** A name that says whose value it is, and a value of a known form. */
  ASSIGNMENT,
  /** A program, and among the words behind it an option that takes a secret. */
  COMMAND,
  /** Any name that says secret, and any value. */
  GENERIC;

  /** Whether the keywords are words of a name rather than the beginning of a value. */
  public boolean named() {
    return this == ASSIGNMENT || this == GENERIC;
  }

  /** Whether only where a value stands says that it is a secret, and nothing of its own form. */
  public boolean placed() {
    return named() || this == COMMAND;
  }

  /** The name used in rule files and reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
