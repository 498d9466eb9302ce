package dev.gatewright.checklist;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The blocks of a checklist, in the order of the document, each with what stands above it. */
final class Outline {
  private static final int LABEL_MAX = 80;

  private final Source source;
  private final List<Part> parts = new ArrayList<>();
  private final Deque<Context> lists = new ArrayDeque<>();
  private final Deque<ListPart> items = new ArrayDeque<>();
  private Section section = new Section(null, 0, 1, "");
  private int quotes;
  private String title = "";
  private boolean boxes;

  private Outline(Source source) {
    this.source = source;
  }

  /**
   * Reads the blocks.
   *
   * @return the outline, or null when it is nested deeper than allowed
   * @throws IllegalArgumentException when a table has more cells than the parser takes
   */
  static @Nullable Outline read(Source source, int maxDepth) {
    // Blocks only: inline parsing is three quarters of the parser's time and none of it is needed.
    Parser parser =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(maxDepth + 8)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .inlineParserFactory(context -> (lines, node) -> {})
            .build();
    Outline outline = new Outline(source);
    return outline.walk(parser.parse(source.body()), maxDepth) ? outline : null;
  }

  List<Part> parts() {
    return parts;
  }

  /** The document's own title; empty without one. */
  String title() {
    return title;
  }

  /** Whether there is any box. */
  boolean boxes() {
    return boxes;
  }

  private boolean walk(Node document, int maxDepth) {
    int depth = 0;
    Node node = document;
    while (true) {
      Node child = depth == 0 || container(node) ? node.getFirstChild() : null;
      if (child != null) {
        depth++;
        if (depth > maxDepth) {
          return false;
        }
        node = child;
        enter(node);
        continue;
      }
      leave(node);
      while (depth > 0 && node.getNext() == null) {
        node = parent(node);
        depth--;
        leave(node);
      }
      Node next = node.getNext();
      if (depth == 0 || next == null) {
        return true;
      }
      node = next;
      enter(node);
    }
  }

  private static Node parent(Node node) {
    Node parent = node.getParent();
    if (parent == null) {
      throw new IllegalStateException("A block without a parent");
    }
    return parent;
  }

  private static boolean isFirst(Node node) {
    return node.getPrevious() == null;
  }

  private static boolean container(Node node) {
    return node instanceof ListBlock || node instanceof ListItem || node instanceof BlockQuote;
  }

  private void enter(Node node) {
    switch (node) {
      case Heading heading -> heading(heading);
      case ListBlock list -> list(list);
      case ListItem item -> item(item);
      case BlockQuote quote -> quotes++;
      case Paragraph paragraph -> paragraph(paragraph);
      case FencedCodeBlock fence -> fence(fence);
      case TableBlock table -> table(table);
      case HtmlBlock html -> verbatim(html);
      case IndentedCodeBlock code -> {
        if (code.getParent() instanceof ListItem && code.getPrevious() == null) {
          verbatim(code);
        }
      }
      default -> {}
    }
  }

  private void leave(Node node) {
    if (node instanceof ListBlock) {
      lists.pop();
    } else if (node instanceof ListItem) {
      items.pop();
    } else if (node instanceof BlockQuote) {
      quotes--;
    }
  }

  private Context context() {
    ListPart item = items.peek();
    return item == null ? section.context() : Context.list(section, item, "");
  }

  private void heading(Heading heading) {
    Lines lines = Lines.of(source, heading);
    if (lines.count() == 0 || underlinedBox(heading)) {
      return;
    }
    int start = Ascii.skipRun(source.text(), '#', lines.start(0), lines.end(0));
    boolean setext = start == lines.start(0);
    int last = setext ? Math.max(0, lines.count() - 2) : 0;
    start = Ascii.skipSpace(source.text(), start, lines.end(0));
    int end =
        setext ? lines.end(last) : Headings.withoutClosing(source.text(), start, lines.end(0));
    int line = source.line(lines.start(0));
    if (items.isEmpty()) {
      String name = Headings.clean(source.slice(start, end));
      Section up = section;
      while (up.level() >= heading.getLevel()) {
        Section above = up.parent();
        if (above == null) {
          break;
        }
        up = above;
      }
      boolean own = title.isEmpty() && heading.getLevel() == 1;
      title = own ? name : title;
      section = new Section(up, heading.getLevel(), line, own ? "" : name);
    }
    parts.add(new Part.Head(context(), line, start, end));
  }

  private void list(ListBlock list) {
    ListPart item = items.peek();
    if (item != null) {
      item.noteList();
    }
    String label = list.getPrevious() instanceof Paragraph before ? label(before) : "";
    boolean own = item != null && list.getPrevious() != null && isFirst(list.getPrevious());
    lists.push(Context.list(section, item, own ? "" : label));
  }

  private void item(ListItem item) {
    Context list = lists.peek();
    if (list == null) {
      throw new IllegalStateException("A list item outside a list");
    }
    Node first = item.getFirstChild();
    Lines own = Lines.of(source, item);
    Lines lines = opening(first);
    Box box = lines.count() == 0 ? null : Box.at(source.text(), lines.start(0), lines.end(0));
    ListPart part = new ListPart(list, lines, source.line(own.rawStart(0)), box, quotes > 0);
    list.members().add(part);
    items.push(part);
    parts.add(part);
    if (part.counts()) {
      boxes = true;
      section.noteBox();
      part.noteBox();
    }
  }

  /** The lines an item opens with; a box stays one where a line below makes a heading of it. */
  private Lines opening(@Nullable Node first) {
    if (first instanceof Paragraph) {
      return Lines.of(source, first);
    }
    return first instanceof Heading heading && underlinedBox(heading)
        ? Lines.of(source, first).withoutLast()
        : Lines.none(source);
  }

  private boolean underlinedBox(Heading heading) {
    Lines lines = Lines.of(source, heading);
    return heading.getParent() instanceof ListItem
        && isFirst(heading)
        && lines.count() > 1
        && Box.at(source.text(), lines.start(0), lines.end(0)) != null;
  }

  private void paragraph(Paragraph paragraph) {
    Lines lines = Lines.of(source, paragraph);
    boolean first = paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null;
    if (lines.count() == 0 || first) {
      return;
    }
    boolean names = paragraph.getNext() instanceof ListBlock && !label(paragraph).isEmpty();
    boolean nested = quotes > 0 || !items.isEmpty();
    int line = source.line(lines.start(0));
    parts.add(new Part.Prose(context(), line, lines, nested, names));
  }

  /** The last line of a paragraph as the name of the list after it; empty when it is no name. */
  private String label(Paragraph paragraph) {
    Lines lines = Lines.of(source, paragraph);
    if (lines.count() == 0) {
      return "";
    }
    int last = lines.count() - 1;
    if (lines.end(last) - lines.start(last) > LABEL_MAX) {
      return "";
    }
    String text = source.slice(lines.start(last), lines.end(last));
    boolean named = text.endsWith(":") || (lines.count() == 1 && !Title.unbold(text).equals(text));
    return named ? Headings.clean(Title.group(text)) : "";
  }

  private void fence(FencedCodeBlock fence) {
    Lines lines = Lines.of(source, fence);
    boolean loose = items.isEmpty() && quotes == 0 && !(fence.getPrevious() instanceof ListBlock);
    boolean first = fence.getPrevious() instanceof Heading;
    String info = fence.getInfo() == null ? "" : fence.getInfo();
    int line = source.line(lines.rawStart(0));
    boolean closed = fence.getClosingFenceLength() != null;
    parts.add(new Part.Fence(context(), line, lines, info, loose, first, closed));
  }

  private void table(TableBlock table) {
    Context context = context();
    Node head = table.getFirstChild();
    Node header = head == null ? null : head.getFirstChild();
    Node body = head == null ? null : head.getNext();
    if (header == null || body == null) {
      return;
    }
    Lines names = Lines.of(source, header);
    for (Node row = body.getFirstChild(); row != null; row = row.getNext()) {
      if (row instanceof TableRow && !row.getSourceSpans().isEmpty() && !listed(row)) {
        Lines lines = Lines.of(source, row);
        Part.Row part = new Part.Row(context, source.line(lines.start(0)), names, lines);
        parts.add(part);
        if (!Tables.boxes(source, part).isEmpty()) {
          boxes = true;
          section.noteBox();
        }
      }
    }
  }

  /**
   * A list item with a pipe in it, right behind a table: GFM ends the table there, and the parser
   * does not.
   */
  private boolean listed(Node row) {
    Lines lines = Lines.of(source, row);
    int start = lines.start(0);
    int end = lines.end(0);
    int mark = start;
    while (mark < end && mark - start < 9 && Ascii.digit(source.text().charAt(mark))) {
      mark++;
    }
    String marks = mark > start ? ".)" : "-*+";
    int text = Ascii.skipSpace(source.text(), Math.min(mark + 1, end), end);
    boolean item = mark < end && marks.indexOf(source.text().charAt(mark)) >= 0 && text > mark + 1;
    Box box = item ? Box.at(source.text(), text, end) : null;
    if (box == null) {
      return false;
    }
    Context list = Context.list(section, items.peek(), "");
    ListPart part = new ListPart(list, lines, source.line(start), box, quotes > 0);
    list.members().add(part);
    parts.add(part);
    boxes |= part.counts();
    section.noteBox();
    part.noteBox();
    return true;
  }

  private void verbatim(Node node) {
    Lines lines = Lines.of(source, node);
    if (lines.count() > 0) {
      parts.add(new Part.Verbatim(context(), source.line(lines.start(0)), lines));
    }
  }
}
