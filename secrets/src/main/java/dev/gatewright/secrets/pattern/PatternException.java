package dev.gatewright.secrets.pattern;

/** An expression that rules may not use; says where and what. */
public final class PatternException extends Exception {
  PatternException(String message) {
    super(message);
  }
}
