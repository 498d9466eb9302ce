package dev.gatewright.checklist;

/** A broken disk or a broken Java platform: nothing a checklist can cause. */
public final class ChecklistException extends RuntimeException {
  ChecklistException(String message, Throwable cause) {
    super(message, cause);
  }
}
