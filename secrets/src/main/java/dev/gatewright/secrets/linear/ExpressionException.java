package dev.gatewright.secrets.linear;

/** An expression that cannot be taken over; says where in it and why. */
public final class ExpressionException extends Exception {
  ExpressionException(String message) {
    super(message);
  }
}
