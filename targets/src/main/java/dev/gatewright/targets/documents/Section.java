package dev.gatewright.targets.documents;

import dev.gatewright.readers.text.Span;
import java.util.List;

/**
 * A heading and everything below it, the sections inside it included.
 *
 * @param heading the heading without its signs
 * @param level 1 for the highest; 0 for the title of a file's front matter or its name
 * @param span where the heading stands
 * @param blocks what stands below it, headings of inner sections included
 */
public record Section(String heading, int level, Span span, List<Block> blocks) {
  /** Copies the blocks. */
  public Section {
    blocks = List.copyOf(blocks);
  }

  /** The words of the heading. */
  public Words words() {
    return Words.of(heading);
  }

  /** How many blocks are of a kind. */
  public int count(Block.Kind kind) {
    int count = 0;
    for (Block block : blocks) {
      count += block.kind() == kind ? 1 : 0;
    }
    return count;
  }
}
