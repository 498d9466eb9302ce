package dev.gatewright.sigstore;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A tree as its log signed it (C2SP tlog-checkpoint in a C2SP signed-note).
 *
 * @param size number of leaves
 * @param root hash of the tree
 */
record Checkpoint(long size, Bytes root) {
  private static final int MAX_LENGTH = 64 * 1024;
  private static final int MAX_SIGNATURES = 64;
  private static final String DASH = "\u2014 ";

  /**
   * Opens a checkpoint; null, and the reason, when this log did not sign it. Signatures of others,
   * and of the log with keys not known here, are passed over.
   */
  static @Nullable Checkpoint open(String note, TrustedLog log, Trial trial) {
    int blank = note.lastIndexOf("\n\n");
    String[] lines = blank < 0 ? new String[0] : note.substring(0, blank).split("\n", -1);
    Long size = lines.length < 3 ? null : Fields.whole(lines[1]);
    Bytes root = lines.length < 3 ? null : Bytes.ofBase64(lines[2]);
    boolean form = note.length() <= MAX_LENGTH && note.endsWith("\n") && blank + 2 < note.length();
    if (!form || size == null || root == null || root.size() != 32 || lines[0].isBlank()) {
      trial.wrong("the log's checkpoint has not the form of one: origin, size, root, signatures");
      return null;
    }
    String text = note.substring(0, blank + 1);
    String[] signatures = note.substring(blank + 2, note.length() - 1).split("\n", -1);
    return signatures.length <= MAX_SIGNATURES && signed(text, signatures, lines[0], log, trial)
        ? new Checkpoint(size, root)
        : null;
  }

  private static boolean signed(
      String text, String[] signatures, String origin, TrustedLog log, Trial trial) {
    // Rekor v1 writes the id of its tree behind the name.
    int dash = origin.indexOf(" - ");
    String name = dash < 0 ? origin : origin.substring(0, dash);
    byte[] hint = Arrays.copyOf(log.hint().shared(), 4);
    boolean found = false;
    for (String line : signatures) {
      String start = DASH + name + " ";
      Bytes value = line.startsWith(start) ? Bytes.ofBase64(line.substring(start.length())) : null;
      if (value == null || !value.startsWith(hint)) {
        continue;
      }
      byte[] bytes = value.shared();
      Bytes signature = Bytes.of(Arrays.copyOfRange(bytes, 4, bytes.length));
      if (!log.key().verifies(Bytes.of(text).shared(), signature)) {
        return trial.wrong("the log's checkpoint has a signature that does not fit its text");
      }
      found = true;
    }
    return found || trial.wrong("the checkpoint is not signed by the log that the entry names");
  }
}
