package dev.gatewright.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What was read and proved of a record a while ago, so that opening it need not prove it again. It
 * counts only while the same signed statement still stands there when the writer holds the lock,
 * and nobody wrote to the log since.
 */
public final class Foresight {
  private final Heads heads;
  private final @Nullable Stamp stamp;
  private final @Nullable State state;

  private Foresight(Heads heads, @Nullable Stamp stamp, @Nullable State state) {
    this.heads = heads;
    this.stamp = stamp;
    this.state = state;
  }

  /** The size of a log, and when it was last written. */
  private record Stamp(long size, FileTime written) {
    static @Nullable Stamp of(Path log) throws IOException {
      try {
        BasicFileAttributes seen =
            Files.readAttributes(log, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new Stamp(seen.size(), seen.lastModifiedTime());
      } catch (NoSuchFileException e) {
        return null;
      }
    }
  }

  /** Proves the right edge of a record with these heads. */
  static Foresight of(Layout layout, Heads heads) throws IOException {
    // Before the log is read: what is written in the meantime then shows.
    Stamp stamp = Stamp.of(layout.log());
    State state = heads.agree() ? new Resume(layout, new TreeHash()).at(heads.checkpoint()) : null;
    return new Foresight(heads, stamp, state);
  }

  Heads heads() {
    return heads;
  }

  /** The right edge at this checkpoint, if that was proved of the log as it is; else null. */
  @Nullable State at(Checkpoint checkpoint, Path log) throws IOException {
    boolean same =
        stamp != null
            && stamp.equals(Stamp.of(log))
            && heads.checkpoint().note().equals(checkpoint.note());
    return same ? state : null;
  }
}
