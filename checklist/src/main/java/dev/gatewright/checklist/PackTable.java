package dev.gatewright.checklist;

import dev.gatewright.model.ByteSpan;
import dev.gatewright.model.Checklist;
import dev.gatewright.model.Item;
import dev.gatewright.model.ItemShape;
import dev.gatewright.model.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code packs/<name>.items.tsv}: a pack's checklist as {@link ChecklistReader} reads its
 * Markdown, written down by {@code ./build docs} because reading Markdown would be a tenth of a
 * short run. The first row is the checklist itself: its name as the text, its SHA-256 as the
 * digest.
 */
final class PackTable {
  private static final int ID = 0;
  private static final int NAMED = 1;
  private static final int SHAPE = 2;
  private static final int LINE = 3;
  private static final int PATH = 4;
  private static final int TEXT = 5;
  private static final int DIGEST = 6;
  private static final int MARK = 7;
  private static final int PARENT = 8;
  private static final int BOX = 9;
  private static final int BLANK = 10;
  private static final int VALUE = 11;

  private PackTable() {}

  /** The checklist of a pack. */
  static Checklist read(String pack, String file, String table) {
    TabTable row =
        new TabTable(
            file, table, "id", "named", "shape", "line", "path", "text", "digest", "mark", "parent",
            "box", "blank", "value");
    if (!row.next()) {
      throw row.error("has no rows");
    }
    String name = row.field(TEXT);
    String sha256 = row.field(DIGEST);
    List<Item> items = new ArrayList<>(160);
    while (row.next()) {
      items.add(
          new Item(
              row.field(ID),
              !row.field(NAMED).isEmpty(),
              ItemShape.valueOf(row.field(SHAPE)),
              Integer.parseInt(row.field(LINE)),
              path(row.field(PATH)),
              row.field(TEXT),
              row.field(DIGEST),
              Mark.valueOf(row.field(MARK)),
              orNull(row.field(PARENT)),
              span(row.field(BOX)),
              span(row.field(BLANK)),
              orNull(row.field(VALUE))));
    }
    return new Checklist(name, "pack:" + pack, sha256, items, List.of());
  }

  private static List<String> path(String field) {
    if (field.isEmpty()) {
      return List.of();
    }
    List<String> path = new ArrayList<>(3);
    int start = 0;
    for (int mark = field.indexOf('|'); mark >= 0; mark = field.indexOf('|', start)) {
      path.add(field.substring(start, mark));
      start = mark + 1;
    }
    path.add(field.substring(start));
    return path;
  }

  private static @Nullable ByteSpan span(String field) {
    int colon = field.indexOf(':');
    return colon < 0
        ? null
        : new ByteSpan(
            Integer.parseInt(field.substring(0, colon)),
            Integer.parseInt(field.substring(colon + 1)));
  }

  private static @Nullable String orNull(String field) {
    return field.isEmpty() ? null : field;
  }
}
