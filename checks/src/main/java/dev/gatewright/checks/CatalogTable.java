package dev.gatewright.checks;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of the catalog: {@code catalog/<family>/<name>.tsv}. Lines that begin with {@code #} are
 * remarks, the first other line names the columns, tabs part the fields.
 */
public final class CatalogTable {
  private CatalogTable() {}

  /**
   * The rows of a table, below its head.
   *
   * @param file the family and name, such as {@code workflows/archived-actions.tsv}
   */
  public static List<List<String>> rows(String file) {
    List<List<String>> rows = new ArrayList<>();
    boolean head = true;
    for (String line : CatalogText.read(file).lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!head) {
        rows.add(fields(line));
      }
      head = false;
    }
    return List.copyOf(rows);
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    int start = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
      fields.add(line.substring(start, tab));
      start = tab + 1;
    }
    fields.add(line.substring(start));
    return List.copyOf(fields);
  }
}
