package dev.gatewright.readers.toml;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Visible;
import java.util.ArrayList;
import java.util.List;

/**
 * Which table a header or a dotted key means, and whether it may still be given (TOML 1.0, "Keys",
 * "Table", "Array of Tables"). What may not is remarked on, and kept beside what was there.
 */
final class Definitions {
  private final Cursor cursor;
  private final Draft root;
  private final List<Diagnostic> remarks = new ArrayList<>();

  Definitions(Cursor cursor, Draft root) {
    this.cursor = cursor;
    this.root = root;
  }

  Draft root() {
    return root;
  }

  List<Diagnostic> remarks() {
    return remarks;
  }

  /** The table of a header in single brackets. */
  Draft open(List<TomlKey> path, TomlPlace place) {
    Draft parent = parent(path);
    TomlKey key = path.getLast();
    Draft.Named known = parent.named(key.name());
    if (known != null
        && known.content() instanceof Draft table
        && table.origin() == Draft.Origin.MENTIONED) {
      table.become(Draft.Origin.HEADER, place);
      known.rename(key);
      return table;
    }
    if (known != null) {
      remark(key, known, "a table given twice: ");
    }
    return add(parent, key, Draft.Origin.HEADER, place);
  }

  /** A new table of an array, for a header in double brackets. */
  Draft append(List<TomlKey> path, TomlPlace place) {
    Draft parent = parent(path);
    TomlKey key = path.getLast();
    Draft table = new Draft(Draft.Origin.HEADER, place, parent.depth() + 2);
    cursor.allows(table.depth(), key.place().start());
    Draft.Named known = parent.named(key.name());
    if (known != null && known.content() instanceof Content.Tables array) {
      array.tables().add(table);
      return table;
    }
    if (known != null) {
      remark(key, known, "an array of tables under a name that is something else: ");
    }
    parent.add(key, new Content.Tables(new ArrayList<>(List.of(table)), place));
    return table;
  }

  /** Puts a value where a key, dotted or not, says. */
  void define(Draft table, List<TomlKey> path, Content value) {
    Draft here = table;
    for (TomlKey part : path.subList(0, path.size() - 1)) {
      here = dotted(here, part);
    }
    TomlKey key = path.getLast();
    Draft.Named known = here.named(key.name());
    if (known != null) {
      remark(key, known, "duplicate key ");
    }
    here.add(key, value);
  }

  private Draft dotted(Draft from, TomlKey part) {
    Draft.Named known = from.named(part.name());
    if (known != null && known.content() instanceof Draft table) {
      if (table.origin() == Draft.Origin.MENTIONED) {
        table.become(Draft.Origin.DOTTED, part.place());
        known.rename(part);
      }
      if (table.origin() == Draft.Origin.DOTTED) {
        return table;
      }
    }
    if (known != null) {
      remark(part, known, "a dotted key adds to a name that is given elsewhere: ");
    }
    return add(from, part, Draft.Origin.DOTTED, part.place());
  }

  /** The table in which the last part of a header stands. */
  private Draft parent(List<TomlKey> path) {
    Draft here = root;
    for (TomlKey part : path.subList(0, path.size() - 1)) {
      Draft.Named known = here.named(part.name());
      if (known == null) {
        here = add(here, part, Draft.Origin.MENTIONED, part.place());
        continue;
      }
      here =
          switch (known.content()) {
            case Draft table -> table;
            case Content.Tables array -> array.tables().getLast();
            case Content.Value value -> {
              remark(part, known, "a header goes through a name that is no open table: ");
              yield add(here, part, Draft.Origin.MENTIONED, part.place());
            }
          };
    }
    return here;
  }

  private Draft add(Draft parent, TomlKey key, Draft.Origin origin, TomlPlace place) {
    Draft table = new Draft(origin, place, parent.depth() + 1);
    cursor.allows(table.depth(), key.place().start());
    parent.add(key, table);
    return table;
  }

  private void remark(TomlKey key, Draft.Named first, String what) {
    String name = Visible.of(key.name(), 60);
    int line = first.key().place().span().line();
    remarks.add(Diagnostic.at(key.place().span(), what + name + ", first at line " + line));
  }
}
