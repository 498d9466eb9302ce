package dev.gatewright.record;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;

/** Broken input or output below the record; the message says what, where and what to do. */
public final class RecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean mayBeRecorded;

  RecordException(String message, boolean mayBeRecorded, Throwable cause) {
    super(message, cause);
    this.mayBeRecorded = mayBeRecorded;
  }

  RecordException(String message) {
    super(message);
    this.mayBeRecorded = false;
  }

  static RecordException of(String what, Path path, IOException cause) {
    return new RecordException(message(what, path, cause), false, cause);
  }

  static String message(String what, Path path, IOException cause) {
    return what + ": " + where(path, cause) + ": " + reason(cause) + ". " + advice(cause);
  }

  /**
   * Whether the entries of the failed call may still be found in the record: the failure came after
   * the point of no return. False means they are not in it and will not come back.
   */
  public boolean mayBeRecorded() {
    return mayBeRecorded;
  }

  private static String where(Path path, IOException cause) {
    return cause instanceof FileSystemException f && f.getFile() != null
        ? f.getFile()
        : path.toString();
  }

  private static String reason(IOException cause) {
    if (cause instanceof FileSystemException f) {
      String reason = f.getReason();
      return reason != null ? reason : cause.getClass().getSimpleName();
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  private static String advice(IOException cause) {
    String reason = reason(cause);
    if (reason.contains("No space left") || reason.contains("quota")) {
      return "Free some space on that disk and run again.";
    }
    if (cause instanceof AccessDeniedException
        || reason.contains("Read-only")
        || cause.getCause() instanceof ReadOnlyFileSystemException) {
      return "Give this user the right to write there, or choose another folder with --record.";
    }
    return "See to the disk and run again.";
  }
}
