package dev.gatewright.checklist;

import dev.gatewright.model.ItemShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Boxes in the cells of a table row (GFM §4.10). */
final class Tables {
  private static final int MAX_CELLS = 64;

  /** Columns that hold what is asked for. */
  private static final Set<String> SUBJECTS =
      Set.of(
          "check",
          "checks",
          "control",
          "controls",
          "criteria",
          "criterion",
          "description",
          "item",
          "items",
          "question",
          "requirement",
          "requirements",
          "task",
          "tasks",
          "what",
          "action",
          "step",
          "test");

  /** Columns of which one is ticked as the answer. */
  private static final Set<String> ANSWERS =
      Set.of(
          "yes", "no", "n/a", "na", "pass", "fail", "passed", "failed", "ok", "done", "not done");

  /** Columns of reference tables, where {@code [ ]} is an empty list. */
  private static final Set<String> VALUES =
      Set.of("accepted values", "default", "default value", "example", "type", "value", "values");

  private Tables() {}

  /** A cell without the spaces around it. */
  record Cell(int start, int end) {}

  /** A box of a row and the words that belong to it. */
  record Boxed(Box box, String text, ItemShape shape) {}

  /** The cells of a row, split at pipes that are not escaped. */
  static List<Cell> cells(String text, int start, int end) {
    List<Cell> cells = new ArrayList<>();
    int from = start < end && text.charAt(start) == '|' ? start + 1 : start;
    for (int i = from; i <= end && cells.size() < MAX_CELLS; i++) {
      boolean last = i == end;
      if (last && from == end) {
        break;
      }
      if (last || (text.charAt(i) == '|' && text.charAt(i - 1) != '\\')) {
        int first = Ascii.skipSpace(text, from, i);
        cells.add(new Cell(first, Math.max(first, Ascii.trimEnd(text, first, i))));
        from = i + 1;
      }
    }
    return cells;
  }

  /** The boxes of a row with their texts. */
  static List<Boxed> boxes(Source source, Part.Row row) {
    String text = source.text();
    int end = row.lines().end(0);
    if (Ascii.find(text, "[", row.lines().start(0), end) < 0) {
      return List.of();
    }
    List<Cell> cells = cells(text, row.lines().start(0), end);
    List<String> names = names(source, row);
    List<Integer> boxed = boxed(text, cells, names);
    if (boxed.isEmpty()) {
      return List.of();
    }
    String subject = subject(source, cells, names);
    boolean answers = boxed.size() > 1;
    for (int column : boxed) {
      answers &= ANSWERS.contains(name(names, column).toLowerCase(Locale.ROOT));
    }
    List<Boxed> found = new ArrayList<>(boxed.size());
    for (int column : boxed) {
      Cell cell = cells.get(column);
      Box box = Box.at(text, cell.start(), cell.end());
      if (box != null) {
        String own = source.slice(box.after(), Math.max(box.after(), cell.end()));
        String words = own.isEmpty() ? subject : own;
        boolean shared = own.isEmpty() && boxed.size() > 1;
        String full = shared && !words.isEmpty() ? words + ": " + name(names, column) : words;
        found.add(new Boxed(box, full, answers ? ItemShape.CHOICE : ItemShape.BOX));
      }
    }
    return found;
  }

  private static List<Integer> boxed(String text, List<Cell> cells, List<String> names) {
    List<Integer> boxed = new ArrayList<>(2);
    for (int i = 0; i < cells.size(); i++) {
      boolean value = VALUES.contains(name(names, i).toLowerCase(Locale.ROOT));
      if (!value && Box.at(text, cells.get(i).start(), cells.get(i).end()) != null) {
        boxed.add(i);
      }
    }
    return boxed;
  }

  private static List<String> names(Source source, Part.Row row) {
    List<String> names = new ArrayList<>();
    Lines header = row.header();
    for (Cell cell : cells(source.text(), header.start(0), header.end(0))) {
      names.add(Title.group(source.slice(cell.start(), cell.end())));
    }
    return names;
  }

  private static String name(List<String> names, int column) {
    return column < names.size() ? names.get(column) : "";
  }

  /** What a row is about: the column named so, else the first of several words, else the first. */
  private static String subject(Source source, List<Cell> cells, List<String> names) {
    String several = "";
    String any = "";
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (Box.at(source.text(), cell.start(), cell.end()) != null) {
        continue;
      }
      String words = source.slice(cell.start(), cell.end());
      if (!words.isEmpty() && SUBJECTS.contains(name(names, i).toLowerCase(Locale.ROOT))) {
        return words;
      }
      several = several.isEmpty() && words.indexOf(' ') > 0 ? words : several;
      any = any.isEmpty() ? words : any;
    }
    return several.isEmpty() ? any : several;
  }
}
