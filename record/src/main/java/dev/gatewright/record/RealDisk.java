package dev.gatewright.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The disk of the machine. */
final class RealDisk implements Disk {
  /** Far below the number of files a process may usually have open. */
  private static final int OPEN_AT_ONCE = 64;

  private static final Set<OpenOption> FRESH =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING,
          LinkOption.NOFOLLOW_LINKS);

  @Override
  public void makeFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      makeFolders(parent);
    }
    try {
      Files.createDirectory(folder, only(folder, "rwx------"));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw new FileSystemException(folder.toString(), null, "is not a folder");
      }
    }
    if (parent != null) {
      forceFolder(parent);
    }
  }

  @Override
  public void write(Path file, long position, ByteBuffer bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      long at = position;
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
      channel.force(false);
    } catch (IOException e) {
      throw named(file, e);
    }
  }

  @Override
  public void writeTemporary(List<NewFile> files) throws IOException {
    for (int from = 0; from < files.size(); from += OPEN_AT_ONCE) {
      writeTogether(files.subList(from, Math.min(files.size(), from + OPEN_AT_ONCE)));
    }
  }

  private static void writeTogether(List<NewFile> files) throws IOException {
    List<FileChannel> open = new ArrayList<>(files.size());
    try {
      for (NewFile file : files) {
        FileChannel channel = fresh(file.temporary(), file.secret());
        open.add(channel);
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
        while (bytes.hasRemaining()) {
          write(channel, bytes, file.path());
        }
      }
      // All are written before any is forced: forced at once, they share one wait for the disk.
      Together.run(open.size(), i -> force(open.get(i), files.get(i).path()));
    } finally {
      for (FileChannel channel : open) {
        channel.close();
      }
    }
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    if (!isPosix(folder)) {
      return; // Other systems cannot open a folder; their file systems journal names themselves.
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      force(channel, folder);
    }
  }

  @Override
  public void forceFolders(List<Path> folders) throws IOException {
    Together.run(folders.size(), i -> forceFolder(folders.get(i)));
  }

  @Override
  public void truncate(Path file, long length) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      channel.truncate(length);
      channel.force(true);
    } catch (IOException e) {
      throw named(file, e);
    }
  }

  @Override
  public void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      force(channel, file);
    }
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public long copy(InputStream in, Path file, long limit) throws IOException {
    try (FileChannel channel = fresh(file, false)) {
      byte[] buffer = new byte[64 * 1024];
      long total = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        total += n;
        if (total > limit) {
          throw new FileSystemException(
              file.toString(), null, "the evidence is larger than " + limit + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n);
        while (bytes.hasRemaining()) {
          write(channel, bytes, file);
        }
      }
      force(channel, file);
      return total;
    }
  }

  /** The bytes of a file of at most {@code limit} bytes; null when there is no such file. */
  static byte @Nullable [] read(Path file, int limit) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(limit + 1);
    } catch (java.nio.file.NoSuchFileException e) {
      return null;
    }
  }

  private static FileChannel fresh(Path file, boolean secret) throws IOException {
    if (secret) {
      // A left-over of another mode must not lend its mode to the secret.
      Files.deleteIfExists(file);
      return FileChannel.open(file, FRESH, only(file, "rw-------"));
    }
    return FileChannel.open(file, FRESH);
  }

  private static void write(FileChannel channel, ByteBuffer bytes, Path file) throws IOException {
    try {
      channel.write(bytes);
    } catch (IOException e) {
      throw named(file, e);
    }
  }

  private static void force(FileChannel channel, Path file) throws IOException {
    try {
      channel.force(true);
    } catch (IOException e) {
      throw named(file, e);
    }
  }

  private static IOException named(Path file, IOException e) {
    if (e instanceof FileSystemException) {
      return e;
    }
    FileSystemException named = new FileSystemException(file.toString(), null, e.getMessage());
    named.initCause(e);
    return named;
  }

  private static FileAttribute<?>[] only(Path path, String mode) {
    return isPosix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
