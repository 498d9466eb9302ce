package dev.gatewright.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.ByteSpan;
import dev.gatewright.model.Checklist;
import dev.gatewright.model.Item;
import dev.gatewright.model.Mark;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties over made-up checklists; the numbers are seeds, so a failure can be run again. */
final class RandomChecklistTest {
  private static final String[] WORDS = {
    "keys",
    "rotate",
    "`TLS`",
    "**bold**",
    "größer",
    "日本",
    "a_b",
    "(x)",
    "e.g.",
    "&amp;",
    "🔐",
    "\\*"
  };
  private static final String[] BREAKS = {"\n", "\r\n", "\r"};
  private static final String[] PIECES = {
    "- ",
    "[ ] ",
    "[x] ",
    "\n",
    "\n\n",
    "  ",
    "> ",
    "1. ",
    "# ",
    "```\n",
    "|",
    "word ",
    "é ",
    "**",
    "`",
    "\t",
    "---\n",
    "<!-- ",
    "-->",
    "[a]: b\n",
    "\\",
    "~~~\n",
    "| - |\n",
    "* ",
    "    ",
    "_"
  };

  /** Sections of lists, every box on a line of its own, so that lines can be counted. */
  private static List<List<String>> sections(Random random) {
    List<List<String>> sections = new ArrayList<>();
    for (int s = 0; s < 2 + random.nextInt(4); s++) {
      List<String> lines = new ArrayList<>();
      lines.add("## Section " + s + " " + words(random));
      lines.add("");
      int depth = 0;
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        depth = Math.min(depth + 1, random.nextInt(3));
        depth = i == 0 ? 0 : depth;
        char mark = " xX~-/".charAt(random.nextInt(6));
        String bullet = random.nextInt(8) == 0 ? "Head " : "[" + mark + "] ";
        lines.add("  ".repeat(depth) + "- " + bullet + "item " + s + "/" + i + " " + words(random));
      }
      lines.add("");
      sections.add(lines);
    }
    return sections;
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder("w");
    for (int i = 0; i < random.nextInt(5); i++) {
      words.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return words.toString();
  }

  private static byte[] written(List<List<String>> sections, Random random) {
    String end = BREAKS[random.nextInt(BREAKS.length)];
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
    text.append("# Title").append(end).append(end);
    sections.forEach(lines -> lines.forEach(line -> text.append(line).append(end)));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<Item> boxed(Checklist checklist) {
    return checklist.items().stream().filter(item -> item.box() != null).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyLineWithABoxIsAnItemAndNoOther(int seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      List<List<String>> sections = sections(random);
      long lines =
          sections.stream().flatMap(List::stream).filter(l -> l.strip().startsWith("- [")).count();
      Checklist read = Reading.read(written(sections, random));
      assertThat(boxed(read)).hasSize((int) lines);
      assertThat(read.items()).extracting(Item::id).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 12, 13, 14})
  void idsStayWhenSectionsMove(int seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<List<String>> sections = sections(random);
      TreeSet<String> before = new TreeSet<>(ids(sections, random));
      Collections.shuffle(sections, random);
      assertThat(new TreeSet<>(ids(sections, random))).isEqualTo(before);
    }
  }

  private static List<String> ids(List<List<String>> sections, Random random) {
    return Reading.read(written(sections, random)).items().stream().map(Item::id).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 22, 23, 24})
  void tickingAndUntickingGivesTheSameBytes(int seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      byte[] bytes = written(sections(random), random);
      Checklist read = Reading.read(bytes);
      List<Edit> ticks = new ArrayList<>();
      List<Edit> unticks = new ArrayList<>();
      for (Item item : boxed(read)) {
        if (item.mark() == Mark.OPEN && random.nextBoolean()) {
          ticks.add(new Edit.Tick(item.id()));
          unticks.add(new Edit.Untick(item.id()));
        }
      }
      byte[] ticked = proved(bytes, read, ticks);
      assertThat(differing(bytes, ticked)).isEqualTo(ticks.size());
      byte[] back = proved(ticked, Reading.read(ticked), unticks);
      assertThat(back).isEqualTo(bytes);
    }
  }

  private static byte[] proved(byte[] bytes, Checklist read, List<Edit> edits) {
    Edited edited = Ticker.edit(bytes, read, edits, ReadLimits.DEFAULT);
    assertThat(edited).isInstanceOf(Edited.Proved.class);
    Edited.Proved proved = (Edited.Proved) edited;
    assertThat(proved.done()).hasSameSizeAs(edits);
    return proved.bytes();
  }

  private static int differing(byte[] one, byte[] other) {
    assertThat(other).hasSameSizeAs(one);
    int count = 0;
    for (int i = 0; i < one.length; i++) {
      count += one[i] == other[i] ? 0 : 1;
    }
    return count;
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 32, 33, 34, 35, 36})
  void theBlocksAreThoseOfAFullCommonmarkParse(int seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      StringBuilder soup = new StringBuilder();
      for (int i = 0; i < random.nextInt(40); i++) {
        soup.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String markdown = soup.toString();
      if (!markdown.startsWith("---")) {
        Checklist read = Reading.read(markdown);
        assertThat(listBoxes(read, markdown)).as(markdown).isEqualTo(full(markdown));
      }
    }
  }

  /** Offsets of the boxes of list items; those in table rows are another form. */
  private static Set<Integer> listBoxes(Checklist read, String markdown) {
    byte[] bytes = markdown.getBytes(StandardCharsets.UTF_8);
    Set<Integer> offsets = new TreeSet<>();
    for (Item item : boxed(read)) {
      ByteSpan box = Reading.box(item);
      offsets.add(new String(bytes, 0, box.start(), StandardCharsets.UTF_8).length());
    }
    offsets.removeAll(tableBoxes(markdown, offsets));
    return offsets;
  }

  private static List<Integer> tableBoxes(String markdown, Set<Integer> offsets) {
    Set<Integer> inLists = full(markdown);
    List<Integer> cells = new ArrayList<>();
    for (int at : offsets) {
      int line = markdown.lastIndexOf('\n', at) + 1;
      boolean row = markdown.contains("| - |") && !inLists.contains(at);
      if (row && markdown.substring(0, line).contains("|")) {
        cells.add(at);
      }
    }
    return cells;
  }

  private static Set<Integer> full(String markdown) {
    Set<Integer> offsets = new TreeSet<>();
    Parser.builder()
        .extensions(Arrays.asList(TablesExtension.create()))
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .build()
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(ListItem item) {
                if (item.getFirstChild() instanceof Paragraph paragraph
                    && paragraph.getFirstChild() instanceof Text text
                    && markdown.charAt(text.getSourceSpans().getFirst().getInputIndex()) == '['
                    && text.getLiteral().matches("\\[[ x]]([ \t].*)?")
                    && words(text)) {
                  offsets.add(text.getSourceSpans().getFirst().getInputIndex() + 1);
                }
                visitChildren(item);
              }
            });
    return offsets;
  }

  private static boolean words(Text first) {
    return !first.getLiteral().substring(3).isBlank() || first.getNext() != null;
  }
}
