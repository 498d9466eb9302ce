package dev.gatewright.cli;

import dev.gatewright.readers.json.JsonReader;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.record.Entries;
import dev.gatewright.record.Entry;
import dev.gatewright.record.RecordException;
import dev.gatewright.record.RecordPlace;
import dev.gatewright.record.RecordReader;
import dev.gatewright.record.Recorded;
import dev.gatewright.record.Verification;
import dev.gatewright.targets.record.GateRecord;
import dev.gatewright.targets.record.GateRun;
import dev.gatewright.targets.record.GateSnapshot;
import dev.gatewright.targets.record.MadeKey;
import dev.gatewright.targets.sight.Sight;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows checks the runs and snapshots in the record, once all of it was verified. */
final class RecordSight {
  private static final String SHA_256 = "sha256:";
  private static final String REMEDY = "Run gatewright record verify.";

  private RecordSight() {}

  /** The record at a place; one that was never begun has no runs. */
  static Sight<GateRecord> of(RecordPlace place) {
    if (!Files.exists(place.folder(), LinkOption.NOFOLLOW_LINKS)) {
      return Sight.known(GateRecord.empty(true, "There is no record yet."));
    }
    try {
      RecordReader reader = RecordReader.at(place);
      Verification verification = reader.verify();
      return switch (verification) {
        case Verification.Intact _, Verification.TornTail _ -> read(reader, verification);
        case Verification.Tampered _, Verification.RolledBack _ ->
            Sight.known(GateRecord.empty(false, verification.sentence()));
        case Verification.Unreadable _ -> Sight.unseen(verification.sentence(), REMEDY);
      };
    } catch (RecordException e) {
      return Sight.unseen(
          e.getMessage() == null ? "The record could not be read" : e.getMessage(), REMEDY);
    }
  }

  private static Sight<GateRecord> read(RecordReader reader, Verification verification) {
    List<Recorded> checks = new ArrayList<>();
    List<GateSnapshot> snapshots = new ArrayList<>();
    List<MadeKey> keys = new ArrayList<>();
    long count = 0;
    try (Entries entries = reader.entries()) {
      while (entries.hasNext()) {
        Recorded one = entries.next();
        count++;
        Entry.Kind kind = one.kind().orElse(null);
        if (kind == Entry.Kind.CHECK) {
          checks.add(one);
        } else if (kind == Entry.Kind.NOTE) {
          note(one, snapshots, keys);
        }
      }
    }
    Supplier<List<GateRun>> runs = () -> runs(checks);
    return Sight.known(new GateRecord(true, verification.sentence(), count, runs, snapshots, keys));
  }

  private static List<GateRun> runs(List<Recorded> checks) {
    List<GateRun> runs = new ArrayList<>();
    for (Recorded one : checks) {
      Entry entry = one.entry().orElse(null);
      JsonValue body = entry == null ? null : body(entry);
      if (entry != null && body != null) {
        runs.add(new GateRun(entry.at(), "open".equals(body.text("gate")), body.text("commit")));
      }
    }
    return runs;
  }

  private static @Nullable JsonValue body(Entry entry) {
    byte[] body = entry.body().getBytes(StandardCharsets.UTF_8);
    return JsonReader.read(body, body.length) instanceof Parsed.Ok<JsonValue>(JsonValue json, var _)
        ? json
        : null;
  }

  /**
   * What {@link RecordSnapshot} and {@link KeyRegister} note; other notes are of something else.
   */
  private static void note(Recorded one, List<GateSnapshot> snapshots, List<MadeKey> keys) {
    Entry entry = one.entry().orElse(null);
    JsonValue body = entry == null ? null : body(entry);
    if (entry == null || body == null) {
      return;
    }
    String digest = body.text("snapshot");
    String repository = body.text("repository");
    if (digest != null && digest.startsWith(SHA_256) && repository != null) {
      snapshots.add(new GateSnapshot(entry.at(), repository, digest.substring(SHA_256.length())));
    }
    MadeKey key = KeyRegister.read(body, entry.at());
    if (key != null) {
      keys.add(key);
    }
  }
}
