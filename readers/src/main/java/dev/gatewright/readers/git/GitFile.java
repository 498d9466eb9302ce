package dev.gatewright.readers.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Reads one of git's own files whole, within a limit; a pipe or a device is refused instead of
 * waited for.
 */
final class GitFile {
  /** More than any file of one line needs, in bytes. */
  static final int LINE = 4096;

  private GitFile() {}

  static GitRead<byte[]> bytes(Path file, long limit) {
    try {
      BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
      if (!seen.isRegularFile()) {
        return GitRead.corrupt(name(file) + " is not a regular file");
      }
      if (seen.size() > limit) {
        return tooLarge(file, limit);
      }
      try (InputStream in = Files.newInputStream(file)) {
        int room = (int) Math.min(limit, Integer.MAX_VALUE - 16) + 1;
        byte[] bytes = in.readNBytes(room);
        return bytes.length == room ? tooLarge(file, limit) : new GitRead.Found<>(bytes);
      }
    } catch (NoSuchFileException e) {
      return new GitRead.Missing<>(name(file));
    } catch (IOException e) {
      // A parent that is a file, not a folder, is told this way: the name is simply not there.
      return Files.exists(file)
          ? new GitRead.Unreadable<>(GitRead.Cause.IO, name(file) + " could not be read")
          : new GitRead.Missing<>(name(file));
    }
  }

  static GitRead<String> text(Path file, long limit) {
    GitRead<byte[]> read = bytes(file, limit);
    return read instanceof GitRead.Found<byte[]>(byte[] bytes)
        ? new GitRead.Found<>(new String(bytes, StandardCharsets.UTF_8))
        : read.failure();
  }

  private static <T> GitRead<T> tooLarge(Path file, long limit) {
    return new GitRead.Unreadable<>(
        GitRead.Cause.TOO_LARGE, name(file) + " is larger than " + limit + " bytes");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
