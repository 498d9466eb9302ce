package dev.gatewright.record;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings a record, new or left in any state, to where a writer may go on; or refuses to. */
final class Recovery {
  private static final int CHUNK_ENTRIES = 1024;
  private static final long CHUNK_BYTES = 8L << 20;

  private final RecordPlace place;
  private final String origin;
  private final Supplier<SecureRandom> random;
  private final Disk disk;
  private final Layout layout;
  private final TreeHash hash = new TreeHash();
  private final @Nullable Foresight foresight;

  private Recovery(
      RecordPlace place,
      String origin,
      Supplier<SecureRandom> random,
      Disk disk,
      @Nullable Foresight foresight) {
    this.place = place;
    this.origin = origin;
    this.random = random;
    this.disk = disk;
    this.layout = new Layout(place.folder());
    this.foresight = foresight;
  }

  static Opening open(
      RecordPlace place, String origin, Supplier<SecureRandom> random, Duration wait, Disk disk) {
    return open(place, origin, random, wait, disk, null);
  }

  static Opening open(
      RecordPlace place,
      String origin,
      Supplier<SecureRandom> random,
      Duration wait,
      Disk disk,
      @Nullable Foresight foresight) {
    if (!StrictText.isKeyName(origin)) {
      throw new IllegalArgumentException("an origin has no spaces and no plus: " + origin);
    }
    WriterLock lock = null;
    boolean kept = false;
    try {
      Recovery recovery = new Recovery(place, origin, random, disk, foresight);
      disk.makeFolders(place.folder());
      lock = WriterLock.acquire(recovery.layout, wait);
      if (lock == null) {
        return new Opening.Busy(place.folder(), wait);
      }
      Opening opening = recovery.open(lock);
      kept = opening instanceof Opening.Ready;
      return opening;
    } catch (IOException e) {
      throw RecordException.of("The record cannot be opened for writing", place.folder(), e);
    } finally {
      if (lock != null && !kept) {
        lock.close();
      }
    }
  }

  private Opening open(WriterLock lock) throws IOException {
    Heads known = foresight == null ? null : foresight.heads();
    OwnSeal own = OwnSeal.read(layout);
    return switch (Heads.read(place, null, known, own)) {
      case Heads.Read.Bad bad -> new Opening.Refused(bad.problem());
      case Heads.Read.None none -> create(lock);
      case Heads.Read.Found found -> resume(lock, found.heads(), own);
    };
  }

  private Opening create(WriterLock lock) throws IOException {
    byte[] secret = RealDisk.read(layout.key(), Note.MAX_BYTES);
    SigningKey key = secret == null ? SigningKey.make(origin, random.get()) : parse(secret);
    if (key == null || !key.verifier().name().equals(origin)) {
      return unfit(Layout.KEY, "is not a signing key of " + origin);
    }
    Derived derived = new Derived(layout, disk);
    List<Disk.NewFile> files = new ArrayList<>();
    if (secret == null) {
      files.add(new Disk.NewFile(layout.key(), utf8(key.secretText()), true));
    }
    files.add(new Disk.NewFile(layout.log(), EntriesLog.HEADER));
    files.add(new Disk.NewFile(layout.verifier(), utf8(key.verifier().text() + "\n")));
    derived.prepare(files);
    derived.name(files);
    State state = State.empty(hash);
    Checkpoint unsigned = new Checkpoint(origin, 0, hash.empty(), "");
    Committer committer = new Committer(place, key, disk, hash, state, unsigned);
    committer.publish();
    return ready(lock, committer, Repair.NONE);
  }

  private Opening resume(WriterLock lock, Heads heads, @Nullable OwnSeal own) throws IOException {
    if (!heads.key().name().equals(origin)) {
      return new Opening.Another(place.folder(), heads.key().name(), origin);
    }
    byte[] note = utf8(heads.checkpoint().note());
    SigningKey key = own == null ? null : own.keyThatSealed(heads.key(), note);
    if (key == null) {
      byte[] secret = RealDisk.read(layout.key(), Note.MAX_BYTES);
      key = secret == null ? null : parse(secret);
      if (key == null) {
        return unfit(Layout.KEY, secret == null ? "is missing" : "is not a signing key");
      }
    }
    if (!key.verifier().equals(heads.key())) {
      return unfit(Layout.KEY, "is not the private half of " + Layout.VERIFIER);
    }
    State state = heads.agree() ? edge(heads.checkpoint()) : null;
    int rebuilt = 0;
    if (state == null) {
      Rebuild rebuild = new Rebuild(layout, hash, disk);
      state = rebuild.from(heads);
      rebuilt = rebuild.rebuilt();
    }
    if (state == null) {
      return refusal();
    }
    Committer committer = new Committer(place, key, disk, hash, state, heads.checkpoint());
    return ready(lock, committer, takeUp(committer, heads, rebuilt));
  }

  private @Nullable State edge(Checkpoint checkpoint) throws IOException {
    State seen = foresight == null ? null : foresight.at(checkpoint, layout.log());
    return seen == null ? new Resume(layout, hash).at(checkpoint) : seen;
  }

  /** Signs the whole entries behind the checkpoint, cuts off a torn one. */
  private Repair takeUp(Committer committer, Heads heads, int rebuilt) throws IOException {
    long adopted = 0;
    long dropped;
    State state = committer.state();
    try (EntriesLog.Cursor cursor =
        EntriesLog.Cursor.open(layout.log(), state.size(), state.end())) {
      List<byte[]> chunk = new ArrayList<>();
      long bytes = 0;
      while (cursor.advance()) {
        chunk.add(cursor.entry());
        bytes += cursor.length();
        if (chunk.size() == CHUNK_ENTRIES || bytes > CHUNK_BYTES) {
          committer.adopt(chunk);
          adopted += chunk.size();
          chunk.clear();
          bytes = 0;
        }
      }
      if (!chunk.isEmpty()) {
        committer.adopt(chunk);
        adopted += chunk.size();
      }
      dropped = cursor.rest();
    }
    if (dropped > 0) {
      disk.truncate(layout.log(), committer.state().end());
    }
    if (adopted == 0 && !heads.agree()) {
      committer.publish();
      return new Repair(0, dropped, rebuilt + 1);
    }
    return new Repair(adopted, dropped, rebuilt);
  }

  /** The reason by name: only the full reading knows the first bad index. */
  private Opening refusal() throws IOException {
    Verification found = new Verifier(place, null).verify();
    return switch (found) {
      case Verification.Tampered tampered -> new Opening.Refused(tampered);
      case Verification.RolledBack rolledBack -> new Opening.Refused(rolledBack);
      case Verification.Unreadable unreadable -> new Opening.Refused(unreadable);
      case Verification.Intact intact -> unfit(Layout.LOG, "changed while it was being opened");
      case Verification.TornTail torn -> unfit(Layout.LOG, "changed while it was being opened");
    };
  }

  private Opening ready(WriterLock lock, Committer committer, Repair repair) {
    EvidenceStore evidence = new EvidenceStore(place.folder(), disk);
    return new Opening.Ready(new RecordWriter(lock, committer, evidence, repair));
  }

  private static @Nullable SigningKey parse(byte[] secret) {
    String text = StrictText.utf8(secret);
    return text == null ? null : SigningKey.parse(text);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Opening unfit(String file, String why) {
    return new Opening.Refused(new Verification.Unreadable(file, why));
  }
}
