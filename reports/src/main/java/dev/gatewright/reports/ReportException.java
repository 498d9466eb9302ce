package dev.gatewright.reports;

/** A report could not be written where it should go. */
public final class ReportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message that says what, where and what to do. */
  public ReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
