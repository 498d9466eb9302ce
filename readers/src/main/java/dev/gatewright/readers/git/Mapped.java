package dev.gatewright.readers.git;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file in memory, of any length; from each offset at least 1 GiB can be read in one piece. It is
 * mapped, so only what is looked at is read; a small one is read, which is sooner done.
 */
final class Mapped {
  private static final int STEP_BITS = 30;
  private static final long STEP = 1L << STEP_BITS;

  /** The largest file that is read, in bytes. */
  private static final long SMALL = 64L << 10;

  private final ByteBuffer[] parts;
  private final long size;

  private Mapped(ByteBuffer[] parts, long size) {
    this.parts = parts;
    this.size = size;
  }

  static Mapped open(Path file, Arena arena) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size <= SMALL) {
        byte[] bytes = Channels.newInputStream(channel).readNBytes((int) size);
        return new Mapped(new ByteBuffer[] {ByteBuffer.wrap(bytes)}, bytes.length);
      }
      if (size < STEP) {
        // Without a segment: its classes cost a short run more than the mapping itself.
        ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
        return new Mapped(new ByteBuffer[] {all}, size);
      }
      MemorySegment all = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
      ByteBuffer[] parts = new ByteBuffer[(int) (size >>> STEP_BITS) + 1];
      for (int i = 0; i < parts.length; i++) {
        long from = i * STEP;
        parts[i] = all.asSlice(from, Math.min(2 * STEP - 1, size - from)).asByteBuffer();
      }
      return new Mapped(parts, size);
    }
  }

  long size() {
    return size;
  }

  /** A view that begins at an offset within the file. */
  ByteBuffer at(long offset) {
    return parts[(int) (offset >>> STEP_BITS)].duplicate().position((int) (offset & (STEP - 1)));
  }

  /** One byte of the file. */
  byte get(long offset) {
    return parts[(int) (offset >>> STEP_BITS)].get((int) (offset & (STEP - 1)));
  }

  /** Copies bytes of the file to the beginning of a buffer; at most 1 GiB. */
  void copy(long offset, ByteBuffer to, int length) {
    ByteBuffer part = parts[(int) (offset >>> STEP_BITS)];
    to.put(0, part, (int) (offset & (STEP - 1)), length);
  }

  /** The whole of a file below 2 GiB. */
  ByteBuffer whole() {
    return parts[0];
  }
}
