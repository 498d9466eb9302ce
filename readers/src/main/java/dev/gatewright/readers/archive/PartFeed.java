package dev.gatewright.readers.archive;

import org.jspecify.annotations.Nullable;

/** So many bytes of another feed as announced, or fewer and why. */
final class PartFeed extends Feed {
  private final Feed feed;
  private long left;
  private @Nullable Trouble trouble;

  PartFeed(Feed feed, long size) {
    this.feed = feed;
    this.left = size;
  }

  @Override
  int read(byte[] to, int offset, int length) {
    if (left == 0 || trouble != null) {
      return -1;
    }
    int got = feed.read(to, offset, (int) Math.min(length, left));
    if (got < 0) {
      cut();
      return -1;
    }
    left -= got;
    return got;
  }

  /** Passes over what was not read. */
  void drain() {
    if (trouble == null) {
      left -= feed.skip(left);
      if (left > 0) {
        cut();
      }
    }
  }

  private void cut() {
    trouble = new Trouble(Told.Cause.BROKEN, "ends " + left + " bytes before its announced end");
  }

  @Override
  @Nullable Trouble trouble() {
    return trouble;
  }
}
