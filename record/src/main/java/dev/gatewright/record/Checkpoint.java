package dev.gatewright.record;

import java.util.Optional;

/**
 * A signed statement of what a record holds (C2SP tlog-checkpoint).
 *
 * @param origin the name of the record, such as {@code gatewright/my-repository-0123456789abcdef}
 * @param size the number of entries
 * @param root the Merkle root over them (RFC 6962 §2.1)
 * @param note the whole signed note; publish this text to make a later rewrite evident
 */
public record Checkpoint(String origin, long size, Hash root, String note) {
  /** What the bytes of a checkpoint turned out to be. */
  sealed interface Read {
    record Sound(Checkpoint checkpoint) implements Read {}

    record Unsound(String why) implements Read {}
  }

  /** Reads a checkpoint that this key signed; empty when it did not, or the form is wrong. */
  public static Optional<Checkpoint> parse(String note, VerifierKey key) {
    byte[] bytes = note.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return read(bytes, key) instanceof Read.Sound sound
        ? Optional.of(sound.checkpoint())
        : Optional.empty();
  }

  static Read read(byte[] bytes, VerifierKey key) {
    return read(bytes, key, false);
  }

  static Read read(byte[] bytes, VerifierKey key, boolean sealed) {
    return switch (Note.open(bytes, key, sealed)) {
      case Note.Opened.Bad bad -> new Read.Unsound(bad.why());
      case Note.Opened.Text text -> readText(text.text(), bytes, key);
    };
  }

  private static Read readText(String text, byte[] bytes, VerifierKey key) {
    String[] lines = text.split("\n", -1);
    if (lines.length != 4 || !lines[0].equals(key.name())) {
      return new Read.Unsound("does not have the three lines of a checkpoint of " + key.name());
    }
    long size = StrictText.decimal(lines[1]);
    byte[] root = StrictText.base64(lines[2]);
    if (size < 0 || root == null || root.length != Hash.BYTES) {
      return new Read.Unsound("has a size or root of the wrong form");
    }
    String note = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    return new Read.Sound(new Checkpoint(lines[0], size, Hash.of(root), note));
  }

  /** The three lines that are signed. */
  static String text(String origin, long size, Hash root) {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }
}
