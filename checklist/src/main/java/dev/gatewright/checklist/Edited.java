package dev.gatewright.checklist;

import java.util.List;

/** What became of editing a checklist. */
public sealed interface Edited {
  /**
   * Done and proved: read again, the new bytes hold the same items but for these edits, and no
   * other byte differs.
   */
  final class Proved implements Edited {
    private final byte[] bytes;
    private final List<Edit> done;
    private final List<Left> left;

    Proved(byte[] bytes, List<Edit> done, List<Left> left) {
      this.bytes = bytes;
      this.done = List.copyOf(done);
      this.left = List.copyOf(left);
    }

    /** The new content, a copy. */
    public byte[] bytes() {
      return bytes.clone();
    }

    /** The edits made, in the order of the document. */
    public List<Edit> done() {
      return done;
    }

    /** The edits not made, each with the reason. */
    public List<Left> left() {
      return left;
    }
  }

  /** Nothing was done at all. */
  record Refused(String why) implements Edited {}

  /** An edit that was not made. */
  record Left(Edit edit, String why) {}
}
