package dev.gatewright.record;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The long way to start writing: the whole log is read and held against every signed statement;
 * only when all of them fit are the tiles made again from it.
 */
final class Rebuild {
  private final Layout layout;
  private final TreeHash hash;
  private final Derived derived;
  private int rebuilt;

  Rebuild(Layout layout, TreeHash hash, Disk disk) {
    this.layout = layout;
    this.hash = hash;
    this.derived = new Derived(layout, disk);
  }

  /** How many files were made again. */
  int rebuilt() {
    return rebuilt;
  }

  /** The state at the checkpoint; null, with nothing changed, when the log does not fit. */
  @Nullable State from(Heads heads) throws IOException {
    return Files.exists(layout.log()) && fits(heads) ? replay(heads.checkpoint()) : null;
  }

  private boolean fits(Heads heads) throws IOException {
    Frontier tree = new Frontier(hash);
    try (EntriesLog.Cursor cursor = EntriesLog.Cursor.open(layout.log())) {
      if (!fits(heads, tree)) {
        return false;
      }
      while (tree.size() < heads.highest()) {
        if (!cursor.advance()) {
          return false;
        }
        tree.append(cursor.leaf(hash), (tile, row) -> {});
        if (!fits(heads, tree)) {
          return false;
        }
      }
      return heads.highest() > 0 || cursor.advance() || cursor.stop() != EntriesLog.Stop.HEADER;
    }
  }

  private static boolean fits(Heads heads, Frontier tree) {
    boolean signed = heads.checkpoint().size() == tree.size();
    for (Heads.Signed other : heads.remembered()) {
      signed |= other.checkpoint().size() == tree.size();
    }
    if (!signed) {
      return true;
    }
    Hash root = tree.root();
    boolean checkpointFits =
        heads.checkpoint().size() != tree.size() || heads.checkpoint().root().equals(root);
    return checkpointFits && heads.contradicting(tree.size(), root) == null;
  }

  private State replay(Checkpoint checkpoint) throws IOException {
    Growth growth = new Growth(layout, hash, State.empty(hash));
    try (EntriesLog.Cursor cursor = EntriesLog.Cursor.open(layout.log())) {
      while (growth.size() < checkpoint.size() && cursor.advance()) {
        growth.add(cursor.entry());
        List<Disk.NewFile> files = growth.takeFiles();
        if (!files.isEmpty()) {
          rebuilt += derived.repair(files);
        }
      }
    }
    growth.finish();
    rebuilt += derived.repair(growth.takeFiles());
    State state = growth.state();
    if ((state.size() & 255) != 0) {
      derived.markResume(state);
    }
    return state;
  }
}
