package dev.gatewright.cli;

import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.record.Entry;
import dev.gatewright.reports.JsonWriter;
import dev.gatewright.targets.record.MadeKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Enters keys that were made in the record, by name, size and digest, and reads them again. */
final class KeyRegister {
  private static final String KEY = "key";
  private static final String BYTES = "bytes";
  private static final String DIGEST = "digest";
  private static final String SHA256 = "sha256:";
  private static final int MOST = 65_536;

  private KeyRegister() {}

  /** Enters a key that was just made; the record has it before anybody is shown it. */
  static void enter(Invocation invocation, String name, String key, int bytes) {
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.compact(out);
    json.beginObject();
    json.field(KEY, name);
    json.field(BYTES, (long) bytes);
    json.field(DIGEST, SHA256 + MadeKey.digest(key));
    json.endObject();
    json.end();
    new Recording(invocation, invocation.path(".").toAbsolutePath().normalize())
        .demand(Entry.Kind.NOTE, invocation.at(), out.toString().strip());
  }

  /** The key an entry tells of, or null when it tells of something else. */
  static @Nullable MadeKey read(JsonValue json, Instant at) {
    String name = json.text(KEY);
    String digest = json.text(DIGEST);
    if (name == null || digest == null || !digest.startsWith(SHA256)) {
      return null;
    }
    Long bytes = json.number(BYTES);
    int size = bytes == null || bytes < 0 || bytes > MOST ? 0 : bytes.intValue();
    return new MadeKey(name, size, digest.substring(SHA256.length()), at);
  }
}
