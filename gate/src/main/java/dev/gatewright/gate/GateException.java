package dev.gatewright.gate;

/** A run cannot go on: what broke. The gate stays shut. */
public final class GateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GateException(String message, Throwable cause) {
    super(message, cause);
  }
}
