package dev.gatewright.checklist;

import dev.gatewright.model.CheckCall;
import dev.gatewright.model.Control;
import dev.gatewright.model.ItemKind;
import dev.gatewright.model.Phrase;
import dev.gatewright.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code catalog/controls/*.tsv}: a row for each control with its first phrase, followed by
 * rows that give only the id and a further phrase.
 */
final class ControlTable {
  private static final String[] COLUMNS = {
    "id",
    "source",
    "kind",
    "severity",
    "days",
    "checks",
    "corroborates",
    "maps",
    "title",
    "phrase",
    "under"
  };
  private static final int ID = 0;
  private static final int SOURCE = 1;
  private static final int KIND = 2;
  private static final int SEVERITY = 3;
  private static final int DAYS = 4;
  private static final int CHECKS = 5;
  private static final int CORROBORATES = 6;
  private static final int MAPS = 7;
  private static final int TITLE = 8;
  private static final int PHRASE = 9;
  private static final int UNDER = 10;

  private ControlTable() {}

  /** A control with its notes. */
  record Entry(Control control, ControlNotes notes) {}

  /**
   * Adds the controls of a table, in its order.
   *
   * @throws IllegalStateException when the table is wrong, naming file and line
   */
  static void read(String pack, String file, String text, Map<String, Entry> entries) {
    TabTable table = new TabTable(file, text, COLUMNS);
    boolean more = table.next();
    while (more) {
      String id = table.field(ID);
      if (entries.containsKey(id)) {
        throw table.error("another row above has taken " + id);
      }
      ControlNotes notes = notes(table);
      Control bare = control(table, id, pack);
      List<Phrase> phrases = new ArrayList<>(4);
      phrases.add(phrase(table));
      more = table.next();
      while (more && table.field(ID).equals(id)) {
        phrases.add(furtherPhrase(table));
        more = table.next();
      }
      entries.put(id, new Entry(with(bare, phrases), notes));
    }
  }

  private static Control control(TabTable table, String id, String pack) {
    if (!CheckCalls.name(id, 0, id.length())) {
      throw table.error("the id must be kebab-case, not " + id);
    }
    String title = table.field(TITLE);
    if (title.isEmpty()) {
      throw table.error(id + " has no title");
    }
    ItemKind kind = kind(table);
    List<CheckCall> checks = calls(table, CHECKS);
    boolean looks = kind == ItemKind.AUTOMATED || kind == ItemKind.COMPUTED;
    if (looks == checks.isEmpty()) {
      throw table.error(kind.id() + (looks ? " needs checks" : " has no checks of its own"));
    }
    return new Control(id, pack, title, kind, severity(table), days(table), checks, List.of());
  }

  private static ControlNotes notes(TabTable table) {
    String source = table.field(SOURCE);
    if (source.isEmpty()) {
      throw table.error("the source is missing");
    }
    return new ControlNotes(source, words(table.field(MAPS)), calls(table, CORROBORATES));
  }

  private static Control with(Control bare, List<Phrase> phrases) {
    return new Control(
        bare.id(),
        bare.pack(),
        bare.title(),
        bare.kind(),
        bare.severity(),
        bare.days(),
        bare.checks(),
        phrases);
  }

  private static Phrase furtherPhrase(TabTable table) {
    for (int column = SOURCE; column < PHRASE; column++) {
      if (!table.field(column).isEmpty()) {
        throw table.error("a further phrase has its id, words and place only");
      }
    }
    return phrase(table);
  }

  private static Phrase phrase(TabTable table) {
    if (table.field(PHRASE).isEmpty()) {
      throw table.error("the phrase is empty");
    }
    return new Phrase(table.field(PHRASE), table.field(UNDER));
  }

  private static ItemKind kind(TabTable table) {
    for (ItemKind kind : ItemKind.values()) {
      if (kind.id().equals(table.field(KIND))) {
        return kind;
      }
    }
    throw table.error("no kind is called " + table.field(KIND));
  }

  private static Severity severity(TabTable table) {
    for (Severity severity : Severity.values()) {
      if (severity.id().equals(table.field(SEVERITY))) {
        return severity;
      }
    }
    throw table.error("no severity is called " + table.field(SEVERITY));
  }

  private static int days(TabTable table) {
    String text = table.field(DAYS);
    int days = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || i >= 4) {
        throw table.error("days must be a number up to 9999, not " + text);
      }
      days = days * 10 + (c - '0');
    }
    if (text.isEmpty()) {
      throw table.error("days are missing");
    }
    return days;
  }

  private static List<CheckCall> calls(TabTable table, int column) {
    List<CheckCall> calls = CheckCalls.list(table.field(column));
    if (calls == null) {
      throw table.error("malformed check call in " + table.field(column));
    }
    return calls;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>(2);
    int start = 0;
    while (start < text.length()) {
      int space = text.indexOf(' ', start);
      int end = space < 0 ? text.length() : space;
      words.add(text.substring(start, end));
      start = end + 1;
    }
    return words;
  }
}
