package dev.gatewright.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The real disk, told to write down each change, or to fail from a certain change on. */
final class ShadowDisk implements Disk {
  /** One change, to be done again elsewhere. */
  sealed interface Change {
    record Folder(Path path) implements Change {}

    @SuppressWarnings("ArrayRecordComponent") // Replayed, never compared.
    record Bytes(Path path, long position, byte[] bytes) implements Change {}

    @SuppressWarnings("ArrayRecordComponent") // Replayed, never compared.
    record Whole(Path path, byte[] bytes) implements Change {}

    record Rename(Path from, Path to) implements Change {}

    record Forced(Path folder) implements Change {}

    record Cut(Path path, long length) implements Change {}

    record Removed(Path path) implements Change {}

    /** Not a change: from here on the record answered for so many entries. */
    record Answered(long size) implements Change {}
  }

  private final Disk real = new RealDisk();
  private final Consumer<Change> log;
  private final String reason;
  private int left;
  private final boolean once;

  private ShadowDisk(Consumer<Change> log, int sound, String reason, boolean once) {
    this.log = log;
    this.left = sound;
    this.reason = reason;
    this.once = once;
  }

  static ShadowDisk recording(List<Change> changes) {
    return new ShadowDisk(changes::add, Integer.MAX_VALUE, "", false);
  }

  /** A disk that does {@code sound} changes and refuses the next, or all that follow. */
  static ShadowDisk failing(int sound, String reason, boolean once) {
    return new ShadowDisk(change -> {}, sound, reason, once);
  }

  private void step(Path path) throws IOException {
    if (left == Integer.MAX_VALUE) {
      return;
    }
    left--;
    if (once ? left == -1 : left < 0) {
      throw new FileSystemException(path.toString(), null, reason);
    }
  }

  @Override
  public void makeFolders(Path folder) throws IOException {
    step(folder);
    real.makeFolders(folder);
    log.accept(new Change.Folder(folder));
  }

  @Override
  public void write(Path file, long position, ByteBuffer bytes) throws IOException {
    try {
      step(file);
    } catch (IOException e) {
      if (reason.startsWith("No space")) {
        // A disk that is full takes what fits.
        real.write(file, position, bytes.duplicate().limit(bytes.limit() * 2 / 3));
      }
      throw e;
    }
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    real.write(file, position, bytes);
    log.accept(new Change.Bytes(file, position, copy));
  }

  @Override
  public void writeTemporary(List<NewFile> files) throws IOException {
    for (NewFile file : files) {
      try {
        step(file.path());
      } catch (IOException e) {
        byte[] half = java.util.Arrays.copyOf(file.bytes(), file.bytes().length / 2);
        real.writeTemporary(List.of(new NewFile(file.path(), half)));
        throw e;
      }
      real.writeTemporary(List.of(file));
      log.accept(new Change.Whole(file.temporary(), file.bytes()));
    }
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    step(to);
    real.rename(from, to);
    log.accept(new Change.Rename(from, to));
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    step(folder);
    real.forceFolder(folder);
    log.accept(new Change.Forced(folder));
  }

  @Override
  public void truncate(Path file, long length) throws IOException {
    step(file);
    real.truncate(file, length);
    log.accept(new Change.Cut(file, length));
  }

  @Override
  public void force(Path file) throws IOException {
    step(file);
    real.force(file);
  }

  @Override
  public void delete(Path path) throws IOException {
    step(path);
    real.delete(path);
    log.accept(new Change.Removed(path));
  }

  @Override
  public long copy(InputStream in, Path file, long limit) throws IOException {
    try {
      step(file);
    } catch (IOException e) {
      real.copy(new java.io.ByteArrayInputStream(new byte[3]), file, limit);
      throw e;
    }
    return real.copy(in, file, limit);
  }
}
