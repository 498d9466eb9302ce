package dev.gatewright.checks.workflows;

import dev.gatewright.checks.CatalogText;
import dev.gatewright.readers.expression.ContextPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who sets which context: {@code catalog/workflows/contexts.tsv}, and for the fields of an event
 * {@code catalog/workflows/events.tsv}.
 */
final class ContextTable {
  private static final int EVENT = 2;

  private final Map<String, Control> contexts = HashMap.newHashMap(150);
  private final Map<String, Fields> events = HashMap.newHashMap(500);

  /** The fields of an object, each between blanks. */
  private record Fields(String fixed, String names) {}

  /** Read once, by whoever asks first. */
  private static final class Holder {
    private static final ContextTable TABLE = new ContextTable();
  }

  private ContextTable() {
    each("workflows/contexts.tsv", cells -> contexts.put(cells[0], Control.of(cells[1], cells[2])));
    each(
        "workflows/events.tsv",
        cells -> {
          Fields fields = new Fields(" " + cells[1] + " ", " " + cells[2] + " ");
          for (String object : cells[0].split(" ", -1)) {
            events.put(object, fields);
          }
        });
  }

  private static void each(String file, java.util.function.Consumer<String[]> row) {
    boolean head = true;
    for (String line : CatalogText.read(file).split("\n", -1)) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (!head) {
        row.accept(line.split("\t", -1));
      }
      head = false;
    }
  }

  /** Who sets what stands at a path. */
  static Control of(ContextPath path) {
    return Holder.TABLE.control(path);
  }

  private Control control(ContextPath path) {
    List<String> segments = List.of(path.normalised().split("\\.", -1));
    Control control = longest(segments);
    boolean field =
        segments.size() > EVENT
            && segments.get(0).equals("github")
            && segments.get(1).equals("event");
    return field && !control.isFixed() ? event(segments, control) : control;
  }

  private Control longest(List<String> segments) {
    for (int length = segments.size(); length > 0; length--) {
      List<String> head = segments.subList(0, length);
      Control exact = contexts.get(String.join(".", head));
      if (exact != null) {
        return exact;
      }
      if (length > EVENT) {
        String any = head.get(0) + ".*." + String.join(".", head.subList(EVENT, length));
        Control each = contexts.get(any);
        if (each != null) {
          return each;
        }
      }
    }
    return Control.RUN;
  }

  private Control event(List<String> segments, Control control) {
    int last = segments.size() - 1;
    String object = last == EVENT ? "-" : String.join(".", segments.subList(EVENT, last));
    Fields fields = events.get(object);
    if (fields == null) {
      return control;
    }
    String field = " " + segments.get(last) + " ";
    if (fields.fixed().contains(field)) {
      return Control.FIXED;
    }
    return fields.names().contains(field) ? new Control(Control.Form.NAME, control.who()) : control;
  }
}
