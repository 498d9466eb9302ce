package dev.gatewright.readers.git;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything a repository has objects in, open for one sweep: packs, and files of their own, in its
 * folder and those it borrows from.
 */
final class SweepSources implements AutoCloseable {
  /** An object in a file of its own. */
  record Loose(ObjectId id, LooseObjects folder) implements Comparable<Loose> {
    @Override
    public int compareTo(Loose other) {
      return id.compareTo(other.id);
    }
  }

  private final Arena arena;
  private final ObjectFormat format;
  private final GapLog gaps;
  private final List<SweptPack> packs = new ArrayList<>();
  private final List<Loose> loose = new ArrayList<>();
  private boolean promised;

  // The arena lives as long as the sweep and ends in close().
  @SuppressWarnings("MustBeClosedChecker")
  private SweepSources(ObjectFormat format, GapLog gaps) {
    this.arena = Arena.ofShared();
    this.format = format;
    this.gaps = gaps;
  }

  static SweepSources open(Path objects, ObjectFormat format, GapLog gaps) {
    SweepSources sources = new SweepSources(format, gaps);
    AlternateFolders folders = AlternateFolders.of(objects);
    for (String trouble : folders.troubles()) {
      gaps.add(SweepGap.Reason.MISSING, "objects/info/alternates", trouble);
    }
    for (Path folder : folders.folders()) {
      sources.add(folder);
    }
    sources.loose.sort(null);
    return sources;
  }

  private void add(Path path) {
    SweptFolder folder = new SweptFolder(path, format, arena, gaps);
    // Files of their own first: git removes one only when a pack has it.
    List<ObjectId> ids = folder.loose();
    LooseObjects reader = new LooseObjects(path);
    for (ObjectId id : ids) {
      loose.add(new Loose(id, reader));
    }
    packs.addAll(folder.packs());
    promised |= folder.promised();
  }

  List<SweptPack> packs() {
    return packs;
  }

  /** In the order of their names; one that two folders have stands there twice. */
  List<Loose> loose() {
    return loose;
  }

  /** Where the first object of this name stands among those with a file, or would stand. */
  int firstLoose(ObjectId id) {
    int low = 0;
    int high = loose.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (loose.get(middle).id().compareTo(id) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  ObjectFormat format() {
    return format;
  }

  boolean promised() {
    return promised;
  }

  @Override
  public void close() {
    arena.close();
  }
}
