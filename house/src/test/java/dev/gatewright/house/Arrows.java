package dev.gatewright.house;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which room may use which: the table under "Rooms and arrows" in ARCHITECTURE.md, so that the page
 * and the rule cannot differ.
 */
final class Arrows {
  private static final String HEADING = "## Rooms and arrows";

  private Arrows() {}

  /** Room to the rooms it may use, in the order of the page. */
  static Map<String, Set<String>> table() {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    String page = Repo.text("ARCHITECTURE.md");
    String section = page.substring(page.indexOf(HEADING) + HEADING.length());
    int next = section.indexOf("\n## ");
    for (String line : section.substring(0, next).lines().toList()) {
      String[] cells = line.split("\\|");
      if (line.startsWith("| `") && cells.length == 4) {
        table.put(cells[1].strip().replace("`", ""), rooms(cells[3].strip()));
      }
    }
    return table;
  }

  private static Set<String> rooms(String cell) {
    Set<String> rooms = new TreeSet<>();
    if (cell.equals("everything")) {
      rooms.addAll(Repo.modules());
    } else if (!cell.startsWith("nothing")) {
      for (String room : cell.split(", ")) {
        rooms.add(room.replace("`", ""));
      }
    }
    return rooms;
  }
}
