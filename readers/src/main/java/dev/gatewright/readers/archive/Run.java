package dev.gatewright.readers.archive;

import dev.gatewright.readers.archive.EntryPath.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** One reading of one archive: opens what lies inside one another, counts and tells. */
final class Run {
  private static final int MOST_TOLD = 10_000;

  private final ArchiveLimits limits;
  private final EntryVisitor visitor;
  private final Budget budget;
  private final List<Buffer> buffers = new ArrayList<>();
  private final List<Told> skipped = new ArrayList<>();
  private final List<Told> remarks = new ArrayList<>();
  private long untold;
  private boolean endTold;
  private int archives;
  private int folders;
  private int links;
  private int shown;
  private long bytesShown;

  Run(ArchiveLimits limits, EntryVisitor visitor, long outermost) {
    this.limits = limits;
    this.visitor = visitor;
    this.budget = new Budget(limits, visitor, outermost);
  }

  Budget budget() {
    return budget;
  }

  /** Whether nothing more is to be read. */
  boolean over() {
    return budget.over();
  }

  ArchiveRead result(ArchiveKind kind) {
    ArchiveRead.Counts counts =
        new ArchiveRead.Counts(
            archives, budget.entries(), folders, links, shown, bytesShown, budget.unpacked());
    return new ArchiveRead(kind, counts, skipped, remarks, untold);
  }

  /**
   * Shows a content, or opens it when it is an archive.
   *
   * @param announced how many bytes it is said to have, or -1; only believed when that is too many
   * @param inPlace the same bytes where they can be read at any place; null where they cannot
   * @param depth how many archives are open around it
   */
  void content(EntryPath path, Feed feed, long announced, @Nullable Source inPlace, int depth) {
    HeadFeed head = new HeadFeed(feed);
    ArchiveKind kind = head.kind();
    if (kind.unread()) {
      tell(path, Told.Cause.UNSUPPORTED, kind.title() + " is not read");
    } else if (depth < limits.depth() && kind == ArchiveKind.GZIP) {
      gzip(path, head, depth + 1);
    } else if (depth < limits.depth() && kind == ArchiveKind.TAR) {
      tar(path, head, depth + 1);
    } else if (inPlace == null || !inPlace(path, inPlace, kind, depth)) {
      bytes(path, head, kind, announced, depth);
    }
    Feed.Trouble trouble = feed.trouble();
    if (trouble != null) {
      tell(path, trouble.cause(), trouble.what());
    }
    endHere(path);
  }

  /** Shows what belongs to no entry. */
  void outside(EntryPath archive, String what, byte[] bytes, int length) {
    if (length > 0) {
      tell(archive, Told.Cause.OUTSIDE, length + " " + what);
      show(archive.child("(" + what + ")", Part.OUTSIDE), bytes, length);
    }
  }

  /** Shows what a feed holds that belongs to no entry. */
  void outside(EntryPath archive, String what, Feed feed, int depth) {
    Buffer buffer = buffer(depth);
    if (buffer.fill(feed)) {
      outside(archive, what, buffer.bytes(), buffer.length());
    } else {
      tooLarge(archive.child("(" + what + ")", Part.OUTSIDE));
    }
  }

  void tooLarge(EntryPath path) {
    tell(
        path,
        Told.Cause.TOO_LARGE,
        "has more than " + limits.entryBytes() + " bytes and was not read");
  }

  /** How many bytes one entry may have. */
  int entryBytes() {
    return limits.entryBytes();
  }

  void folder() {
    folders++;
  }

  void link() {
    links++;
  }

  /** Counts an entry; false when it may not be read any more, which is told. */
  boolean entry(EntryPath archive) {
    boolean wanted = budget.entry();
    endHere(archive);
    return wanted;
  }

  void tell(EntryPath path, Told.Cause cause, String what) {
    if (over()) {
      endHere(path);
      return;
    }
    List<Told> list = cause.skips() ? skipped : remarks;
    if (list.size() < MOST_TOLD) {
      list.add(new Told(path.toString(), cause, what));
    } else {
      untold++;
    }
  }

  private void endHere(EntryPath path) {
    Feed.Trouble end = budget.end();
    if (end != null && !endTold) {
      skipped.add(new Told(path.toString(), end.cause(), end.what()));
      endTold = true;
    }
  }

  private void gzip(EntryPath path, Feed feed, int depth) {
    archives++;
    try (Inflater inflater = new Inflater(true)) {
      GzipFeed gzip = new GzipFeed(feed, inflater, budget);
      HeadFeed head = new HeadFeed(gzip);
      if (head.kind() == ArchiveKind.TAR) {
        new TarWalk(this, path, head, depth).run();
      } else if (entry(path)) {
        String name = gzip.name();
        EntryPath inner = path.child(name == null ? bare(path.name()) : name, Part.ENTRY);
        content(inner, head, -1, null, depth);
      }
      Feed.Trouble trouble = gzip.trouble();
      if (trouble != null) {
        tell(path, trouble.cause(), trouble.what());
      } else if (gzip.wrongSum()) {
        tell(path, Told.Cause.CHECKSUM, "the checksum of a gzip member does not fit its content");
      }
      byte[] comments = gzip.comments();
      outside(path, "bytes of gzip comments", comments, comments.length);
      if (gzip.ended() && trouble == null) {
        outside(path, "bytes behind the gzip stream", gzip.rest(), depth);
      }
    }
  }

  private void tar(EntryPath path, Feed feed, int depth) {
    archives++;
    new TarWalk(this, path, feed, depth).run();
  }

  /** Opens a zip where it lies, also one with something before it; false when it is none. */
  private boolean inPlace(EntryPath path, Source source, ArchiveKind kind, int depth) {
    ZipIndex index = ZipIndex.find(source);
    if (depth >= limits.depth() || (index == null && kind != ArchiveKind.ZIP)) {
      return false;
    }
    zip(path, source, index, depth + 1);
    return true;
  }

  private void zip(EntryPath path, Source source, @Nullable ZipIndex index, int depth) {
    archives++;
    try (Inflater inflater = new Inflater(true)) {
      new ZipWalk(this, path, source, inflater, depth).run(index);
    }
  }

  private void bytes(EntryPath path, Feed feed, ArchiveKind kind, long announced, int depth) {
    Buffer buffer = buffer(depth);
    if (announced > limits.entryBytes() || !buffer.fill(feed)) {
      tooLarge(path);
      return;
    }
    if (over()) {
      return;
    }
    Source source = Source.of(buffer.bytes(), buffer.length());
    boolean may = ZipIndex.mayEnd(buffer.bytes(), buffer.length());
    ZipIndex index = may ? ZipIndex.find(source) : null;
    ArchiveKind said = index == null ? kind : ArchiveKind.ZIP;
    if (said == ArchiveKind.ZIP && depth < limits.depth()) {
      zip(path, source, index, depth + 1);
      return;
    }
    if (said != ArchiveKind.NONE) {
      String what = said.title() + " inside so many others; shown as bytes and not opened";
      tell(path, Told.Cause.DEPTH, what);
    }
    boolean cut = feed.trouble() != null && path.part() == Part.ENTRY;
    show(cut ? path.as(Part.BEGINNING) : path, buffer.bytes(), buffer.length());
  }

  private void show(EntryPath path, byte[] bytes, int length) {
    if (!over()) {
      shown++;
      bytesShown += length;
      visitor.visit(path, bytes, length);
    }
  }

  private Buffer buffer(int depth) {
    while (buffers.size() <= depth) {
      buffers.add(new Buffer(limits.entryBytes()));
    }
    return buffers.get(depth);
  }

  /** What a file compressed alone was called before: its own name without the ending. */
  private static String bare(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.endsWith(".gz") ? last.substring(0, last.length() - 3) : last;
  }
}
