package dev.gatewright.cli;

import dev.gatewright.readers.json.JsonReader;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.record.Entries;
import dev.gatewright.record.Entry;
import dev.gatewright.record.RecordException;
import dev.gatewright.record.RecordPlace;
import dev.gatewright.record.RecordReader;
import dev.gatewright.record.Verification;
import dev.gatewright.targets.record.GateRecord;
import dev.gatewright.targets.record.GateRun;
import dev.gatewright.targets.record.MadeKey;
import dev.gatewright.targets.sight.Sight;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;

/** Shows checks the runs in the record, once all of it was verified. */
final class RecordSight {
  private static final String REMEDY = "Run gatewright record verify.";

  private RecordSight() {}

  /** The record at a place; one that was never begun has no runs. */
  static Sight<GateRecord> of(RecordPlace place) {
    if (!Files.exists(place.folder(), LinkOption.NOFOLLOW_LINKS)) {
      return Sight.known(new GateRecord(true, "There is no record yet.", 0, List.of(), List.of()));
    }
    try {
      RecordReader reader = RecordReader.at(place);
      Verification verification = reader.verify();
      return switch (verification) {
        case Verification.Intact _, Verification.TornTail _ -> read(reader, verification);
        case Verification.Tampered _, Verification.RolledBack _ ->
            Sight.known(new GateRecord(false, verification.sentence(), 0, List.of(), List.of()));
        case Verification.Unreadable _ -> Sight.unseen(verification.sentence(), REMEDY);
      };
    } catch (RecordException e) {
      return Sight.unseen(
          e.getMessage() == null ? "The record could not be read" : e.getMessage(), REMEDY);
    }
  }

  private static Sight<GateRecord> read(RecordReader reader, Verification verification) {
    List<GateRun> runs = new ArrayList<>();
    List<MadeKey> keys = new ArrayList<>();
    long count = 0;
    try (Entries entries = reader.entries()) {
      while (entries.hasNext()) {
        Entry entry = entries.next().entry().orElse(null);
        count++;
        if (entry != null) {
          read(entry, runs, keys);
        }
      }
    }
    return Sight.known(new GateRecord(true, verification.sentence(), count, runs, keys));
  }

  private static void read(Entry entry, List<GateRun> runs, List<MadeKey> keys) {
    boolean check = entry.kind() == Entry.Kind.CHECK;
    if (!check && entry.kind() != Entry.Kind.NOTE) {
      return;
    }
    byte[] body = entry.body().getBytes(StandardCharsets.UTF_8);
    if (!(JsonReader.read(body, body.length)
        instanceof Parsed.Ok<JsonValue>(JsonValue json, var _))) {
      return;
    }
    if (check) {
      runs.add(new GateRun(entry.at(), "open".equals(json.text("gate")), json.text("commit")));
      return;
    }
    MadeKey key = KeyRegister.read(json, entry.at());
    if (key != null) {
      keys.add(key);
    }
  }
}
