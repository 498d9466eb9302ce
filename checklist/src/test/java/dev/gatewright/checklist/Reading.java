package dev.gatewright.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.ByteSpan;
import dev.gatewright.model.Checklist;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Item;
import dev.gatewright.model.ItemShape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Short words for reading Markdown in tests. */
final class Reading {
  private Reading() {}

  static byte[] bytes(String markdown) {
    return markdown.getBytes(StandardCharsets.UTF_8);
  }

  static Checklist read(String markdown) {
    return read(bytes(markdown));
  }

  static Checklist read(byte[] bytes) {
    ReadChecklist read = ChecklistReader.read("docs/CHECKLIST.md", bytes);
    assertThat(read).isInstanceOf(ReadChecklist.Read.class);
    return ((ReadChecklist.Read) read).checklist();
  }

  /** The items, sentences left out. */
  static List<Item> items(String markdown) {
    List<Item> items = new ArrayList<>();
    for (Item item : read(markdown).items()) {
      if (item.shape() != ItemShape.STATEMENT) {
        items.add(item);
      }
    }
    return items;
  }

  static List<String> texts(String markdown) {
    return items(markdown).stream().map(Item::text).toList();
  }

  static List<String> ids(String markdown) {
    return items(markdown).stream().map(Item::id).toList();
  }

  static List<ItemShape> shapes(String markdown) {
    return items(markdown).stream().map(Item::shape).toList();
  }

  /** The span of an item's box, which it must have. */
  static ByteSpan box(Item item) {
    return Objects.requireNonNull(item.box(), "a box");
  }

  static List<String> lint(String markdown) {
    return read(markdown).lint().stream().map(Finding::check).toList();
  }
}
