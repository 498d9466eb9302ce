package dev.gatewright.house;

import dev.gatewright.model.ByteSpan;
import dev.gatewright.model.Checklist;
import dev.gatewright.model.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a pack's checklist as the table that the program reads at a run. */
final class PackItems {
  private static final String HEADER =
      "id\tnamed\tshape\tline\tpath\ttext\tdigest\tmark\tparent\tbox\tblank\tvalue\n";

  private PackItems() {}

  static String render(Checklist checklist) {
    StringBuilder out = new StringBuilder(HEADER);
    row(out, List.of("", "", "", "", "", checklist.name(), checklist.sha256(), "", "", "", "", ""));
    for (Item item : checklist.items()) {
      row(
          out,
          List.of(
              item.id(),
              item.explicitId() ? "yes" : "",
              item.shape().name(),
              String.valueOf(item.line()),
              String.join("|", item.path()),
              item.text(),
              item.digest(),
              item.mark().name(),
              orEmpty(item.parent()),
              span(item.box()),
              span(item.blank()),
              orEmpty(item.value())));
    }
    return out.toString();
  }

  private static void row(StringBuilder out, List<String> fields) {
    out.append(String.join("\t", fields)).append('\n');
  }

  private static String span(@Nullable ByteSpan span) {
    return span == null ? "" : span.start() + ":" + span.end();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
