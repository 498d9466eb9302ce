package dev.gatewright.readers.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why a file could not be read or written, in words for people. */
public final class IoReason {
  private IoReason() {}

  /** The reason without the file; the kind of failure where the system gives none. */
  public static String words(IOException failure) {
    String kind = failure.getClass().getSimpleName();
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "it is there already";
    }
    String told = failure instanceof FileSystemException of ? of.getReason() : failure.getMessage();
    return Objects.requireNonNullElse(told, kind);
  }
}
