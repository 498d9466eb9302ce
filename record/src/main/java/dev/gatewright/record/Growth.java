package dev.gatewright.record;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree with entries being added to it, and the files of tiles and bundles that this calls for.
 * Nothing is written here, so a growth that fails is simply forgotten.
 */
final class Growth {
  private final Layout layout;
  private final TreeHash hash;
  private final Frontier frontier;
  private final List<byte[]> bundle;
  private final List<Disk.NewFile> files = new ArrayList<>();
  private final List<Tile> completed = new ArrayList<>();
  private long bundleStart;
  private long end;
  private int changedLevels = 1;

  Growth(Layout layout, TreeHash hash, State from) {
    this.layout = layout;
    this.hash = hash;
    this.frontier = from.frontier().copy();
    this.bundle = new ArrayList<>(from.bundle());
    this.bundleStart = from.bundleStart();
    this.end = from.end();
  }

  /** Adds an entry as the log holds it. */
  void add(byte[] entry) {
    bundle.add(entry);
    end += EntriesLog.FRAME + entry.length;
    frontier.append(hash.leaf(entry), this::full);
  }

  private void full(Tile tile, List<Hash> row) {
    files.add(new Disk.NewFile(layout.tile(tile), Tiles.encode(row)));
    completed.add(tile);
    changedLevels = Math.max(changedLevels, tile.level() + 2);
    if (tile.level() == 0) {
      files.add(new Disk.NewFile(layout.tile(tile.bundle()), Tiles.encodeBundle(bundle)));
      completed.add(tile.bundle());
      bundle.clear();
      bundleStart = end;
    }
  }

  /** Adds the files of the unfinished tiles that changed. */
  void finish() {
    for (Tile tile : Tile.edge(frontier.size())) {
      if (tile.level() < changedLevels) {
        List<Hash> row = frontier.row(tile.level());
        files.add(new Disk.NewFile(layout.tile(tile), Tiles.encode(row)));
        if (tile.level() == 0) {
          files.add(new Disk.NewFile(layout.tile(tile.bundle()), Tiles.encodeBundle(bundle)));
        }
      }
    }
  }

  /** The files called for since the last call. */
  List<Disk.NewFile> takeFiles() {
    List<Disk.NewFile> taken = List.copyOf(files);
    files.clear();
    return taken;
  }

  /** The tiles and bundles that became full. */
  List<Tile> completed() {
    return completed;
  }

  long size() {
    return frontier.size();
  }

  Hash root() {
    return frontier.root();
  }

  State state() {
    return new State(frontier, List.copyOf(bundle), bundleStart, end);
  }
}
