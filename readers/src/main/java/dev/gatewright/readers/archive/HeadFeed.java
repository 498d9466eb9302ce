package dev.gatewright.readers.archive;

import org.jspecify.annotations.Nullable;

/** A feed whose first bytes can be looked at before they are read. */
final class HeadFeed extends Feed {
  private final Feed feed;
  private final byte[] head = new byte[ArchiveKind.HEAD];
  private final int length;
  private int at;

  HeadFeed(Feed feed) {
    this.feed = feed;
    this.length = feed.fill(head, 0, head.length);
  }

  ArchiveKind kind() {
    return ArchiveKind.of(head, length);
  }

  @Override
  int read(byte[] to, int offset, int count) {
    if (at == length) {
      return feed.read(to, offset, count);
    }
    int got = Math.min(count, length - at);
    System.arraycopy(head, at, to, offset, got);
    at += got;
    return got;
  }

  @Override
  @Nullable Trouble trouble() {
    return feed.trouble();
  }
}
