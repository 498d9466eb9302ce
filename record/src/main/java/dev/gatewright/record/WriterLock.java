package dev.gatewright.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The right to write to a record: at most one holder among all processes of a machine. */
final class WriterLock implements Closeable {
  private static final long PAUSE_MILLIS = 20;

  // On Linux a process loses its lock on a file as soon as it closes ANY channel to that file, so
  // within this process a second look at a held lock file must not even open it.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private WriterLock(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Takes the lock, trying for at most {@code wait}; null when another holds it all that time. */
  static @Nullable WriterLock acquire(Layout layout, Duration wait) throws IOException {
    Path path = real(layout);
    for (long left = wait.toMillis(); ; left -= PAUSE_MILLIS) {
      WriterLock lock = attempt(path);
      if (lock != null || left <= 0) {
        return lock;
      }
      try {
        Thread.sleep(Math.min(PAUSE_MILLIS, left));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
    }
  }

  private static Path real(Layout layout) throws IOException {
    return new Layout(layout.folder().toRealPath()).lock();
  }

  private static @Nullable WriterLock attempt(Path path) throws IOException {
    if (!HELD.add(path)) {
      return null;
    }
    FileChannel channel = null;
    FileLock lock = null;
    try {
      channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = channel.tryLock();
    } finally {
      if (lock == null) {
        if (channel != null) {
          channel.close();
        }
        HELD.remove(path);
      }
    }
    return lock == null ? null : new WriterLock(path, channel);
  }

  /** Whether some writer, of this process or another, is at work right now. */
  static boolean isHeld(Layout layout) throws IOException {
    if (!Files.exists(layout.lock())) {
      return false;
    }
    Path path = real(layout);
    if (!HELD.add(path)) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return shared == null;
    } finally {
      HELD.remove(path);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw RecordException.of("The lock of the record could not be given back", path, e);
    } finally {
      HELD.remove(path);
    }
  }
}
