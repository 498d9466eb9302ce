package dev.gatewright.readers.archive;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** What a raw deflate stream (RFC 1951) gives, as far as the budget allows. */
final class InflateFeed extends Feed {
  private final RawInput in;
  private final Inflater inflater;
  private final Budget budget;
  private long given;
  private boolean done;
  private boolean fed;
  private @Nullable Trouble trouble;

  /** The inflater is made without a wrapper, and ended by the caller. */
  InflateFeed(RawInput in, Inflater inflater, Budget budget) {
    this.in = in;
    this.inflater = inflater;
    this.budget = budget;
    inflater.reset();
  }

  /** Begins another stream where the last one ended; the ratio goes on over both. */
  void again() {
    inflater.reset();
    done = false;
    fed = false;
  }

  /** Whether the stream was read to its own end. */
  boolean done() {
    return done;
  }

  @Override
  @Nullable Trouble trouble() {
    return trouble;
  }

  @Override
  int read(byte[] to, int offset, int length) {
    if (done || trouble != null || budget.over()) {
      return -1;
    }
    try {
      while (true) {
        // Asked before more input is given: the end of a stream shows only then.
        int got = inflater.inflate(to, offset, length);
        in.at = fed ? in.end - inflater.getRemaining() : in.at;
        if (got > 0) {
          spend(got);
          return got;
        }
        if (inflater.finished()) {
          done = true;
          return -1;
        }
        if (!inflater.needsInput()) {
          return fail(Told.Cause.BROKEN, "the compressed bytes are broken");
        }
        if (!in.more()) {
          return fail(Told.Cause.BROKEN, "the compressed bytes end too early");
        }
        fed = true;
        inflater.setInput(in.bytes, in.at, in.end - in.at);
      }
    } catch (DataFormatException e) {
      return fail(Told.Cause.BROKEN, "the compressed bytes are broken");
    }
  }

  private void spend(int got) {
    given += got;
    budget.spend(got);
    if (budget.bomb(in.taken(), given)) {
      String what = "unpacks to " + budget.times() + " its compressed bytes";
      fail(Told.Cause.BOMB, what + "; only the beginning was read");
    }
  }

  private int fail(Told.Cause cause, String what) {
    trouble = new Trouble(cause, what);
    return -1;
  }
}
