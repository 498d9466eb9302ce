package dev.gatewright.targets.known;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A folder that is the user's alone (0700), with files that are too (0600). */
public final class StateFolder {
  /** The largest file that is read or written. */
  static final int LARGEST = 64 << 20;

  private static final String KEY = "key";
  private static final int KEY_BYTES = 32;
  private static final String BEING_WRITTEN = ".writing";

  private static final Set<PosixFilePermission> WRITABLE_BY_OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
  private static final Set<PosixFilePermission> OPEN_TO_OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Path folder;
  private final boolean posix;

  /** A folder, which need not exist. */
  public StateFolder(Path folder) {
    this.folder = folder;
    this.posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Somebody else may have written what was read, or may read what must be secret. */
  public static final class Doubt extends IOException {
    private static final long serialVersionUID = 1;

    Doubt(String why) {
      super(why);
    }
  }

  /** The bytes of a file; empty when there is none. */
  public Optional<byte[]> read(String name) throws IOException {
    return read(name, WRITABLE_BY_OTHERS, LARGEST);
  }

  /** The key; empty when none was made yet. */
  public Optional<byte[]> key() throws IOException {
    Optional<byte[]> key = read(KEY, OPEN_TO_OTHERS, KEY_BYTES);
    if (key.isPresent() && key.get().length != KEY_BYTES) {
      throw new Doubt("its key is cut short; remove " + folder.resolve(KEY));
    }
    return key;
  }

  /** The key, made now if none was made yet; of two runs at once, both get the same. */
  public byte[] keyToWrite(Supplier<byte[]> chance) throws IOException {
    Files.createDirectories(folder, mode("rwx------"));
    Optional<byte[]> known = key();
    if (known.isPresent()) {
      return known.get();
    }
    Path temporary = temporary(KEY);
    try {
      Files.write(temporary, chance.get());
      Files.createLink(folder.resolve(KEY), temporary);
    } catch (FileAlreadyExistsException e) {
      // Another run made one in the meantime, which is read below.
      return key().orElseThrow(() -> e);
    } catch (UnsupportedOperationException e) {
      throw new IOException("the file system has no links", e);
    } finally {
      Files.deleteIfExists(temporary);
    }
    return key().orElseThrow(() -> new IOException("the key is gone"));
  }

  /** Writes a file whole: beside its place, then moved there. */
  public void write(String name, byte[] bytes) throws IOException {
    Files.createDirectories(folder, mode("rwx------"));
    Path temporary = temporary(name);
    try {
      Files.write(temporary, bytes);
      Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Removes files last written before an instant, and the oldest while there are too many. */
  public void sweep(Instant before, long mostBytes, int mostFiles) throws IOException {
    record Kept(Path file, Instant written, long bytes) {}
    List<Kept> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        BasicFileAttributes seen =
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (seen.isRegularFile() && !file.getFileName().toString().equals(KEY)) {
          all.add(new Kept(file, seen.lastModifiedTime().toInstant(), seen.size()));
        }
      }
    } catch (NoSuchFileException | DirectoryIteratorException e) {
      // Another run is sweeping; the next one sees what is left.
      return;
    }
    all.sort(Comparator.comparing(Kept::written).reversed());
    long bytes = 0;
    int files = 0;
    for (Kept one : all) {
      bytes += one.bytes();
      files++;
      if (one.written().isBefore(before) || bytes > mostBytes || files > mostFiles) {
        Files.deleteIfExists(one.file());
      }
    }
  }

  private Path temporary(String name) throws IOException {
    return Files.createTempFile(folder, name, BEING_WRITTEN, mode("rw-------"));
  }

  private FileAttribute<?>[] mode(String permissions) {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private Optional<byte[]> read(String name, Set<PosixFilePermission> forbidden, int limit)
      throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Doubt(file + " is a link or no plain file");
    }
    allows(folder, WRITABLE_BY_OTHERS);
    allows(file, forbidden);
    if (Files.size(file) > limit) {
      throw new Doubt(file + " is larger than any that was written here");
    }
    return Optional.of(Files.readAllBytes(file));
  }

  private void allows(Path path, Set<PosixFilePermission> forbidden) throws IOException {
    PosixFileAttributeView view =
        posix
            ? Files.getFileAttributeView(
                path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
            : null;
    if (view == null) {
      return;
    }
    for (PosixFilePermission one : view.readAttributes().permissions()) {
      if (forbidden.contains(one)) {
        throw new Doubt(path + " is open to others; chmod go-rwx it");
      }
    }
  }
}
