package dev.gatewright.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes a batch of entries durable and signed, in the one order that survives a stop at any point:
 * log, tiles, last-signed, checkpoint. For one thread only, which holds the {@link WriterLock}.
 */
final class Committer {
  private final RecordPlace place;
  private final Layout layout;
  private final SigningKey key;
  private final Disk disk;
  private final TreeHash hash;
  private final Derived derived;
  private State state;
  private Checkpoint checkpoint;
  private boolean published;

  Committer(
      RecordPlace place,
      SigningKey key,
      Disk disk,
      TreeHash hash,
      State state,
      Checkpoint checkpoint) {
    this.place = place;
    this.layout = new Layout(place.folder());
    this.key = key;
    this.disk = disk;
    this.hash = hash;
    this.derived = new Derived(layout, disk);
    this.state = state;
    this.checkpoint = checkpoint;
  }

  Checkpoint checkpoint() {
    return checkpoint;
  }

  State state() {
    return state;
  }

  /**
   * Appends entries; they are durable and signed on return, or else not in the record. The tree is
   * signed while the log waits for the disk; nobody sees the signature before the log is there.
   */
  Checkpoint commit(List<byte[]> entries) {
    ByteBuffer frames = EntriesLog.frames(entries);
    AtomicReference<@Nullable Grown> grown = new AtomicReference<>();
    published = false;
    try {
      Together.run(
          2,
          number -> {
            if (number == 0) {
              grown.set(grown(entries));
            } else {
              disk.write(layout.log(), state.end(), frames);
            }
          });
      return publish(Objects.requireNonNull(grown.get(), "the tree was signed"));
    } catch (IOException e) {
      throw undone(e);
    }
  }

  /** Takes up entries that stand whole in the log behind the checkpoint. */
  Checkpoint adopt(List<byte[]> entries) throws IOException {
    disk.force(layout.log());
    return publish(grown(entries));
  }

  /** Signs the tree as it is and writes that wherever it belongs. */
  Checkpoint publish() throws IOException {
    Growth unchanged = new Growth(layout, hash, state);
    return publish(signed(unchanged), List.of());
  }

  /** Housekeeping that no answer waits for. */
  void tidy(long previousSize, List<Tile> completed) {
    try {
      derived.prune(completed, state.size(), previousSize);
      boolean newBundle = state.size() >> 8 != previousSize >> 8;
      if (newBundle && (state.size() & 255) != 0) {
        derived.markResume(state);
      }
    } catch (IOException ignored) {
      // What could not be tidied costs some space or a slower next start, nothing else; and the
      // entries of this commit are already durable, so no caller may be told otherwise.
    }
  }

  /** A tree that has grown, and the signed note of it. */
  private record Grown(Growth growth, String note) {}

  private Grown grown(List<byte[]> entries) throws IOException {
    Growth growth = new Growth(layout, hash, state);
    for (byte[] entry : entries) {
      growth.add(entry);
    }
    growth.finish();
    return signed(growth);
  }

  private Grown signed(Growth growth) throws IOException {
    String text = Checkpoint.text(key.verifier().name(), growth.size(), growth.root());
    String note = key.sign(text);
    if (note == null) {
      throw new FileSystemException(
          layout.key().toString(), null, "the private key does not fit the public key beside it");
    }
    return new Grown(growth, note);
  }

  private Checkpoint publish(Grown grown) throws IOException {
    long before = state.size();
    Checkpoint signed = publish(grown, grown.growth().takeFiles());
    tidy(before, grown.growth().completed());
    return signed;
  }

  private Checkpoint publish(Grown grown, List<Disk.NewFile> tiles) throws IOException {
    Growth growth = grown.growth();
    String note = grown.note();
    byte[] bytes = note.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    List<Disk.NewFile> heads = new ArrayList<>();
    Path outside = place.lastSigned();
    if (outside != null) {
      heads.add(new Disk.NewFile(outside, bytes));
    }
    heads.add(new Disk.NewFile(layout.lastSigned(), bytes));
    heads.add(new Disk.NewFile(layout.checkpoint(), bytes));
    heads.add(new Disk.NewFile(layout.seal(), key.seal(bytes)));

    List<Disk.NewFile> all = new ArrayList<>(tiles);
    all.addAll(heads);
    derived.prepare(all);
    derived.name(tiles);
    // From here on somebody may have seen this root: the log must not shrink below it any more.
    published = true;
    if (outside != null) {
      derived.name(heads.subList(0, 1));
    }
    int guard = outside == null ? 0 : 1;
    if (checkpoint.note().isEmpty()) {
      // The very first time: a checkpoint without its guard file would look like a removed guard.
      derived.name(heads.subList(guard, guard + 1));
      guard++;
    }
    derived.name(heads.subList(guard, heads.size()));
    state = growth.state();
    checkpoint = new Checkpoint(key.verifier().name(), growth.size(), growth.root(), note);
    return checkpoint;
  }

  private RecordException undone(IOException e) {
    boolean mayBeRecorded = published;
    if (!published) {
      try {
        disk.truncate(layout.log(), state.end());
      } catch (IOException second) {
        e.addSuppressed(second);
        mayBeRecorded = true;
      }
    }
    String what =
        mayBeRecorded
            ? "It is not known whether the entry was recorded"
            : "The entry was not recorded";
    return new RecordException(RecordException.message(what, layout.folder(), e), mayBeRecorded, e);
  }
}
