package dev.gatewright.readers.git;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of an index file (gitformat-index). */
final class IndexParser {
  private static final int SIGNATURE = 0x44495243;
  private static final int EXTENDED = 0x4000;
  private static final int FIXED = 40;
  private static final int LENGTH = 0xfff;

  private final byte[] bytes;
  private final ByteBuffer in;
  private final ObjectFormat format;
  private final byte[] folder;
  private final int end;

  /** Where the bytes of the path at hand stand: in the index itself, or in a buffer of its own. */
  private byte[] path;

  private int pathStart;
  private int pathLength;
  private int at;
  private String trouble = "";
  private boolean unsupported;

  /** Told only once the extensions are known: the entries of a split index have empty paths. */
  private @Nullable String pathTrouble;

  private IndexParser(byte[] bytes, ObjectFormat format, String folder) {
    this.bytes = bytes;
    this.folder = GitPath.encode(folder);
    this.path = new byte[0];
    this.in = ByteBuffer.wrap(bytes);
    this.format = format;
    this.end = bytes.length - format.bytes();
  }

  /** Reads every entry, and proves the checksum. */
  static GitRead<Index> parse(byte[] bytes, ObjectFormat format, MessageDigest digest) {
    return parse(new IndexParser(bytes, format, ""), digest);
  }

  /**
   * Reads the entries whose path begins so. The checksum is left alone, as git leaves it alone but
   * in fsck: the file is put in place whole, and what it says is compared with the tree of HEAD.
   */
  static GitRead<Index> parse(byte[] bytes, ObjectFormat format, String folder) {
    return parse(new IndexParser(bytes, format, folder), null);
  }

  private static GitRead<Index> parse(IndexParser parser, @Nullable MessageDigest digest) {
    List<IndexEntry> entries = parser.read(digest);
    if (entries != null) {
      return new GitRead.Found<>(new Index(entries));
    }
    return parser.unsupported
        ? GitRead.unsupported(parser.trouble)
        : GitRead.corrupt(parser.trouble);
  }

  private @Nullable List<IndexEntry> read(@Nullable MessageDigest digest) {
    if (end < 12 || in.getInt(0) != SIGNATURE) {
      fail("the index has no signature");
      return null;
    }
    int version = in.getInt(4);
    if (version < 2 || version > 4) {
      unsupported("the index has a version that is not 2, 3 or 4");
      return null;
    }
    if (digest != null && !checksumHolds(digest)) {
      fail("the checksum of the index does not hold");
      return null;
    }
    int count = in.getInt(8);
    if (count < 0 || count > (end - 12) / (FIXED + format.bytes() + 2)) {
      fail("the index claims more entries than it has room for");
      return null;
    }
    List<IndexEntry> entries = new ArrayList<>(folder.length == 0 ? count : 16);
    at = 12;
    for (int i = 0; i < count; i++) {
      if (!entry(version, entries)) {
        return null;
      }
    }
    if (!extensionsAllow()) {
      return null;
    }
    if (pathTrouble != null) {
      fail(pathTrouble);
      return null;
    }
    return List.copyOf(entries);
  }

  /** A checksum of zeros is what {@code index.skipHash} writes. */
  private boolean checksumHolds(MessageDigest digest) {
    ObjectId written = ObjectId.of(bytes, end, format.bytes());
    if (written.isZero()) {
      return true;
    }
    digest.reset();
    digest.update(bytes, 0, end);
    return written.sameAs(digest.digest());
  }

  /** Reads one entry, and takes it up when it lies in the folder. */
  private boolean entry(int version, List<IndexEntry> into) {
    int start = at;
    int flagsAt = start + FIXED + format.bytes();
    if (flagsAt + 2 > end) {
      fail("the index ends inside an entry");
      return false;
    }
    int flags = in.getShort(flagsAt);
    boolean extended = (flags & EXTENDED) != 0;
    if (extended && (version == 2 || flagsAt + 4 > end)) {
      fail("an entry of the index has flags its version does not know");
      return false;
    }
    int more = extended ? in.getShort(flagsAt + 2) : 0;
    at = flagsAt + (extended ? 4 : 2);
    int mode = in.getInt(start + 24);
    if (FileMode.isTree(mode)) {
      unsupported("not readable: sparse index");
      return false;
    }
    if (!(version == 4 ? compressedPath() : plainPath(start, flags & LENGTH))) {
      return false;
    }
    if (pathLength < folder.length
        || !Arrays.equals(path, pathStart, pathStart + folder.length, folder, 0, folder.length)) {
      return true;
    }
    String name = GitPath.decode(path, pathStart, pathStart + pathLength);
    String bad = GitPath.trouble(name);
    pathTrouble = pathTrouble == null ? bad : pathTrouble;
    IndexEntry.Times times =
        new IndexEntry.Times(
            in.getInt(start + 8), in.getInt(start + 12), in.getInt(start), in.getInt(start + 4));
    ObjectId id = ObjectId.of(bytes, start + FIXED, format.bytes());
    into.add(
        new IndexEntry(
            name, mode, id, flags >> 12 & 3, in.getInt(start + 36), times, flags(flags, more)));
    return true;
  }

  private static IndexEntry.Flags flags(int flags, int more) {
    boolean assumed = (flags & 0x8000) != 0;
    return !assumed && more == 0
        ? IndexEntry.Flags.NONE
        : new IndexEntry.Flags(assumed, (more & 0x4000) != 0, (more & 0x2000) != 0);
  }

  /** The length is as many bits as there are when the path is longer than these can say. */
  private boolean plainPath(int start, int length) {
    int stop = length < LENGTH ? at + length : nul(at);
    if (stop < 0) {
      return false;
    }
    if (stop >= end || bytes[stop] != 0) {
      fail("a path of the index is not as long as it claims");
      return false;
    }
    path = bytes;
    pathStart = at;
    pathLength = stop - at;
    at = start + ((stop - start) / 8 + 1) * 8;
    if (at > end) {
      fail("the index ends inside an entry");
      return false;
    }
    return true;
  }

  /** Version 4: how much of the previous path to drop, then what to add to the rest. */
  private boolean compressedPath() {
    long drop = 0;
    int shifted = 0;
    int next;
    do {
      if (at >= end || shifted++ > 4) {
        fail("a path of the index is not complete");
        return false;
      }
      next = bytes[at++];
      drop = shifted == 1 ? next & 0x7f : (drop + 1) << 7 | (next & 0x7f);
    } while ((next & 0x80) != 0);
    int stop = nul(at);
    if (stop < 0 || drop > pathLength) {
      fail("a path of the index is not complete");
      return false;
    }
    int kept = (int) (pathLength - drop);
    pathLength = kept + stop - at;
    if (pathLength > path.length) {
      path = Arrays.copyOf(path, pathLength * 2);
    }
    System.arraycopy(bytes, at, path, kept, stop - at);
    at = stop + 1;
    return true;
  }

  private int nul(int from) {
    for (int i = from; i < end; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    fail("a path of the index is not complete");
    return -1;
  }

  /**
   * An extension with a name in lower case changes what the entries mean; only such matter here.
   */
  private boolean extensionsAllow() {
    while (at + 8 <= end) {
      int size = in.getInt(at + 4);
      if (size < 0 || size > end - at - 8) {
        fail("an extension of the index is not complete");
        return false;
      }
      if (bytes[at] >= 'a' && bytes[at] <= 'z') {
        String name = GitPath.decode(bytes, at, at + 4);
        unsupported(
            switch (name) {
              case "link" -> "not readable: split index";
              case "sdir" -> "not readable: sparse index";
              default -> "not readable: an unknown required extension of the index";
            });
        return false;
      }
      at += 8 + size;
    }
    return true;
  }

  private void fail(String reason) {
    trouble = trouble.isEmpty() ? reason : trouble;
  }

  private void unsupported(String reason) {
    unsupported = true;
    fail(reason);
  }
}
