package dev.gatewright.readers.archive;

import dev.gatewright.readers.archive.EntryPath.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a zip from its first byte to its last: the entries of its list in the order they lie
 * in, and between them whatever no entry of the list names.
 */
final class ZipWalk {
  private static final int DESCRIPTOR_MARK = 0x08074b50;

  private final Run run;
  private final EntryPath archive;
  private final Source source;
  private final Inflater inflater;
  private final int depth;
  private final NamesSeen names = new NamesSeen();
  private boolean cut;

  ZipWalk(Run run, EntryPath archive, Source source, Inflater inflater, int depth) {
    this.run = run;
    this.archive = archive;
    this.source = source;
    this.inflater = inflater;
    this.depth = depth;
  }

  /** Reads by the list, or without one what looks like entries. */
  void run(@Nullable ZipIndex index) {
    if (index == null) {
      run.tell(archive, Told.Cause.BROKEN, "the list at the end of the zip is missing or broken");
      between(0, source.size(), "bytes of a zip that belong to no entry");
      return;
    }
    List<ZipEntry> entries = list(index);
    long covered = 0;
    for (ZipEntry entry : entries) {
      if (run.over()) {
        return;
      }
      covered = entry(entry, index.base() + entry.offset(), covered, index.start());
    }
    if (cut) {
      run.entry(archive);
      return;
    }
    between(covered, index.start(), "bytes of a zip before its list");
    between(index.end(), index.records(), "bytes of a zip behind its list");
    between(index.tail(), source.size(), "bytes at the end of a zip");
  }

  /** The entries of the list by where they lie. */
  private List<ZipEntry> list(ZipIndex index) {
    List<ZipEntry> entries = new ArrayList<>();
    int most = run.budget().entriesLeft();
    long at = index.start();
    ZipEntry next = ZipEntry.listed(source, at, index.end());
    while (next != null && !cut) {
      entries.add(next);
      comment(next);
      at = next.end();
      next = ZipEntry.listed(source, at, index.end());
      cut = next != null && entries.size() >= most;
    }
    if (!cut) {
      long announced = index.zip64() ? index.count() : index.count() & 0xFFFF;
      long found = index.zip64() ? entries.size() : entries.size() & 0xFFFF;
      if (announced != found) {
        String what = "the list of the zip has " + entries.size() + " entries";
        run.tell(archive, Told.Cause.DISAGREES, what + ", another number than is announced");
      }
      between(at, index.end(), "bytes in the list of a zip");
    }
    entries.sort(Comparator.comparingLong(ZipEntry::offset));
    return entries;
  }

  private void comment(ZipEntry entry) {
    int length = source.u16(entry.at() + 32);
    if (length > 0) {
      byte[] bytes = new byte[length];
      source.get(entry.end() - length, bytes, 0, length);
      run.outside(archive, "bytes of comments on an entry", bytes, length);
    }
  }

  /** Reads one entry of the list; returns up to where the zip is read now. */
  private long entry(ZipEntry entry, long at, long covered, long limit) {
    EntryPath path = archive.child(entry.name(source), Part.ENTRY);
    if (!run.entry(archive)) {
      return covered;
    }
    if (!names.add(path.name())) {
      run.tell(path, Told.Cause.DUPLICATE, "the same name came before");
    }
    if (at >= 0 && at < covered) {
      run.tell(path, Told.Cause.OVERLAP, "lies over another entry and was not read");
      return covered;
    }
    ZipEntry local = ZipEntry.local(source, at, limit);
    if (local == null || entry.packed() < 0 || entry.packed() > limit - local.end()) {
      String what = "is not where the list of the zip says, or does not end there";
      run.tell(path, Told.Cause.BROKEN, what + "; it was not read");
      return covered;
    }
    between(covered, at, "bytes of a zip between its entries");
    long end = local.end() + entry.packed();
    List<String> otherwise = entry.otherwise(local, source);
    if (!otherwise.isEmpty()) {
      String what = "the header before it has another " + String.join(", ", otherwise);
      run.tell(path, Told.Cause.DISAGREES, what + " than the list of the zip");
    }
    read(entry, path, local.end(), end);
    if (!otherwise.isEmpty() && !otherwise.equals(List.of("name"))) {
      unlisted(local, limit);
    }
    return end + descriptor(entry, end, limit);
  }

  /** Shows one content between two places; returns where it ended. */
  private long read(ZipEntry entry, EntryPath path, long from, long to) {
    if (entry.encrypted()) {
      run.tell(path, Told.Cause.ENCRYPTED, "is encrypted and was not read");
    } else if (entry.method() == ZipEntry.DEFLATED) {
      return inflate(entry, path, from, to);
    } else if (entry.method() != ZipEntry.STORED) {
      String what = "is compressed by method " + entry.method();
      run.tell(path, Told.Cause.UNSUPPORTED, what + " and was not read");
    } else if (entry.folder(source) && from == to) {
      run.folder();
    } else {
      Feed stored = new StoredFeed(new SourceFeed(source, from, to), run.budget());
      CheckedFeed feed = new CheckedFeed(stored);
      run.content(path, feed, to - from, source.slice(from, to), depth);
      check(entry, path, feed);
    }
    return to;
  }

  private long inflate(ZipEntry entry, EntryPath path, long from, long to) {
    RawInput in = new RawInput(new SourceFeed(source, from, to));
    InflateFeed inflated = new InflateFeed(in, inflater, run.budget());
    CheckedFeed feed = new CheckedFeed(inflated);
    if (entry.folder(source)) {
      run.folder();
    }
    run.content(path, feed, entry.size(), null, depth);
    check(entry, path, feed);
    long end = from + in.taken();
    if (inflated.done() && end < to && path.part() == Part.ENTRY) {
      between(end, to, "bytes behind the compressed bytes of an entry");
    }
    return end;
  }

  private void check(ZipEntry entry, EntryPath path, CheckedFeed feed) {
    boolean unknown = entry.described() && path.part() == Part.UNNAMED;
    if (!feed.whole() || unknown) {
      return;
    }
    if (feed.length() != entry.size()) {
      run.tell(path, Told.Cause.DISAGREES, "has another length than is announced");
    }
    if (feed.crc() != entry.crc()) {
      run.tell(path, Told.Cause.CHECKSUM, "its checksum does not fit its content");
    }
  }

  /** How many bytes the sizes and the checksum take that may stand behind a content (4.3.9). */
  private int descriptor(ZipEntry entry, long at, long limit) {
    if (!entry.described()) {
      return 0;
    }
    int mark = source.marked(at, limit, DESCRIPTOR_MARK) ? 4 : 0;
    long from = at + mark;
    if (from + 20 <= limit
        && source.i32(from) == entry.crc()
        && source.i64(from + 4) == entry.packed()
        && source.i64(from + 12) == entry.size()) {
      return mark + 20;
    }
    boolean small =
        from + 12 <= limit
            && source.i32(from) == entry.crc()
            && source.u32(from + 4) == (entry.packed() & 0xFFFF_FFFFL)
            && source.u32(from + 8) == (entry.size() & 0xFFFF_FFFFL);
    return small ? mark + 12 : 0;
  }

  /** Reads what no entry of the list names: entries with a header of their own, and the rest. */
  private void between(long from, long to, String what) {
    long shown = from;
    long at = source.find(ZipEntry.LOCAL_MARK, from, to);
    while (at >= 0 && !run.over()) {
      ZipEntry local = ZipEntry.local(source, at, to);
      if (local == null || !plausible(local)) {
        at = source.find(ZipEntry.LOCAL_MARK, at + 4, to);
        continue;
      }
      outside(shown, at, what);
      shown = unlisted(local, to);
      at = source.find(ZipEntry.LOCAL_MARK, shown, to);
    }
    outside(shown, to, what);
  }

  /** Whether a header that was searched for is one, and not four bytes by chance. */
  private static boolean plausible(ZipEntry local) {
    return local.nameLength() > 0 && local.method() < 100 && local.packed() >= 0;
  }

  /** Reads an entry as the header before it says; returns where it ends. */
  private long unlisted(ZipEntry local, long limit) {
    if (!run.entry(archive)) {
      return limit;
    }
    EntryPath path = archive.child(local.name(source), Part.UNNAMED);
    run.tell(path, Told.Cause.UNNAMED, "the list of the zip has no entry like this one");
    long most = Math.clamp(local.packed(), 0, limit - local.end());
    boolean unknown = local.described() && local.packed() == 0;
    if (unknown && local.method() != ZipEntry.DEFLATED) {
      String what = "does not say where it ends; it was shown as bytes of the zip";
      run.tell(path, Told.Cause.BROKEN, what);
      return local.end();
    }
    if (most != local.packed()) {
      run.tell(path, Told.Cause.BROKEN, "ends before its announced end");
    }
    long end = read(local, path, local.end(), unknown ? limit : local.end() + most);
    end = unknown ? end : local.end() + most;
    return end + foundDescriptor(local, end, limit);
  }

  /** What stands behind an entry whose sizes are not known before, when it has its mark. */
  private int foundDescriptor(ZipEntry local, long at, long limit) {
    boolean marked = local.described() && source.marked(at, limit, DESCRIPTOR_MARK);
    return marked ? (int) Math.min(16, limit - at) : 0;
  }

  private void outside(long from, long to, String what) {
    if (from < to && !run.over() && !source.zeros(from, to)) {
      run.outside(archive, what, new SourceFeed(source, from, to), depth);
    }
  }
}
