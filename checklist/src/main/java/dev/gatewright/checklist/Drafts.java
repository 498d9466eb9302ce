package dev.gatewright.checklist;

import dev.gatewright.checklist.Fields.Field;
import dev.gatewright.model.ItemShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the blocks of a checklist into items without ids, and notes what looks wrong. */
final class Drafts {
  private static final int MAX_STATEMENTS = 200;

  private final Source source;
  private final Outline outline;
  private final Lookalikes lookalikes;
  private final Lints lints;
  private final List<Draft> drafts = new ArrayList<>();
  private int statements;

  private Drafts(Source source, Outline outline, Lints lints) {
    this.source = source;
    this.outline = outline;
    this.lints = lints;
    this.lookalikes = new Lookalikes(source, lints);
  }

  static List<Draft> of(Source source, Outline outline, Lints lints) {
    Drafts drafts = new Drafts(source, outline, lints);
    for (Part part : outline.parts()) {
      drafts.part(part);
    }
    return drafts.drafts;
  }

  private void part(Part part) {
    switch (part) {
      case ListPart list -> list(list);
      case Part.Head head -> lookalikes.head(head);
      case Part.Prose prose -> prose(prose);
      case Part.Fence fence -> {
        if (!fence.closed()) {
          lookalikes.unclosed(fence.lines());
        }
        fence(fence);
      }
      case Part.Row row -> row(row);
      case Part.Verbatim verbatim -> lookalikes.verbatim(verbatim);
    }
  }

  private void list(ListPart list) {
    if (list.lines().count() == 0) {
      return;
    }
    lookalikes.list(list);
    Box box = list.box();
    if (box == null) {
      bullet(list);
    } else if (list.counts()) {
      box(list, box);
    } else {
      lints.add(
          Lint.EMPTY_BOX, box.at() - 1, box.at() + 2, "[" + source.text().charAt(box.at()) + "]");
    }
  }

  private void box(ListPart list, Box box) {
    boolean choice = !list.group() && list.context().choice();
    ItemShape shape = list.group() ? ItemShape.GROUP : choice ? ItemShape.CHOICE : ItemShape.BOX;
    String text = list.group() ? list.groupTitle() : list.title().text();
    int end = Math.max(box.at(), list.lines().end(0));
    drafts.add(
        Draft.plain(shape, list.line(), list.context(), text, list.title(), box.at() - 1, end)
            .withBox(box.mark(), source.span(box.at(), box.at() + 1))
            .withPart(list));
  }

  private void bullet(ListPart list) {
    Lines lines = list.lines();
    Title title = list.title();
    if (list.boxesBelow() || title.text().isEmpty()) {
      return;
    }
    boolean named = title.comment() != null;
    List<Field> fields = Fields.of(source, lines.start(0), lines.end(0), named);
    if (!fields.isEmpty()) {
      fields(fields, list.context(), list.line(), title);
      list.noteRequirement();
    } else if (named || asks(list)) {
      list.noteRequirement();
      drafts.add(
          Draft.plain(
                  ItemShape.BULLET,
                  list.line(),
                  list.context(),
                  title.text(),
                  title,
                  lines.start(0),
                  lines.end(0))
              .withPart(list));
    }
  }

  private boolean asks(ListPart list) {
    String text = list.title().text();
    boolean place =
        outline.boxes() && !list.quoted() && list.boxedParent() == null && !list.explained();
    boolean head = list.listBelow() && text.endsWith(":");
    return place
        && !head
        && (Requirements.reads(text) || list.context().asking())
        && !Requirements.pointer(text)
        && !Requirements.aside(list.context());
  }

  private void prose(Part.Prose prose) {
    Lines lines = prose.lines();
    boolean fields = false;
    for (int i = 0; i < lines.count(); i++) {
      int start = lines.start(i);
      int end = lines.end(i);
      if (start < end && !lookalikes.line(start, end)) {
        Title title = comment(start, end);
        List<Field> found = Fields.of(source, start, end, title != null);
        fields |= !found.isEmpty();
        fields(found, prose.context(), source.line(start), title);
      }
    }
    if (fields || prose.quoted() || prose.label()) {
      return;
    }
    for (Sentences.Sentence sentence : Sentences.of(source, lines)) {
      Title title = Title.of(sentence.text());
      if (statements < MAX_STATEMENTS && !title.text().isEmpty()) {
        statements++;
        int at = sentence.start();
        drafts.add(
            Draft.plain(
                ItemShape.STATEMENT,
                source.line(at),
                prose.context(),
                title.text(),
                title,
                at,
                at));
      }
    }
  }

  private @Nullable Title comment(int start, int end) {
    if (Ascii.find(source.text(), "<!--", start, end) < 0) {
      return null;
    }
    Title title = Title.of(source.slice(start, end));
    return title.comment() == null ? null : title;
  }

  private void fields(List<Field> fields, Context context, int line, @Nullable Title ids) {
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      drafts.add(
          Draft.plain(
                  ItemShape.FIELD,
                  line,
                  context,
                  field.label(),
                  i == 0 ? ids : null,
                  field.start(),
                  field.end())
              .withBlank(source.span(field.start(), field.end()))
              .withValue(field.value()));
    }
  }

  private void fence(Part.Fence fence) {
    Section section = fence.context().section();
    boolean apart = fence.loose() && outline.boxes() && !section.boxes();
    if (!apart || Requirements.aside(fence.context())) {
      return;
    }
    List<Fences.Setting> settings = Fences.settings(source, fence.lines(), fence.info());
    for (Fences.Setting setting : settings) {
      int start = fence.lines().start(setting.line());
      String text =
          setting.secret()
              ? "docker secret " + setting.name() + ": external"
              : setting.name() + "=" + setting.value();
      drafts.add(
          Draft.plain(
                  ItemShape.TEMPLATE,
                  source.line(start),
                  fence.context(),
                  text,
                  null,
                  start,
                  fence.lines().end(setting.line()))
              .withTail(setting.name())
              .withValue(setting.value()));
    }
    boolean command = fence.first() && Fences.shell(fence.info());
    if (settings.isEmpty() && command && !section.title().isEmpty()) {
      String text = "Command: " + section.title();
      int start = fence.lines().start(0);
      drafts.add(
          Draft.plain(ItemShape.COMMAND, section.line(), fence.context(), text, null, start, start)
              .withTail("command")
              .withValue(Fences.content(source, fence.lines())));
    }
  }

  private void row(Part.Row row) {
    lookalikes.row(row);
    for (Tables.Boxed boxed : Tables.boxes(source, row)) {
      Box box = boxed.box();
      Title title = Title.of(boxed.text());
      if (title.text().isEmpty()) {
        lints.add(
            Lint.EMPTY_BOX, box.at() - 1, box.at() + 2, "[" + source.text().charAt(box.at()) + "]");
      } else {
        drafts.add(
            Draft.plain(
                    boxed.shape(),
                    row.line(),
                    row.context(),
                    title.text(),
                    title,
                    box.at() - 1,
                    box.at() + 2)
                .withBox(box.mark(), source.span(box.at(), box.at() + 1)));
      }
    }
  }
}
