package dev.gatewright.readers.archive;

import org.jspecify.annotations.Nullable;

/** What may still be spent over all levels; once it is gone, nothing is read any more. */
final class Budget {
  private static final int ASK_EACH = 1 << 20;

  private final ArchiveLimits limits;
  private final EntryVisitor visitor;
  private final long outermost;
  private long unpacked;
  private long asked;
  private int entries;
  private Feed.@Nullable Trouble end;

  Budget(ArchiveLimits limits, EntryVisitor visitor, long outermost) {
    this.limits = limits;
    this.visitor = visitor;
    this.outermost = outermost;
  }

  /** Why reading ended; null while it goes on. */
  Feed.@Nullable Trouble end() {
    return end;
  }

  boolean over() {
    return end != null;
  }

  long unpacked() {
    return unpacked;
  }

  int entries() {
    return entries;
  }

  /** How many entries may still come. */
  int entriesLeft() {
    return limits.entries() - entries;
  }

  /** Counts an entry; false when it is one too many, or no more is wanted. */
  boolean entry() {
    if (end == null && entries == limits.entries()) {
      end(Told.Cause.ENTRIES, "there are more than " + entries + " entries; the rest was not read");
    }
    if (end == null && !visitor.goesOn()) {
      stopped();
    }
    if (end == null) {
      entries++;
    }
    return end == null;
  }

  /** Counts bytes that were unpacked. */
  void spend(int bytes) {
    unpacked += bytes;
    asked += bytes;
    if (end != null) {
      return;
    }
    if (unpacked > limits.totalBytes()) {
      String most = limits.totalBytes() + " bytes";
      end(Told.Cause.TOTAL, "more than " + most + " were unpacked; the rest was not read");
    } else if (bomb(outermost, unpacked)) {
      end(Told.Cause.BOMB, "unpacks to " + times() + " the whole archive; the rest was not read");
    } else if (asked >= ASK_EACH) {
      asked = 0;
      if (!visitor.goesOn()) {
        stopped();
      }
    }
  }

  /** Whether this much out of that much is more than the ratio allows. */
  boolean bomb(long taken, long given) {
    return given > ArchiveLimits.RATIO_FROM && given / limits.ratio() > Math.max(1, taken);
  }

  /** The ratio in words. */
  String times() {
    return "more than " + limits.ratio() + " times the size of";
  }

  private void stopped() {
    end(Told.Cause.STOPPED, "reading was ended by who asked for it; the rest was not read");
  }

  private void end(Told.Cause cause, String what) {
    end = new Feed.Trouble(cause, what);
  }
}
