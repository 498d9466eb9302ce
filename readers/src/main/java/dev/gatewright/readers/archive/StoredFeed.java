package dev.gatewright.readers.archive;

/** Bytes that lie as they are, counted like those that are unpacked. */
final class StoredFeed extends Feed {
  private final Feed feed;
  private final Budget budget;

  StoredFeed(Feed feed, Budget budget) {
    this.feed = feed;
    this.budget = budget;
  }

  @Override
  int read(byte[] to, int offset, int length) {
    int got = budget.over() ? -1 : feed.read(to, offset, length);
    if (got > 0) {
      budget.spend(got);
    }
    return got;
  }
}
