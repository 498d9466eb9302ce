package dev.gatewright.cli;

import dev.gatewright.readers.text.Visible;
import java.util.ArrayList;
import java.util.List;

/** Two versions of a text, as patch(1) and people read their difference. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final int WIDEST = 400;

  private final List<String> before;
  private final List<String> after;
  private final List<Block> blocks;

  /**
   * A stretch of lines that became other lines, both counted from 0.
   *
   * @param oldTo the first line after it
   * @param newTo the first line after it
   */
  record Block(int oldFrom, int oldTo, int newFrom, int newTo) {}

  private UnifiedDiff(List<String> before, List<String> after, List<Block> blocks) {
    this.before = before;
    this.after = after;
    this.blocks = blocks;
  }

  /**
   * The difference as text, control characters made visible.
   *
   * @param blocks what changed, in order and apart from one another
   */
  static String of(String path, List<String> before, List<String> after, List<Block> blocks) {
    String shown = Texts.visible(path);
    StringBuilder out = new StringBuilder();
    out.append("--- a/").append(shown).append("\n+++ b/").append(shown).append('\n');
    UnifiedDiff diff = new UnifiedDiff(before, after, blocks);
    int i = 0;
    while (i < blocks.size()) {
      int last = i;
      while (last + 1 < blocks.size()
          && blocks.get(last + 1).oldFrom - blocks.get(last).oldTo <= 2 * CONTEXT) {
        last++;
      }
      diff.hunk(i, last, out);
      i = last + 1;
    }
    return out.toString();
  }

  private void hunk(int first, int last, StringBuilder out) {
    int oldFrom = Math.max(0, blocks.get(first).oldFrom - CONTEXT);
    int newFrom = Math.max(0, blocks.get(first).newFrom - CONTEXT);
    int oldTo = Math.min(before.size(), blocks.get(last).oldTo + CONTEXT);
    int newTo = Math.min(after.size(), blocks.get(last).newTo + CONTEXT);
    out.append("@@ -").append(range(oldFrom, oldTo));
    out.append(" +").append(range(newFrom, newTo)).append(" @@\n");
    int at = oldFrom;
    for (Block block : blocks.subList(first, last + 1)) {
      lines(' ', before, at, block.oldFrom, out);
      lines('-', before, block.oldFrom, block.oldTo, out);
      lines('+', after, block.newFrom, block.newTo, out);
      at = block.oldTo;
    }
    lines(' ', before, at, oldTo, out);
  }

  private static String range(int from, int to) {
    return (from == to ? from : from + 1) + "," + (to - from);
  }

  private static void lines(char sign, List<String> lines, int from, int to, StringBuilder out) {
    for (int i = from; i < to; i++) {
      out.append(sign).append(Visible.of(lines.get(i), WIDEST)).append('\n');
    }
  }

  /** The lines of a text, without their breaks; a final break opens no further line. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\r?\n", -1)));
    if (lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }
}
