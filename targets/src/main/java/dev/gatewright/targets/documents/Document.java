package dev.gatewright.targets.documents;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document, cut into sections.
 *
 * @param path its path, with forward slashes
 * @param source its text
 * @param blocks all of it, in order
 * @param sections one for each heading, in order; the first stands for the whole file and has the
 *     name of the file as its heading, in words
 * @param doubt why it may not be the project's own word, such as being an example; null when it
 *     surely is
 */
public record Document(
    String path,
    SourceText source,
    List<Block> blocks,
    List<Section> sections,
    @Nullable String doubt) {
  /** Copies the lists. */
  public Document {
    blocks = List.copyOf(blocks);
    sections = List.copyOf(sections);
  }

  static Document of(String path, Markup markup, SourceText source, @Nullable String doubt) {
    List<Block> blocks = markup.blocks(source);
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(nameInWords(path), 0, Span.point(1, 1), blocks));
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() == Block.Kind.HEADING) {
        int end = i + 1;
        while (end < blocks.size() && !closes(blocks.get(end), block.level())) {
          end++;
        }
        sections.add(
            new Section(block.text(), block.level(), block.span(), blocks.subList(i + 1, end)));
      }
    }
    String reason = doubt == null && ticklist(blocks) ? "is a list of boxes to tick" : doubt;
    return new Document(path, source, blocks, sections, reason);
  }

  /** The heading that names the whole document: its first of the highest level; or its name. */
  public Section title() {
    for (Section section : sections.subList(1, sections.size())) {
      if (section.level() <= 1) {
        return section;
      }
    }
    return sections.getFirst();
  }

  private static boolean closes(Block block, int level) {
    return block.kind() == Block.Kind.HEADING && block.level() <= level;
  }

  private static boolean ticklist(List<Block> blocks) {
    int boxes = 0;
    int listed = 0;
    for (Block block : blocks) {
      boxes += block.kind() == Block.Kind.BOX ? 1 : 0;
      listed += block.listed() ? 1 : 0;
    }
    return boxes >= 5 && boxes * 2 > listed;
  }

  private static String nameInWords(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.indexOf('.', 1);
    return (dot < 0 ? name : name.substring(0, dot)).replace('_', ' ').replace('-', ' ');
  }
}
