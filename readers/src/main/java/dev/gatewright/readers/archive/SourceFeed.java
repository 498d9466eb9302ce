package dev.gatewright.readers.archive;

/** The bytes between two places of a source, one after the other. */
final class SourceFeed extends Feed {
  private final Source source;
  private final long end;
  private long at;

  SourceFeed(Source source, long from, long end) {
    this.source = source;
    this.at = from;
    this.end = end;
  }

  @Override
  int read(byte[] to, int offset, int length) {
    int count = (int) Math.min(length, end - at);
    if (count <= 0) {
      return -1;
    }
    source.get(at, to, offset, count);
    at += count;
    return count;
  }

  @Override
  long skip(long count) {
    long skipped = Math.min(count, end - at);
    at += skipped;
    return skipped;
  }
}
