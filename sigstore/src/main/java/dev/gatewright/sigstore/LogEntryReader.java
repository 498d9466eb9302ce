package dev.gatewright.sigstore;

import dev.gatewright.readers.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads entries of transparency logs, which both shapes of bundles write alike. */
final class LogEntryReader {
  private static final int MAX_PATH = 63;

  private LogEntryReader() {}

  /** An entry; null when a part that it needs is missing, or one that it has is broken. */
  static @Nullable LogEntry read(JsonValue item) {
    Long index =
        Fields.member(item, "logIndex") == null ? Long.valueOf(0) : Fields.whole(item, "logIndex");
    Bytes log = Fields.bytes(item, "logId", "keyId");
    String kind = Fields.text(item, "kindVersion", "kind");
    String version = Fields.text(item, "kindVersion", "version");
    Bytes body = Fields.bytes(item, "canonicalizedBody");
    if (index == null || log == null || kind == null || version == null || body == null) {
      return null;
    }
    Long integrated = Fields.whole(item, "integratedTime");
    JsonValue promised = Fields.member(item, "inclusionPromise");
    Bytes promise = Fields.bytes(promised, "signedEntryTimestamp");
    JsonValue shown = Fields.member(item, "inclusionProof");
    LogEntry.Inclusion inclusion = shown == null ? null : inclusion(shown);
    boolean timed = Fields.member(item, "integratedTime") == null || integrated != null;
    boolean whole = (shown == null || inclusion != null) && (promised == null || promise != null);
    return !timed || !whole
        ? null
        : new LogEntry(
            index,
            log,
            kind,
            version,
            integrated == null || integrated == 0 ? null : integrated,
            promise,
            inclusion,
            body);
  }

  private static LogEntry.@Nullable Inclusion inclusion(JsonValue proof) {
    Long index =
        Fields.member(proof, "logIndex") == null
            ? Long.valueOf(0)
            : Fields.whole(proof, "logIndex");
    Long size = Fields.whole(proof, "treeSize");
    Bytes root = Fields.bytes(proof, "rootHash");
    String checkpoint = Fields.text(proof, "checkpoint", "envelope");
    List<JsonValue> hashes = Fields.items(proof, "hashes", MAX_PATH);
    if (index == null || size == null || root == null || checkpoint == null || hashes == null) {
      return null;
    }
    List<Bytes> path = new ArrayList<>();
    for (JsonValue hash : hashes) {
      Bytes one = hash instanceof JsonValue.Text(String text) ? Bytes.ofBase64(text) : null;
      if (one == null || one.size() != 32) {
        return null;
      }
      path.add(one);
    }
    return new LogEntry.Inclusion(index, size, root, path, checkpoint);
  }
}
