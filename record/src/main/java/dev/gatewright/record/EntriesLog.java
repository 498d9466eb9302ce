package dev.gatewright.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The file {@code entries.log}: eight bytes that name the format, then for each entry its length
 * (four bytes, big-endian), the CRC-32C of length and entry (four bytes, big-endian), the entry.
 */
final class EntriesLog {
  static final byte[] HEADER = "GWLOG01\n".getBytes(StandardCharsets.US_ASCII);
  static final int FRAME = 8;

  private EntriesLog() {}

  /** The bytes to append for these entries. */
  static ByteBuffer frames(List<byte[]> entries) {
    int length = 0;
    for (byte[] entry : entries) {
      length += FRAME + entry.length;
    }
    ByteBuffer frames = ByteBuffer.allocate(length);
    for (byte[] entry : entries) {
      frames.putInt(entry.length).putInt(crc(entry, 0, entry.length)).put(entry);
    }
    return frames.flip();
  }

  static int crc(byte[] bytes, int from, int length) {
    Crc32c crc = new Crc32c();
    crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array(), 0, Integer.BYTES);
    crc.update(bytes, from, length);
    return crc.value();
  }

  /** Why a cursor went no further. */
  enum Stop {
    /** The file ends after a whole entry. */
    END("ends"),
    /** The file ends within an entry. */
    CUT("ends within an entry"),
    /** A length that no entry has. */
    LENGTH("has an impossible length"),
    /** The checksum does not fit the entry. */
    CHECKSUM("has a wrong checksum"),
    /** The first eight bytes are not those of the format. */
    HEADER("does not start with the name of its format");

    private final String words;

    Stop(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** Reads the log from one place to its end in bounded memory. */
  static final class Cursor implements Closeable {
    private static final int BUFFER = 256 * 1024;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private long index;
    private long end;
    private int start;
    private int length;
    private Stop stop = Stop.END;
    private final boolean headed;

    private Cursor(FileChannel channel, long index, long offset) throws IOException {
      this.channel = channel;
      this.index = index - 1;
      this.end = offset;
      ByteBuffer header = ByteBuffer.allocate(HEADER.length);
      for (int n = 0; n >= 0 && header.hasRemaining(); ) {
        n = channel.read(header, header.position());
      }
      this.headed = !header.hasRemaining() && header.flip().equals(ByteBuffer.wrap(HEADER));
      channel.position(offset);
    }

    /** A cursor before the first entry. */
    static Cursor open(Path log) throws IOException {
      return open(log, 0, HEADER.length);
    }

    /** A cursor before the entry {@code index}, which starts at {@code offset}. */
    static Cursor open(Path log, long index, long offset) throws IOException {
      FileChannel channel =
          FileChannel.open(log, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
      try {
        return new Cursor(channel, index, offset);
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    }

    /** Goes to the next entry; false at the end of what is sound, where it stays. */
    boolean advance() throws IOException {
      if (!headed) {
        return halt(Stop.HEADER);
      }
      fill(FRAME);
      if (buffer.remaining() < FRAME) {
        return halt(buffer.hasRemaining() ? Stop.CUT : Stop.END);
      }
      int size = buffer.getInt(buffer.position());
      int crc = buffer.getInt(buffer.position() + 4);
      if (size < 0 || size > Entry.MAX_BYTES) {
        return halt(Stop.LENGTH);
      }
      fill(FRAME + size);
      if (buffer.remaining() < FRAME + size) {
        return halt(Stop.CUT);
      }
      if (crc(buffer.array(), buffer.position() + FRAME, size) != crc) {
        return halt(Stop.CHECKSUM);
      }
      start = buffer.position() + FRAME;
      length = size;
      buffer.position(start + size);
      index++;
      end += FRAME + size;
      return true;
    }

    private boolean halt(Stop why) {
      stop = why;
      return false;
    }

    private void fill(int wanted) throws IOException {
      if (buffer.remaining() >= wanted) {
        return;
      }
      buffer.compact();
      for (int n = 0; n >= 0 && buffer.position() < wanted; ) {
        n = channel.read(buffer);
      }
      buffer.flip();
    }

    /** The index of the current entry. */
    long index() {
      return index;
    }

    /** The offset behind the current entry. */
    long end() {
      return end;
    }

    /** The number of bytes from {@link #end} to the end of the file. */
    long rest() throws IOException {
      return channel.size() - end;
    }

    Stop stop() {
      return stop;
    }

    Hash leaf(TreeHash hash) {
      return hash.leaf(buffer.array(), start, length);
    }

    int length() {
      return length;
    }

    /** A copy of the current entry. */
    byte[] entry() {
      return java.util.Arrays.copyOfRange(buffer.array(), start, start + length);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
