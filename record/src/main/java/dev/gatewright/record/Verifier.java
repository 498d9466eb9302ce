package dev.gatewright.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads all of a record once, in bounded memory, and names the first thing that does not fit. Each
 * leaf has three witnesses (log, bundle, tile), so that the file at fault can be named too; in the
 * end the signed root decides.
 */
final class Verifier {
  /** A writer at work may replace what is being read; then it is read again. */
  private static final int ATTEMPTS = 5;

  private final RecordPlace place;
  private final @Nullable VerifierKey trusted;
  private final Layout layout;
  private final Tiles tiles;
  private final TreeHash hash = new TreeHash();

  Verifier(RecordPlace place, @Nullable VerifierKey trusted) {
    this.place = place;
    this.trusted = trusted;
    this.layout = new Layout(place.folder());
    this.tiles = new Tiles(place.folder());
  }

  Verification verifyOrUnreadable() {
    try {
      return verify();
    } catch (IOException e) {
      String file =
          e instanceof FileSystemException f && f.getFile() != null
              ? f.getFile()
              : place.folder().toString();
      String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
      return new Verification.Unreadable(
          file,
          "cannot be read (" + (reason == null ? e.getClass().getSimpleName() : reason) + ")");
    }
  }

  Verification verify() throws IOException {
    for (int attempt = 1; ; attempt++) {
      switch (Heads.read(place, trusted)) {
        case Heads.Read.Bad bad -> {
          return bad.problem();
        }
        case Heads.Read.None none -> {
          return new Verification.Unreadable(place.folder().toString(), "holds no record");
        }
        case Heads.Read.Found found -> {
          Verification verdict = pass(found.heads());
          if (attempt == ATTEMPTS || verdict instanceof Verification.Intact || still(found)) {
            return verdict;
          }
        }
      }
    }
  }

  private Verification pass(Heads heads) throws IOException {
    try {
      return new Pass(heads).run();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean still(Heads.Read.Found found) throws IOException {
    return Heads.read(place, trusted) instanceof Heads.Read.Found now
        && now.heads().checkpoint().equals(found.heads().checkpoint());
  }

  /** One reading against one checkpoint. */
  private final class Pass {
    private final Heads heads;
    private final long size;
    private final Frontier tree = new Frontier(hash);

    // Taken first: a writer at work removes the unfinished bundle two commits later.
    private final byte @Nullable [] lastBundle;
    private Verification.@Nullable Tampered suspect;
    private Verification.@Nullable Tampered firstLeaf;

    Pass(Heads heads) throws IOException {
      this.heads = heads;
      this.size = heads.checkpoint().size();
      int width = (int) (size & 255);
      this.lastBundle = width == 0 ? null : tiles.bundle(new Tile(Tile.ENTRIES, size >> 8, width));
    }

    Verification run() throws IOException {
      try (EntriesLog.Cursor cursor = EntriesLog.Cursor.open(layout.log())) {
        Verification.Tampered bad = contradiction();
        while (bad == null && tree.size() < size) {
          bad = row(cursor);
        }
        if (bad == null) {
          bad = edge();
        }
        if (bad == null) {
          bad = root();
        }
        return bad == null ? tail(cursor) : bad;
      } catch (NoSuchFileException e) {
        return tampered(0, Layout.LOG, "is missing");
      }
    }

    /** The next up to 256 entries against their bundle and their tile. */
    private Verification.@Nullable Tampered row(EntriesLog.Cursor cursor) throws IOException {
      long first = tree.size();
      Tile tile = new Tile(0, first >> 8, (int) Math.min(Tile.FULL, size - first));
      Tile bundleTile = tile.bundle();
      List<Hash> row = tiles.row(tile);
      byte[] bytes = tile.isFull() ? tiles.bundle(bundleTile) : lastBundle;
      BundleReader bundle = bytes == null ? null : new BundleReader(bytes);
      for (int i = 0; i < tile.width(); i++) {
        if (!cursor.advance()) {
          return shortLog(cursor);
        }
        Hash leaf = cursor.leaf(hash);
        if (row == null) {
          return tampered(first, tile.path(), tiles.fault(tile));
        }
        if (bundle == null) {
          return tampered(first, bundleTile.path(), "is missing");
        }
        Verification.Tampered bad = compare(tile, i, leaf, bundle.next(hash), row.get(i));
        if (bad != null) {
          return bad;
        }
        tree.append(leaf, this::full);
        bad = contradiction();
        if (bad != null) {
          return bad;
        }
      }
      return bundle != null && bundle.hasMore()
          ? tampered(tree.size() - 1, bundleTile.path(), "holds more than its entries")
          : null;
    }

    private Verification.@Nullable Tampered compare(
        Tile tile, int place, Hash leaf, @Nullable Hash bundled, Hash tiled) {
      long index = tile.firstEntry(place);
      if (leaf.equals(tiled)) {
        return leaf.equals(bundled)
            ? null
            : tampered(index, tile.bundle().path(), "holds another entry at this index");
      }
      if (!leaf.equals(bundled)) {
        return tiled.equals(bundled)
            ? tampered(index, Layout.LOG, "holds another entry at this index")
            : tampered(index, Layout.LOG, "fits neither its bundle nor its tile at this index");
      }
      // Log and bundle agree against the tile: either the tile was changed, or both of them.
      suspect(index, tile);
      return null;
    }

    /** A tile that became full while the tree grew; those of leaves were compared one by one. */
    private void full(Tile tile, List<Hash> row) {
      if (tile.level() > 0) {
        compareRow(tile, row);
      }
    }

    private void compareRow(Tile tile, List<Hash> row) {
      try {
        List<Hash> found = tiles.row(tile);
        if (found == null) {
          suspect(tile.firstEntry(0), tile);
          return;
        }
        for (int i = 0; i < row.size(); i++) {
          if (!row.get(i).equals(found.get(i))) {
            suspect(tile.firstEntry(i), tile);
            return;
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void suspect(long index, Tile tile) {
      Verification.Tampered found =
          tampered(index, tile.path(), "does not hold the hashes of the entries");
      if (suspect == null || index < suspect.firstBadIndex()) {
        suspect = found;
      }
      if (firstLeaf == null && tile.level() == 0) {
        firstLeaf = found;
      }
    }

    /** The unfinished tiles above the leaves. */
    private Verification.@Nullable Tampered edge() throws IOException {
      for (Tile tile : Tile.edge(size)) {
        if (tile.level() > 0) {
          compareRow(tile, tree.row(tile.level()));
        }
      }
      return null;
    }

    /** Whether the log fits the signed root, and so who is right where tiles differ. */
    private Verification.@Nullable Tampered root() {
      if (tree.root().equals(heads.checkpoint().root())) {
        return suspect;
      }
      // A changed entry also makes the tiles above it differ; the leaf tells its index.
      Verification.Tampered found = firstLeaf != null ? firstLeaf : suspect;
      return found != null
          ? tampered(
              found.firstBadIndex(),
              Layout.LOG,
              "was rewritten: it fits its bundle, but not " + found.file() + " and the signed root")
          : tampered(
              0, Layout.LOG, "does not hash to the signed root, although its tiles agree with it");
    }

    private Verification.Tampered shortLog(EntriesLog.Cursor cursor) {
      String what =
          cursor.stop() == EntriesLog.Stop.END
              ? "ends before this entry, but the checkpoint signs " + size
              : cursor.stop().words() + " at this entry";
      return tampered(tree.size(), Layout.LOG, what);
    }

    private Verification.@Nullable Tampered contradiction() {
      if (!isRemembered(tree.size())) {
        return null;
      }
      Heads.Signed other = heads.contradicting(tree.size(), tree.root());
      // The checkpoint's own root is judged at the end, where the index can be named.
      return other == null || other.checkpoint().note().equals(heads.checkpoint().note())
          ? null
          : tampered(
              Math.max(0, Math.min(size, tree.size()) - 1),
              Layout.LOG,
              "has another root at size " + tree.size() + " than " + other.file() + " remembers");
    }

    private boolean isRemembered(long size) {
      for (Heads.Signed signed : heads.remembered()) {
        if (signed.checkpoint().size() == size) {
          return true;
        }
      }
      return false;
    }

    /** What lies behind the checkpoint. */
    private Verification tail(EntriesLog.Cursor cursor) throws IOException {
      boolean writing = WriterLock.isHeld(layout);
      while (cursor.advance()) {
        tree.append(cursor.leaf(hash), (tile, row) -> {});
        Verification.Tampered bad = contradiction();
        if (bad != null) {
          return bad;
        }
      }
      // Asked before and after: a writer that came in between has not finished its commit, or has
      // replaced the checkpoint, which the caller of this pass looks at.
      writing |= WriterLock.isHeld(layout);
      if (cursor.stop() == EntriesLog.Stop.HEADER) {
        return tampered(0, Layout.LOG, cursor.stop().words());
      }
      for (Heads.Signed signed : heads.remembered()) {
        long remembered = signed.checkpoint().size();
        if (remembered > tree.size()) {
          return new Verification.RolledBack(size, remembered, signed.file());
        }
      }
      if (!heads.complete() && missingInside()) {
        return tampered(size, Layout.LAST_SIGNED, "is missing");
      }
      long behind = tree.size() - size;
      boolean clean = behind == 0 && cursor.rest() == 0 && heads.highest() == size;
      return clean || writing
          ? new Verification.Intact(size, heads.checkpoint().root(), heads.checkpoint())
          : new Verification.TornTail(heads.checkpoint(), behind, cursor.rest());
    }

    private boolean missingInside() {
      for (Heads.Signed signed : heads.remembered()) {
        if (signed.file().equals(Layout.LAST_SIGNED)) {
          return false;
        }
      }
      return true;
    }
  }

  private static Verification.Tampered tampered(long index, String file, String what) {
    return new Verification.Tampered(index, file, what);
  }
}
