package dev.gatewright.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Opening of a signed note: text, a blank line, signature lines (C2SP signed-note). */
final class Note {
  static final String DASH = "\u2014 ";

  /** The most bytes a note may have here; our own have some 250. */
  static final int MAX_BYTES = 64 * 1024;

  /** What a note turned out to be. */
  sealed interface Opened {
    /** The text, signed by the key; it ends in a newline. */
    record Text(String text) implements Opened {}

    /** Not to be believed, and why. */
    record Bad(String why) implements Opened {}
  }

  private Note() {}

  /** The text of a note, if this key signed it; signatures of other keys are passed over. */
  static Opened open(byte[] bytes, VerifierKey key) {
    return open(bytes, key, false);
  }

  /**
   * The same.
   *
   * @param sealed whether it is known that this key made the signature, see {@link OwnSeal}
   */
  static Opened open(byte[] bytes, VerifierKey key, boolean sealed) {
    if (bytes.length > MAX_BYTES) {
      return new Opened.Bad("is longer than " + MAX_BYTES + " bytes");
    }
    String note = StrictText.utf8(bytes);
    if (note == null || hasControl(note)) {
      return new Opened.Bad("is not clean UTF-8 text");
    }
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || blank + 2 == note.length() || !note.endsWith("\n")) {
      return new Opened.Bad("has not the form of a signed note");
    }
    String text = note.substring(0, blank + 1);
    boolean signed = false;
    for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
      int space = line.indexOf(' ', DASH.length());
      byte[] value = space < 0 ? null : StrictText.base64(line.substring(space + 1));
      if (!line.startsWith(DASH) || value == null || value.length < 5) {
        return new Opened.Bad("has a signature line of the wrong form");
      }
      if (line.substring(DASH.length(), space).equals(key.name())
          && ByteBuffer.wrap(value).getInt() == key.id()) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        if (!sealed && !key.verifies(message, Arrays.copyOfRange(value, 4, value.length))) {
          return new Opened.Bad("has a signature that does not fit its text");
        }
        signed = true;
      }
    }
    return signed
        ? new Opened.Text(text)
        : new Opened.Bad("is not signed by the key of this record");
  }

  private static boolean hasControl(String note) {
    for (int i = 0; i < note.length(); i++) {
      if (note.charAt(i) < ' ' && note.charAt(i) != '\n') {
        return true;
      }
    }
    return false;
  }
}
