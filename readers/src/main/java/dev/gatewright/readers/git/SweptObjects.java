package dev.gatewright.readers.git;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What sweeps go over: all packs and files of their own, open, with the table of their entries. */
final class SweptObjects implements AutoCloseable {
  private final SweepSources sources;
  private final @Nullable SweepTable table;
  private final GapLog gaps;

  private SweptObjects(SweepSources sources, @Nullable SweepTable table, GapLog gaps) {
    this.sources = sources;
    this.table = table;
    this.gaps = gaps;
  }

  // The sources live as long as this and end in close().
  @SuppressWarnings("MustBeClosedChecker")
  static SweptObjects open(Path objects, ObjectFormat format) {
    GapLog gaps = new GapLog();
    SweepSources sources = SweepSources.open(objects, format, gaps);
    SweepTable table = null;
    try {
      table = SweepTable.of(sources, gaps);
    } catch (InternalError e) {
      // How the JVM tells that a mapped file was cut short while it was being read.
      changed(gaps);
    }
    return new SweptObjects(sources, table, gaps);
  }

  static void changed(GapLog gaps) {
    gaps.add(SweepGap.Reason.CHANGED, "objects/pack", "a pack changed while it was being read");
  }

  /** The entries; null when a pack changed while they were being read. */
  @Nullable SweepTable table() {
    return table;
  }

  /** What could not be opened or makes no sense. */
  GapLog gaps() {
    return gaps;
  }

  /** Whether a remote may hold back objects. */
  boolean promised() {
    return sources.promised();
  }

  @Override
  public void close() {
    sources.close();
  }
}
