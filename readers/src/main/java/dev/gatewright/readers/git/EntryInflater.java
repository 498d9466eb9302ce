package dev.gatewright.readers.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Inflates the data of pack entries. What lies in the file is copied before it is inflated: a file
 * that is cut short meanwhile gives an error and does not end the process.
 */
final class EntryInflater implements AutoCloseable {
  private static final int CHUNK = 1 << 16;

  /** How much room there should be behind the content: with less the inflater takes small steps. */
  static final int ROOM = 280;

  /** The same for its input; what it takes of that is no part of an entry, and told from it. */
  private static final int INPUT = 8;

  private final Inflater inflater = new Inflater();
  private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
  private final byte[] probe = new byte[1];
  private @Nullable Mapped file;
  private long next;
  private long length;
  private long end;
  private boolean changed;

  /**
   * Reads exactly so many bytes; false when the stream is broken, shorter or longer. What stands
   * behind them in the array may be overwritten.
   */
  boolean read(Mapped from, long begin, long endOfData, byte[] out, int size) {
    start(from, begin, endOfData);
    int limit = (int) Math.min(out.length, (long) size + ROOM);
    int done = 0;
    try {
      while (true) {
        int got = done < limit ? more(out, done, limit - done) : more(probe, 0, 1);
        done += Math.max(got, 0);
        if (done > size) {
          return false;
        }
        if (got <= 0 || inflater.finished()) {
          return done == size && ended();
        }
      }
    } catch (DataFormatException e) {
      return false;
    }
  }

  /** Whether the stream came to its end, and that within the entry. */
  private boolean ended() {
    return inflater.finished() && inflater.getBytesRead() <= length;
  }

  /** Whether the last entry was not read because its file changed. */
  boolean changed() {
    return changed;
  }

  /** The same as a stream, which is read before the next entry is. */
  InputStream stream(Mapped from, long begin, long endOfData, long size) {
    start(from, begin, endOfData);
    return new Content(size);
  }

  @Override
  public void close() {
    inflater.end();
  }

  private void start(Mapped from, long begin, long endOfData) {
    inflater.reset();
    file = from;
    next = begin;
    end = Math.min(endOfData + INPUT, from.size());
    length = endOfData - begin;
    changed = false;
  }

  /** Some more bytes; 0 or less at the end and when there is no input any more. */
  private int more(byte[] out, int at, int length) throws DataFormatException {
    while (true) {
      if (inflater.needsInput() && !fill()) {
        return 0;
      }
      int got = inflater.inflate(out, at, length);
      if (got > 0 || inflater.finished() || !inflater.needsInput()) {
        return got;
      }
    }
  }

  private boolean fill() {
    int some = (int) Math.min(CHUNK, end - next);
    if (some <= 0 || file == null) {
      return false;
    }
    chunk.clear();
    try {
      file.copy(next, chunk, some);
    } catch (InternalError e) {
      // How the JVM tells that a mapped file was cut short.
      changed = true;
      return false;
    }
    inflater.setInput(chunk.limit(some));
    next += some;
    return true;
  }

  /** The content of one entry. */
  private final class Content extends InputStream {
    private final byte[] single = new byte[1];
    private long left;

    Content(long size) {
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      try {
        int got = left > 0 ? more(to, at, (int) Math.min(left, length)) : more(probe, 0, 1);
        if (got > 0 && left > 0) {
          left -= got;
          return got;
        }
        if (left == 0 && got == 0 && ended()) {
          return -1;
        }
      } catch (DataFormatException e) {
        throw new IOException("The data of a pack entry is broken.", e);
      }
      throw new IOException("The data of a pack entry is shorter or longer than it says.");
    }
  }
}
