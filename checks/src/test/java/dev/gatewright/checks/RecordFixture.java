package dev.gatewright.checks;

import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.targets.record.GateRecord;
import dev.gatewright.targets.record.GateRun;
import dev.gatewright.targets.record.GateSnapshot;
import dev.gatewright.targets.record.MadeKey;
import dev.gatewright.targets.sight.Sight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The gate's own record of a case: {@code "record": {"runs": ["2026-11-20T10:00:00Z open", …],
 * "changed": true, "unread": WHY}}; a case without it has none with a run in it. A third word of a
 * run is the commit that was judged. Snapshots are {@code "snapshots": ["2026-11-19T08:00:00Z
 * OWNER/NAME DIGEST", …]}. {@code "keys": ["2026-11-20T10:00:00Z API_KEY 48 TEXT", …]} are keys
 * that were entered.
 */
final class RecordFixture {
  private RecordFixture() {}

  static Sight<GateRecord> of(YamlMapping expected) {
    YamlMapping record = expected.mapping("record").orElse(null);
    if (record == null) {
      return Sight.known(GateRecord.empty(true, "There is no record yet."));
    }
    String unread = Case.text(record, "unread", "");
    if (!unread.isEmpty()) {
      return Sight.unseen(unread, "Make it readable.");
    }
    List<GateRun> runs = new ArrayList<>();
    for (YamlNode node : Case.items(record, "runs")) {
      String[] words = Case.scalar(node).split(" ", -1);
      runs.add(
          new GateRun(
              Instant.parse(words[0]),
              words[1].equals("open"),
              words.length > 2 ? words[2] : null));
    }
    boolean sound = !Case.text(record, "changed", "").equals("true");
    String told = sound ? "The record is intact." : "The record was tampered with at index 3.";
    List<GateSnapshot> snapshots = new ArrayList<>();
    for (YamlNode node : Case.items(record, "snapshots")) {
      String[] words = Case.scalar(node).split(" ", -1);
      snapshots.add(new GateSnapshot(Instant.parse(words[0]), words[1], words[2]));
    }
    List<MadeKey> keys = new ArrayList<>();
    for (YamlNode node : Case.items(record, "keys")) {
      String[] words = Case.scalar(node).split(" ", -1);
      keys.add(
          new MadeKey(
              words[1],
              Integer.parseInt(words[2]),
              MadeKey.digest(Placeholders.expand(words[3])),
              Instant.parse(words[0])));
    }
    int entries = runs.size() + snapshots.size() + keys.size();
    return Sight.known(new GateRecord(sound, told, entries, () -> runs, snapshots, keys));
  }
}
