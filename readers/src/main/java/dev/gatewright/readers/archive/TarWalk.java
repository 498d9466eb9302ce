package dev.gatewright.readers.archive;

import dev.gatewright.readers.archive.EntryPath.Part;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a tar from its first block to its last. Blocks that are no header are shown as they
 * are, and what stands behind the end mark is read like what stands before.
 */
final class TarWalk {
  private static final int LARGEST_HEADER = 1 << 20;
  private static final int MORE_OF_HEADER = 482;
  private static final int MORE_OF_MAP = 504;
  private static final String NO_HEADER = "bytes of a tar that belong to no entry";

  private final Run run;
  private final EntryPath archive;
  private final Feed feed;
  private final int depth;
  private final byte[] block = new byte[TarHeader.BLOCK];
  private final NamesSeen names = new NamesSeen();
  private final Buffer header = new Buffer(LARGEST_HEADER);
  private final Buffer stray;
  private PaxRecords global = new PaxRecords();
  private PaxRecords own = new PaxRecords();
  private @Nullable String longName;
  private boolean strayLost;
  private boolean ended;

  TarWalk(Run run, EntryPath archive, Feed feed, int depth) {
    this.run = run;
    this.archive = archive;
    this.feed = feed;
    this.depth = depth;
    this.stray = new Buffer(run.entryBytes());
  }

  void run() {
    int got = feed.fill(block, 0, block.length);
    while (got == block.length && !run.over()) {
      if (TarHeader.zeros(block)) {
        ended = true;
      } else {
        TarHeader found = TarHeader.valid(block) ? TarHeader.read(block) : null;
        if (found == null) {
          keep(got);
        } else {
          showStray();
          entry(found);
        }
      }
      got = feed.fill(block, 0, block.length);
    }
    if (got > 0) {
      keep(got);
    }
    showStray();
    if (!ended && feed.trouble() == null) {
      run.tell(archive, Told.Cause.NO_END, "the mark that ends a tar is missing");
    }
  }

  private void entry(TarHeader found) {
    switch (found.type()) {
      case 'x', 'X' -> own = extended(found, own);
      case 'g' -> global = extended(found, global);
      case 'L' -> longName = text(found);
      case 'K' -> text(found);
      default -> {
        file(found);
        own = new PaxRecords();
        longName = null;
      }
    }
  }

  private void file(TarHeader found) {
    if (!run.entry(archive)) {
      return;
    }
    EntryPath path = archive.child(name(found), ended ? Part.UNNAMED : Part.ENTRY);
    if (ended) {
      run.tell(path, Told.Cause.UNNAMED, "stands behind the mark that ends the tar");
    }
    if (!names.add(path.name())) {
      run.tell(path, Told.Cause.DUPLICATE, "the same name came before");
    }
    if (found.bare()) {
      if (found.type() == '5') {
        run.folder();
      } else {
        run.link();
      }
      return;
    }
    long said = own.size() >= 0 ? own.size() : global.size();
    long size = said >= 0 ? said : found.size();
    boolean holes = found.type() == 'S';
    if (holes) {
      passMap();
    }
    PartFeed content = new PartFeed(feed, size);
    if (holes || own.sparse() || global.sparse()) {
      run.tell(path, Told.Cause.SPARSE, "a file with holes is not read");
      content.drain();
    } else {
      run.content(path, content, size, null, depth);
      tellCut(path, content);
    }
    passPadding(size);
  }

  /** Passes over what of a content nobody read; that it is cut short is told once. */
  private void tellCut(EntryPath path, PartFeed content) {
    boolean known = content.trouble() != null;
    content.drain();
    Feed.Trouble trouble = content.trouble();
    if (trouble != null && !known) {
      run.tell(path, trouble.cause(), trouble.what());
    }
  }

  private String name(TarHeader found) {
    if (own.path() != null) {
      return own.path();
    }
    if (longName != null) {
      return longName;
    }
    return global.path() != null ? global.path() : found.name();
  }

  /** Reads the records of an extended header and lays them over others. */
  private PaxRecords extended(TarHeader found, PaxRecords under) {
    if (headerContent(found)) {
      under.add(header.bytes(), header.length());
      if (under.broken()) {
        run.tell(archive, Told.Cause.DISAGREES, "a record of an extended header is broken");
      }
      if (under.unusual() || under.broken()) {
        run.outside(archive, "bytes of an extended tar header", header.bytes(), header.length());
      }
    }
    return under;
  }

  /** The text a header has for its content; null when there is none to be had. */
  private @Nullable String text(TarHeader found) {
    if (!headerContent(found)) {
      return null;
    }
    int length = header.length();
    while (length > 0 && header.bytes()[length - 1] == 0) {
      length--;
    }
    return EntryName.of(header.bytes(), 0, length);
  }

  private boolean headerContent(TarHeader found) {
    PartFeed content = new PartFeed(feed, found.size());
    boolean read = found.size() <= LARGEST_HEADER && header.fill(content);
    content.drain();
    passPadding(found.size());
    Feed.Trouble trouble = content.trouble();
    if (trouble != null) {
      run.tell(archive, trouble.cause(), "a header of the tar " + trouble.what());
    } else if (!read) {
      String what = "a header of the tar has more than " + LARGEST_HEADER + " bytes";
      run.tell(archive, Told.Cause.TOO_LARGE, what + " and was not read");
    }
    return read && trouble == null;
  }

  /** The map of holes goes on in blocks of its own, of the old GNU form. */
  private void passMap() {
    boolean more = TarHeader.more(block, MORE_OF_HEADER);
    while (more) {
      more =
          feed.fill(block, 0, block.length) == block.length && TarHeader.more(block, MORE_OF_MAP);
    }
  }

  private void passPadding(long size) {
    feed.skip(-size & (TarHeader.BLOCK - 1));
  }

  private void keep(int length) {
    if (!strayLost && !stray.add(block, length)) {
      strayLost = true;
      run.tooLarge(archive.child("(" + NO_HEADER + ")", Part.OUTSIDE));
    }
  }

  private void showStray() {
    if (!strayLost) {
      run.outside(archive, NO_HEADER, stray.bytes(), stray.length());
    }
    stray.clear();
    strayLost = false;
  }
}
