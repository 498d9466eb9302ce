package dev.gatewright.readers.archive;

import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A feed whose length and checksum are known once it is read. */
final class CheckedFeed extends Feed {
  private final Feed feed;
  private final CRC32 crc = new CRC32();
  private long length;
  private boolean ended;

  CheckedFeed(Feed feed) {
    this.feed = feed;
  }

  @Override
  int read(byte[] to, int offset, int count) {
    int got = feed.read(to, offset, count);
    if (got < 0) {
      ended = true;
      return -1;
    }
    crc.update(to, offset, got);
    length += got;
    return got;
  }

  /** Whether it was read to its end, and that was where it should be. */
  boolean whole() {
    return ended && feed.trouble() == null;
  }

  long length() {
    return length;
  }

  int crc() {
    return (int) crc.getValue();
  }

  @Override
  @Nullable Trouble trouble() {
    return feed.trouble();
  }
}
