package dev.gatewright.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The signed entries of a record from the oldest to the newest, read in bounded memory. Checksums
 * are looked at, signatures and hashes are not: {@link RecordReader#verify} does that.
 */
public final class Entries implements Iterator<Recorded>, AutoCloseable {
  private final Path log;
  private final EntriesLog.@Nullable Cursor cursor;
  private final long size;
  private long next;

  private Entries(Path log, EntriesLog.@Nullable Cursor cursor, long size) {
    this.log = log;
    this.cursor = cursor;
    this.size = size;
  }

  static Entries none(Path log) {
    return new Entries(log, null, 0);
  }

  static Entries open(Path log, long size) throws IOException {
    return new Entries(log, EntriesLog.Cursor.open(log), size);
  }

  @Override
  public boolean hasNext() {
    return next < size;
  }

  /**
   * The next entry.
   *
   * @throws RecordException when the log is damaged at this place
   */
  @Override
  public Recorded next() {
    if (!hasNext() || cursor == null) {
      throw new NoSuchElementException("the record has no entry " + next);
    }
    try {
      if (!cursor.advance()) {
        throw new RecordException(
            log
                + " "
                + cursor.stop().words()
                + " at entry "
                + next
                + " of "
                + size
                + ". Run `gatewright record verify` to see what was changed.");
      }
      return new Recorded(next++, new String(cursor.entry(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw RecordException.of("The record cannot be read", log, e);
    }
  }

  @Override
  public void close() {
    try {
      if (cursor != null) {
        cursor.close();
      }
    } catch (IOException e) {
      throw RecordException.of("The record could not be closed", log, e);
    }
  }
}
