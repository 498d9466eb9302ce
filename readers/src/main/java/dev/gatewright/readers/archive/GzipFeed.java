package dev.gatewright.readers.archive;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** What the members of a gzip file (RFC 1952) give, one after the other as one. */
final class GzipFeed extends Feed {
  private static final int HEADER = 10;
  private static final int TRAILER = 8;
  private static final int MAGIC = 0x088B1F;
  private static final int CHECKED = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int MOST_COMMENTS = 1 << 20;

  private final RawInput in;
  private final InflateFeed body;
  private final CRC32 crc = new CRC32();
  private final ByteArrayOutputStream comments = new ByteArrayOutputStream();
  private long length;
  private int members;
  private boolean open;
  private boolean ended;
  private boolean wrongSum;
  private @Nullable String name;
  private @Nullable Trouble trouble;

  /** Reads the first header, so that the name is known. */
  GzipFeed(Feed feed, Inflater inflater, Budget budget) {
    this.in = new RawInput(feed);
    this.body = new InflateFeed(in, inflater, budget);
    open = header();
  }

  /** The name in the first header; null when it has none. */
  @Nullable String name() {
    return name;
  }

  /** What the headers met so far hold beside names: comments and fields nobody defined. */
  byte[] comments() {
    return comments.toByteArray();
  }

  /** Whether a member's checksum or length does not fit what it gave. */
  boolean wrongSum() {
    return wrongSum;
  }

  /** Whether the last member was read to its end. */
  boolean ended() {
    return ended;
  }

  /** What lies behind the last member and is no other one. */
  Feed rest() {
    return in.rest();
  }

  @Override
  @Nullable Trouble trouble() {
    return trouble;
  }

  @Override
  int read(byte[] to, int offset, int count) {
    while (open && trouble == null) {
      int got = body.read(to, offset, count);
      if (got > 0) {
        crc.update(to, offset, got);
        length += got;
        return got;
      }
      trouble = body.trouble();
      open = body.done() && trailer() && header();
    }
    return -1;
  }

  private boolean trailer() {
    if (!in.ensure(TRAILER)) {
      return fail("the checksum at the end of the gzip stream is missing");
    }
    long sum = in.number(4);
    long size = in.number(4);
    wrongSum |= sum != crc.getValue() || size != (length & 0xFFFF_FFFFL);
    crc.reset();
    length = 0;
    body.again();
    return true;
  }

  private boolean header() {
    if (ended) {
      return false;
    }
    if (members > 0) {
      passPadding();
    }
    boolean begins =
        in.ensure(HEADER)
            && ((in.bytes[in.at] & 0xFF)
                    | (in.bytes[in.at + 1] & 0xFF) << 8
                    | (in.bytes[in.at + 2] & 0xFF) << 16)
                == MAGIC;
    if (!begins) {
      ended = true;
      return members > 0 ? false : fail("the gzip header is not complete or too long");
    }
    in.at += 3;
    int flags = in.next();
    in.at += 6;
    members++;
    return fields(flags) || fail("the gzip header is not complete or too long");
  }

  private boolean fields(int flags) {
    if ((flags & EXTRA) != 0 && !extra()) {
      return false;
    }
    if ((flags & NAME) != 0) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      if (!text(text)) {
        return false;
      }
      if (name == null) {
        byte[] bytes = text.toByteArray();
        name = EntryName.of(bytes, 0, bytes.length);
      }
    }
    if ((flags & COMMENT) != 0 && !text(comments)) {
      return false;
    }
    if ((flags & CHECKED) != 0) {
      boolean there = in.ensure(2);
      in.at += there ? 2 : 0;
      return there;
    }
    return true;
  }

  private boolean extra() {
    if (!in.ensure(2)) {
      return false;
    }
    int left = (int) in.number(2);
    for (; left > 0; left--) {
      int value = in.next();
      if (value < 0 || comments.size() == MOST_COMMENTS) {
        return false;
      }
      comments.write(value);
    }
    return true;
  }

  /** A text up to its NUL. */
  private boolean text(ByteArrayOutputStream text) {
    for (int value = in.next(); value != 0; value = in.next()) {
      if (value < 0 || text.size() == MOST_COMMENTS) {
        return false;
      }
      text.write(value);
    }
    return true;
  }

  /** Zeros fill up blocks of tapes. */
  private void passPadding() {
    while (in.more() && in.bytes[in.at] == 0) {
      in.at++;
    }
  }

  private boolean fail(String what) {
    trouble = new Trouble(Told.Cause.BROKEN, what);
    return false;
  }
}
