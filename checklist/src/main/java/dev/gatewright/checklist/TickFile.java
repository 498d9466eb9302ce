package dev.gatewright.checklist;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import org.jspecify.annotations.Nullable;

/** Puts an edited checklist in the place of the old one, whole or not at all. */
public final class TickFile {
  private TickFile() {}

  /**
   * Replaces a file through a temporary file beside it and an atomic rename.
   *
   * @param root the directory that is checked; a link leading out of it is refused
   * @param file the checklist
   * @param expectedSha256 digest of the bytes that were read, 64 hexadecimal digits
   * @throws ChecklistException when the disk fails; the file is then as it was
   */
  public static Written write(Path root, Path file, String expectedSha256, byte[] bytes) {
    try {
      Path real = file.toRealPath();
      if (!real.startsWith(root.toRealPath())) {
        return new Written.Refused(file + " is a link that leads out of " + root);
      }
      if (!Files.isRegularFile(real)) {
        return new Written.Refused(file + " is not a regular file");
      }
      if (!Files.isWritable(real)) {
        return new Written.Refused(file + " may not be written to");
      }
      if (names(real) > 1) {
        return new Written.Refused(
            file
                + " has other names (hard links), which would keep the old text;"
                + " make it a file of its own");
      }
      return replace(real, expectedSha256, bytes);
    } catch (IOException broken) {
      throw new ChecklistException(
          "Could not write " + file + "; it is as it was. Check the disk and its permissions",
          broken);
    }
  }

  private static Written replace(Path file, String expectedSha256, byte[] bytes)
      throws IOException {
    Path directory = file.getParent();
    Path temporary = Files.createTempFile(directory, ".gatewright-", ".tmp");
    boolean moved = false;
    try {
      String other = copyOwnerAndPermissions(file, temporary);
      if (other != null) {
        return new Written.Refused(
            file
                + " belongs to "
                + other
                + ", and a file you write would not; run it as its owner");
      }
      try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        out.force(true);
      }
      // As late as can be: what a person saved meanwhile must not be lost.
      if (!Hashes.create().of(Files.readAllBytes(file)).equals(expectedSha256)) {
        return new Written.Refused(file + " changed since it was read; run it again");
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      moved = true;
      return new Written.Done();
    } finally {
      if (!moved) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  /** How many names a file has; one where the disk does not tell. */
  private static int names(Path file) throws IOException {
    boolean told = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    return told && Files.getAttribute(file, "unix:nlink") instanceof Integer count ? count : 1;
  }

  /** The owner or group that a new file cannot be given; null when it has all of the old one's. */
  private static @Nullable String copyOwnerAndPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (source == null || target == null) {
      return null;
    }
    PosixFileAttributes old = source.readAttributes();
    PosixFileAttributes made = target.readAttributes();
    try {
      if (!old.owner().equals(made.owner())) {
        target.setOwner(old.owner());
      }
      if (!old.group().equals(made.group())) {
        target.setGroup(old.group());
      }
    } catch (FileSystemException notAllowed) {
      return old.owner().getName() + " and the group " + old.group().getName();
    }
    // After the owner: a new one takes some of the permissions away.
    target.setPermissions(old.permissions());
    return null;
  }
}
