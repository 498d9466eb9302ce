package dev.gatewright.house;

/** Text as a cell of a Markdown table. */
final class Table {
  private Table() {}

  static String row(String... cells) {
    StringBuilder out = new StringBuilder("|");
    for (String cell : cells) {
      out.append(' ').append(escaped(cell)).append(" |");
    }
    return out.append('\n').toString();
  }

  static String head(String... names) {
    return row(names) + "|" + "---|".repeat(names.length) + "\n";
  }

  private static String escaped(String cell) {
    return cell.replace("|", "\\|").replace("<", "&lt;").strip();
  }
}
