package dev.gatewright.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quick way to start writing: the right edge of the tree is read from the tiles and proved by
 * the signed root, the last bundle of the log is read and proved by the tiles. It looks at some 256
 * entries, however long the record is. Null wherever anything does not fit: then the long way has
 * to say what it is.
 */
final class Resume {
  private final Layout layout;
  private final Tiles tiles;
  private final TreeHash hash;

  Resume(Layout layout, TreeHash hash) {
    this.layout = layout;
    this.tiles = new Tiles(layout.folder());
    this.hash = hash;
  }

  @Nullable State at(Checkpoint checkpoint) throws IOException {
    long size = checkpoint.size();
    Frontier frontier = edge(size);
    if (frontier == null || !frontier.root().equals(checkpoint.root())) {
      return null;
    }
    if (!Files.exists(layout.log())) {
      return null;
    }
    if (size == 0) {
      return headed() ? State.empty(hash) : null;
    }
    long firstOfRow = (size - 1) & ~255L;
    List<Hash> row = (size & 255) == 0 ? lastFullRow(size, frontier) : frontier.row(0);
    return row == null ? null : proveLog(size, frontier, firstOfRow, row);
  }

  private boolean headed() throws IOException {
    try (EntriesLog.Cursor cursor = EntriesLog.Cursor.open(layout.log())) {
      return cursor.advance() || cursor.stop() != EntriesLog.Stop.HEADER;
    }
  }

  private @Nullable Frontier edge(long size) throws IOException {
    List<List<Hash>> rows = new ArrayList<>();
    for (Tile tile : Tile.edge(size)) {
      while (rows.size() < tile.level()) {
        rows.add(List.of());
      }
      List<Hash> row = tiles.row(tile);
      if (row == null) {
        return null;
      }
      rows.add(row);
    }
    return new Frontier(hash, rows, size);
  }

  /** The last tile of leaf hashes when it is full, proved by the tiles above it. */
  private @Nullable List<Hash> lastFullRow(long size, Frontier frontier) throws IOException {
    List<Hash> leaves = tiles.row(new Tile(0, (size >> 8) - 1, Tile.FULL));
    List<Hash> row = leaves;
    for (int level = 1; row != null; level++) {
      Hash root = hash.perfect(row, 0, Tile.FULL);
      List<Hash> above = frontier.row(level);
      boolean proved = !above.isEmpty();
      if (!proved) {
        above = tiles.row(new Tile(level, (size >> (8 * (level + 1))) - 1, Tile.FULL));
      }
      if (above == null || !above.getLast().equals(root)) {
        return null;
      }
      if (proved) {
        return leaves;
      }
      row = above;
    }
    return null;
  }

  private @Nullable State proveLog(long size, Frontier frontier, long firstOfRow, List<Hash> row)
      throws IOException {
    long[] mark = mark(firstOfRow);
    List<byte[]> bundle = new ArrayList<>();
    long bundleStart = mark[1];
    try (EntriesLog.Cursor cursor = EntriesLog.Cursor.open(layout.log(), mark[0], mark[1])) {
      for (long i = mark[0]; i < size; i++) {
        if ((i & 255) == 0) {
          bundle.clear();
          bundleStart = cursor.end();
        }
        if (!cursor.advance()) {
          return null;
        }
        if (i >= firstOfRow) {
          if (!cursor.leaf(hash).equals(row.get((int) (i - firstOfRow)))) {
            return null;
          }
          bundle.add(cursor.entry());
        }
      }
      boolean complete = (size & 255) == 0;
      return new State(
          frontier,
          complete ? List.of() : List.copyOf(bundle),
          complete ? cursor.end() : bundleStart,
          cursor.end());
    }
  }

  /** Where to start reading the log: the resume mark if it is of use, else the beginning. */
  private long[] mark(long firstOfRow) throws IOException {
    long[] beginning = {0, EntriesLog.HEADER.length};
    byte[] bytes = RealDisk.read(layout.resume(), 64);
    if (bytes == null || bytes.length == 0 || bytes[bytes.length - 1] != '\n') {
      return beginning;
    }
    String text = new String(bytes, 0, bytes.length - 1, StandardCharsets.US_ASCII);
    int space = text.indexOf(' ');
    long index = space < 0 ? -1 : StrictText.decimal(text.substring(0, space));
    long offset = space < 0 ? -1 : StrictText.decimal(text.substring(space + 1));
    boolean useful =
        index >= 0
            && index <= firstOfRow
            && (index & 255) == 0
            && offset >= EntriesLog.HEADER.length
            && offset < Files.size(layout.log());
    return useful ? new long[] {index, offset} : beginning;
  }
}
