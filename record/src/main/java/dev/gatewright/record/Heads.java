package dev.gatewright.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signed statements that lie on disk, each with its signature verified or sealed.
 *
 * @param key the public key of the record
 * @param checkpoint the checkpoint, which is the truth about what was answered for
 * @param remembered what the last-signed files say: guards against an older copy put back
 * @param complete whether no last-signed file is missing
 */
record Heads(VerifierKey key, Checkpoint checkpoint, List<Signed> remembered, boolean complete) {
  /** A signed statement and the file it stands in. */
  record Signed(Checkpoint checkpoint, String file) {}

  /** What reading them gave. */
  sealed interface Read {
    record Found(Heads heads) implements Read {}

    /** There is no record yet, or its making was stopped before its first checkpoint. */
    record None() implements Read {}

    record Bad(Verification problem) implements Read {}
  }

  /** The newest size that was ever signed, as far as the files know. */
  long highest() {
    long highest = checkpoint.size();
    for (Signed signed : remembered) {
      highest = Math.max(highest, signed.checkpoint().size());
    }
    return highest;
  }

  /** Whether all statements are one and the same. */
  boolean agree() {
    for (Signed signed : remembered) {
      if (!signed.checkpoint().note().equals(checkpoint.note())) {
        return false;
      }
    }
    return complete;
  }

  /** The first statement about a tree of this size that names another root; null when none does. */
  @Nullable Signed contradicting(long size, Hash root) {
    for (Signed signed : remembered) {
      if (signed.checkpoint().size() == size && !signed.checkpoint().root().equals(root)) {
        return signed;
      }
    }
    return null;
  }

  static Read read(RecordPlace place, @Nullable VerifierKey trusted) throws IOException {
    return read(place, trusted, null, null);
  }

  /**
   * Reads and verifies them.
   *
   * @param known what was verified a moment ago; the same statement under the same key is not
   *     verified again
   * @param own the seal of a writer; the statement that it fits is not verified again
   */
  static Read read(
      RecordPlace place,
      @Nullable VerifierKey trusted,
      @Nullable Heads known,
      @Nullable OwnSeal own)
      throws IOException {
    Layout layout = new Layout(place.folder());
    byte[] keyBytes = RealDisk.read(layout.verifier(), Note.MAX_BYTES);
    byte[] noteBytes = RealDisk.read(layout.checkpoint(), Note.MAX_BYTES);
    if (keyBytes == null) {
      return withoutKey(place, noteBytes != null);
    }
    String line = StrictText.utf8(keyBytes);
    VerifierKey key = line == null || !line.endsWith("\n") ? null : key(line, known);
    if (key == null) {
      return bad(0, Layout.VERIFIER, "is not a verifier key");
    }
    if (trusted != null && !trusted.equals(key)) {
      return bad(0, Layout.VERIFIER, "is not the key that was expected, " + trusted.text());
    }
    if (noteBytes == null) {
      return withoutCheckpoint(place, key);
    }
    Checkpoint.Read read =
        known != null && known.key.equals(key)
            ? same(noteBytes, known.checkpoint, key)
            : Checkpoint.read(
                noteBytes, key, own != null && own.keyThatSealed(key, noteBytes) != null);
    return switch (read) {
      case Checkpoint.Read.Unsound unsound -> bad(0, Layout.CHECKPOINT, unsound.why());
      case Checkpoint.Read.Sound sound -> remembered(place, key, sound.checkpoint());
    };
  }

  private static @Nullable VerifierKey key(String line, @Nullable Heads known) {
    String text = line.substring(0, line.length() - 1);
    return known != null && known.key.text().equals(text)
        ? known.key
        : VerifierKey.parse(text).orElse(null);
  }

  private static Read remembered(RecordPlace place, VerifierKey key, Checkpoint checkpoint)
      throws IOException {
    List<Signed> remembered = new ArrayList<>();
    List<Path> files = witnesses(place);
    for (Path file : files) {
      byte[] bytes = RealDisk.read(file, Note.MAX_BYTES);
      if (bytes != null) {
        switch (same(bytes, checkpoint, key)) {
          case Checkpoint.Read.Unsound unsound -> {
            return bad(checkpoint.size(), name(place, file), unsound.why());
          }
          case Checkpoint.Read.Sound sound ->
              remembered.add(new Signed(sound.checkpoint(), name(place, file)));
        }
      }
    }
    boolean complete = remembered.size() == files.size();
    return new Read.Found(new Heads(key, checkpoint, List.copyOf(remembered), complete));
  }

  /** Usually all files hold the same note, whose signature need not be verified again. */
  private static Checkpoint.Read same(byte[] bytes, Checkpoint checkpoint, VerifierKey key) {
    byte[] known = checkpoint.note().getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(bytes, known)
        ? new Checkpoint.Read.Sound(checkpoint)
        : Checkpoint.read(bytes, key);
  }

  private static Read withoutKey(RecordPlace place, boolean hasCheckpoint) throws IOException {
    if (hasCheckpoint || hasEntries(place)) {
      return bad(0, Layout.VERIFIER, "is missing");
    }
    return emptyOrRolledBack(place, true);
  }

  private static Read withoutCheckpoint(RecordPlace place, VerifierKey key) throws IOException {
    if (hasEntries(place)) {
      return bad(0, Layout.CHECKPOINT, "is missing");
    }
    Read read = emptyOrRolledBack(place, false);
    for (Path file : witnesses(place)) {
      byte[] bytes = RealDisk.read(file, Note.MAX_BYTES);
      if (bytes != null && Checkpoint.read(bytes, key) instanceof Checkpoint.Read.Unsound unsound) {
        return bad(0, name(place, file), unsound.why());
      }
    }
    return read;
  }

  /** An empty folder is a new record, unless a file outside remembers entries. */
  private static Read emptyOrRolledBack(RecordPlace place, boolean keyLost) throws IOException {
    for (Path file : witnesses(place)) {
      byte[] bytes = RealDisk.read(file, Note.MAX_BYTES);
      if (bytes != null) {
        String text = StrictText.utf8(bytes);
        String[] lines = text == null ? new String[0] : text.split("\n", 3);
        long claimed = lines.length < 2 ? -1 : StrictText.decimal(lines[1]);
        if (claimed > 0 || (keyLost && claimed == 0)) {
          return new Read.Bad(new Verification.RolledBack(0, claimed, name(place, file)));
        }
        if (claimed < 0) {
          return bad(0, name(place, file), "has not the form of a checkpoint");
        }
      }
    }
    return new Read.None();
  }

  private static boolean hasEntries(RecordPlace place) throws IOException {
    Path log = new Layout(place.folder()).log();
    return Files.exists(log) && Files.size(log) > EntriesLog.HEADER.length;
  }

  private static List<Path> witnesses(RecordPlace place) {
    Path inside = new Layout(place.folder()).lastSigned();
    Path outside = place.lastSigned();
    return outside == null ? List.of(inside) : List.of(inside, outside);
  }

  private static String name(RecordPlace place, Path file) {
    return file.startsWith(place.folder())
        ? place.folder().relativize(file).toString()
        : file.toString();
  }

  private static Read bad(long index, String file, String what) {
    return new Read.Bad(new Verification.Tampered(index, file, what));
  }
}
