package dev.gatewright.record;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a record and proves things about it. Changes nothing, also while a writer is at work. */
public final class RecordReader {
  private final RecordPlace place;
  private final Layout layout;

  private RecordReader(RecordPlace place) {
    this.place = place;
    this.layout = new Layout(place.folder());
  }

  /** A reader of the record at this place, whether there is one or not. */
  public static RecordReader at(RecordPlace place) {
    return new RecordReader(place);
  }

  /** Reads everything and proves it with the key that lies in the record. */
  public Verification verify() {
    return new Verifier(place, null).verifyOrUnreadable();
  }

  /** Reads everything and proves it with a key that the caller kept elsewhere. */
  public Verification verify(VerifierKey trusted) {
    return new Verifier(place, trusted).verifyOrUnreadable();
  }

  /**
   * The newest checkpoint, its signature verified; empty when there is no record yet or its
   * signature is not sound, which {@link #verify} tells apart.
   *
   * @throws RecordException when the disk refuses
   */
  public Optional<Checkpoint> checkpoint() {
    return heads().map(Heads::checkpoint);
  }

  /**
   * Reads and proves what a writer needs to begin; empty as for {@link #checkpoint}.
   *
   * @throws RecordException when the disk refuses
   */
  public Optional<Foresight> foresee() {
    try {
      OwnSeal own = OwnSeal.read(layout);
      SigningKey.prepare();
      return Heads.read(place, null, null, own) instanceof Heads.Read.Found found
          ? Optional.of(Foresight.of(layout, found.heads()))
          : Optional.empty();
    } catch (IOException e) {
      throw RecordException.of("The record cannot be read", place.folder(), e);
    }
  }

  /** The public key of the record; empty as for {@link #checkpoint}. */
  public Optional<VerifierKey> key() {
    return heads().map(Heads::key);
  }

  /**
   * The entries up to the newest checkpoint; none when there is no sound checkpoint. Close it.
   *
   * @throws RecordException when the disk refuses
   */
  public Entries entries() {
    Optional<Checkpoint> checkpoint = checkpoint();
    if (checkpoint.isEmpty() || checkpoint.get().size() == 0) {
      return Entries.none(layout.log());
    }
    try {
      return Entries.open(layout.log(), checkpoint.get().size());
    } catch (IOException e) {
      throw RecordException.of("The record cannot be read", layout.log(), e);
    }
  }

  /**
   * The proof that an entry is in the record of this checkpoint; check it with {@link
   * Proofs#includes}.
   *
   * @throws IllegalArgumentException when the checkpoint has no such entry
   * @throws RecordException when a tile is missing or cannot be read
   */
  public List<Hash> inclusion(long index, Checkpoint checkpoint) {
    return Proofs.inclusion(index, checkpoint.size(), nodes(checkpoint.size()));
  }

  /**
   * The proof that a newer checkpoint extends an older one; check it with {@link
   * Proofs#extendsTree}.
   *
   * @throws IllegalArgumentException unless {@code 1 <= older size <= newer size}
   * @throws RecordException when a tile is missing or cannot be read
   */
  public List<Hash> consistency(Checkpoint older, Checkpoint newer) {
    return Proofs.consistency(older.size(), newer.size(), nodes(newer.size()));
  }

  /** The evidence beside the record, for reading. */
  public EvidenceStore evidence() {
    return new EvidenceStore(place.folder(), new RealDisk());
  }

  private Optional<Heads> heads() {
    try {
      return Heads.read(place, null) instanceof Heads.Read.Found found
          ? Optional.of(found.heads())
          : Optional.empty();
    } catch (IOException e) {
      throw RecordException.of("The record cannot be read", place.folder(), e);
    }
  }

  private Proofs.Nodes nodes(long size) {
    Tiles tiles = new Tiles(place.folder());
    TreeHash hash = new TreeHash();
    return (level, index) -> {
      int tileLevel = level / 8;
      int width = 1 << (level % 8);
      long first = index << (level % 8);
      long count = size >> (8 * tileLevel);
      Tile tile =
          new Tile(tileLevel, first >> 8, (int) Math.min(Tile.FULL, count - (first & ~255L)));
      Path path = layout.tile(tile);
      try {
        List<Hash> row = tiles.row(tile);
        if (row == null) {
          throw new FileSystemException(path.toString(), null, tiles.fault(tile));
        }
        return hash.perfect(row, (int) (first & 255), width);
      } catch (IOException e) {
        throw RecordException.of("The proof cannot be made", path, e);
      }
    };
  }
}
