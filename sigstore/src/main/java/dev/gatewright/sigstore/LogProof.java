package dev.gatewright.sigstore;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a log proves.
 *
 * @param log that took it
 * @param at when the log says so, under its signature; null when it does not
 */
record LogProof(TrustedLog log, @Nullable Instant at) {
  /** What an entry proves of what was signed; null, and the reason, when it proves nothing. */
  static @Nullable LogProof of(LogEntry entry, Signed signed, TrustedRoot root, Trial trial) {
    Trial own = new Trial();
    EntryBody.fits(entry, signed, own);
    TrustedLog log = root.log(entry.log());
    if (log == null) {
      own.open(
          "the log that the entry names is not in the trusted root, " + entry.log().hex(),
          Trial.NEWER_ROOT);
    } else {
      included(entry, log, own);
      promised(entry, log, own);
    }
    trial.takes(own);
    return own.sound() && log != null
        ? new LogProof(log, entry.promise() == null ? null : entry.at())
        : null;
  }

  private static boolean included(LogEntry entry, TrustedLog log, Trial trial) {
    LogEntry.Inclusion shown = entry.inclusion();
    if (shown == null) {
      return trial.wrong("nothing shows that the entry is in the log (no inclusion proof)");
    }
    Checkpoint tree = Checkpoint.open(shown.checkpoint(), log, trial);
    if (tree == null) {
      return false;
    }
    if (tree.size() != shown.size() || !tree.root().equals(shown.root())) {
      return trial.wrong("the log signed another tree than the one the entry is shown in");
    }
    return Merkle.includes(entry.body(), shown.index(), tree.size(), shown.path(), tree.root())
        || trial.wrong("the inclusion proof does not lead from the entry to the log's tree");
  }

  private static boolean promised(LogEntry entry, TrustedLog log, Trial trial) {
    Bytes promise = entry.promise();
    Long integrated = entry.integrated();
    if (promise == null) {
      return true;
    }
    // The members in the order of their names, without spaces (RFC 8785).
    String text =
        "{\"body\":\""
            + entry.body().base64()
            + "\",\"integratedTime\":"
            + (integrated == null ? 0 : integrated)
            + ",\"logID\":\""
            + entry.log().hex()
            + "\",\"logIndex\":"
            + entry.index()
            + "}";
    return log.key().verifies(Bytes.of(text).shared(), promise)
        || trial.wrong("the log did not sign that it took the entry at that time (SET)");
  }
}
