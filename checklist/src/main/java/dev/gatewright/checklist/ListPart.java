package dev.gatewright.checklist;

import org.jspecify.annotations.Nullable;

/** A list item: a box, a group, a bullet, or only the head of something nested. */
final class ListPart implements Part {
  private final Context context;
  private final Lines lines;
  private final int line;
  private final @Nullable Box box;
  private final Title title;
  private final @Nullable ListPart boxedParent;
  private final boolean quoted;
  private boolean boxesBelow;
  private boolean listBelow;
  private boolean requirement;
  private @Nullable String id;

  ListPart(Context context, Lines lines, int line, @Nullable Box box, boolean quoted) {
    this.context = context;
    this.lines = lines;
    this.line = line;
    this.box = box;
    int start = box != null ? box.after() : lines.count() == 0 ? 0 : lines.start(0);
    this.title = Title.of(lines.joined(start));
    ListPart parent = context.item();
    this.boxedParent = parent == null || parent.counts() ? parent : parent.boxedParent;
    this.quoted = quoted;
  }

  @Override
  public Context context() {
    return context;
  }

  @Override
  public int line() {
    return line;
  }

  Lines lines() {
    return lines;
  }

  @Nullable Box box() {
    return box;
  }

  Title title() {
    return title;
  }

  boolean quoted() {
    return quoted;
  }

  /** Whether it has a box and a text beside it. */
  boolean counts() {
    return box != null && !title.text().isEmpty();
  }

  /** The nearest enclosing list item with a box, or null. */
  @Nullable ListPart boxedParent() {
    return boxedParent;
  }

  boolean boxesBelow() {
    return boxesBelow;
  }

  boolean listBelow() {
    return listBelow;
  }

  /** Whether it heads other boxes and has one itself. */
  boolean group() {
    return counts() && boxesBelow;
  }

  /** Its text as the head of what is nested in it. */
  String groupTitle() {
    return Title.group(title.text());
  }

  void noteList() {
    listBelow = true;
  }

  /** Tells all enclosing items that there is a box below them. */
  void noteBox() {
    for (ListPart up = context.item(); up != null && !up.boxesBelow; up = up.context.item()) {
      up.boxesBelow = true;
    }
  }

  /** Whether this or an enclosing bullet is an item, so that what is nested in it explains it. */
  boolean explained() {
    ListPart parent = context.item();
    return requirement || (parent != null && parent.explained());
  }

  void noteRequirement() {
    requirement = true;
  }

  @Nullable String id() {
    return id;
  }

  void id(String assigned) {
    id = assigned;
  }
}
