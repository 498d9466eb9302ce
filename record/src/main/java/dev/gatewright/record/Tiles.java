package dev.gatewright.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading of tiles and bundles from the record's folder. */
final class Tiles {
  /** The most bytes a bundle can have: 256 entries of 65,535 bytes, each with its length. */
  private static final int MAX_BUNDLE = Tile.FULL * (2 + Entry.MAX_BYTES);

  private final Layout layout;

  Tiles(Path folder) {
    this.layout = new Layout(folder);
  }

  /**
   * The hashes of a tile. An unfinished tile is also taken from the head of the full one, which may
   * have replaced it. Null when there is neither, or the length is wrong: see {@link #fault}.
   */
  @Nullable List<Hash> row(Tile tile) throws IOException {
    byte[] bytes = RealDisk.read(layout.tile(tile), Tile.FULL_BYTES);
    if (bytes == null && !tile.isFull()) {
      bytes = RealDisk.read(layout.tile(tile.full()), Tile.FULL_BYTES);
      if (bytes != null && bytes.length != Tile.FULL_BYTES) {
        return null;
      }
    } else if (bytes != null && bytes.length != tile.width() * Hash.BYTES) {
      return null;
    }
    if (bytes == null) {
      return null;
    }
    List<Hash> row = new ArrayList<>(tile.width());
    for (int i = 0; i < tile.width(); i++) {
      row.add(Hash.at(bytes, i * Hash.BYTES, Hash.BYTES));
    }
    return row;
  }

  /** What is wrong with a tile that {@link #row} does not give. */
  String fault(Tile tile) throws IOException {
    byte[] bytes = RealDisk.read(layout.tile(tile), Tile.FULL_BYTES);
    return bytes == null ? "is missing" : "does not have the length of " + tile.width() + " hashes";
  }

  /** The bytes of a bundle; null when there is none. */
  byte @Nullable [] bundle(Tile bundle) throws IOException {
    return RealDisk.read(layout.tile(bundle), MAX_BUNDLE);
  }

  static byte[] encode(List<Hash> row) {
    byte[] bytes = new byte[row.size() * Hash.BYTES];
    for (int i = 0; i < row.size(); i++) {
      System.arraycopy(row.get(i).shared(), 0, bytes, i * Hash.BYTES, Hash.BYTES);
    }
    return bytes;
  }

  static byte[] encodeBundle(List<byte[]> entries) {
    int length = 0;
    for (byte[] entry : entries) {
      length += 2 + entry.length;
    }
    byte[] bytes = new byte[length];
    int at = 0;
    for (byte[] entry : entries) {
      bytes[at] = (byte) (entry.length >> 8);
      bytes[at + 1] = (byte) entry.length;
      System.arraycopy(entry, 0, bytes, at + 2, entry.length);
      at += 2 + entry.length;
    }
    return bytes;
  }
}
