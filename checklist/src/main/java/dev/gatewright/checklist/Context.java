package dev.gatewright.checklist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands above the items of one list: headings, enclosing items, and a label before it. */
final class Context {
  private final Section section;
  private final @Nullable ListPart item;
  private final String label;
  private final List<ListPart> members = new ArrayList<>();
  private @Nullable List<String> path;
  private @Nullable String slug;
  private @Nullable Boolean choice;
  private @Nullable Boolean asking;

  private Context(Section section, @Nullable ListPart item, String label) {
    this.section = section;
    this.item = item;
    this.label = label;
  }

  static Context of(Section section) {
    return new Context(section, null, "");
  }

  /**
   * The context of a list.
   *
   * @param item the list item it is nested in, or null
   * @param label the short paragraph right before it, cleaned; empty without one
   */
  static Context list(Section section, @Nullable ListPart item, String label) {
    return new Context(section, item, label);
  }

  Section section() {
    return section;
  }

  @Nullable ListPart item() {
    return item;
  }

  String label() {
    return label;
  }

  /** The items of this list, in order. */
  List<ListPart> members() {
    return members;
  }

  /** The nearest group: label or enclosing item; empty when only headings are above. */
  String group() {
    if (!label.isEmpty()) {
      return label;
    }
    return item == null ? "" : item.groupTitle();
  }

  /** Headings and groups, outermost first. */
  List<String> path() {
    if (path == null) {
      List<String> names = new ArrayList<>();
      if (item == null) {
        Section parent = section.parent();
        if (parent != null) {
          names.addAll(parent.context().path());
        }
        add(names, section.title());
      } else {
        names.addAll(item.context().path());
        add(names, item.groupTitle());
      }
      add(names, label);
      path = List.copyOf(names);
    }
    return path;
  }

  /** The path as the head of an id: slugs with a dot after each. */
  String slug() {
    if (slug == null) {
      StringBuilder joined = new StringBuilder();
      for (String name : path()) {
        joined.append(Slugs.slug(name)).append('.');
      }
      slug = joined.toString();
    }
    return slug;
  }

  /** Whether the boxes of this list are one choice. */
  boolean choice() {
    if (choice == null) {
      choice = Choices.choice(this);
    }
    return choice;
  }

  /** Whether most bullets of this list read as requirements. */
  boolean asking() {
    if (asking == null) {
      int bullets = 0;
      int asks = 0;
      for (ListPart member : members) {
        if (!member.counts() && !member.title().text().isEmpty()) {
          bullets++;
          asks += Requirements.reads(member.title().text()) ? 1 : 0;
        }
      }
      asking = asks * 2 > bullets;
    }
    return asking;
  }

  private static void add(List<String> names, String name) {
    if (!name.isEmpty()) {
      names.add(name);
    }
  }
}
