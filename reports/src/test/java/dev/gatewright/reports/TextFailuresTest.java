package dev.gatewright.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Checklist;
import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.Finding;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Mark;
import dev.gatewright.model.Severity;
import dev.gatewright.model.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFailuresTest {
  private final Finding one = Sample.inlineSecret();
  private final Finding two = Sample.noPlace();

  @Test
  void aFindingIsDrawnOnceAndNamedWhereItComesAgain() {
    String text = drawn(List.of(one), List.of(one, two), List.of(two, one), List.of(two));

    assertThat(text).containsOnlyOnce(one.evidence()).containsOnlyOnce(two.evidence());
    assertThat(text.indexOf("  item-1")).isLessThan(text.indexOf(two.evidence()));
    assertThat(text.lines().map(String::strip).filter(line -> line.contains(" same ")))
        .containsExactly(
            "Also the same 1 finding as item-0.",
            "Also the same 1 finding as item-1.",
            "Also the same 1 finding as item-0.",
            "The same 1 finding as item-1.");
  }

  @Test
  void anotherWeightMakesNoOtherFinding() {
    Finding heavier =
        new Finding(
            one.check(),
            Severity.LOW,
            one.message(),
            one.evidence(),
            one.place(),
            one.excerpt(),
            one.fix(),
            one.fingerprint());

    String text = drawn(List.of(one), List.of(heavier));

    assertThat(text).containsOnlyOnce(one.evidence()).contains("The same 1 finding as item-0.");
  }

  @SafeVarargs
  private static String drawn(List<Finding>... found) {
    List<ItemOutcome> items = new ArrayList<>();
    for (List<Finding> findings : found) {
      String id = "item-" + items.size();
      items.add(
          Sample.failing(
              Sample.item(id, items.size() + 1, List.of("Heading"), "An item", Mark.OPEN),
              findings));
    }
    Checklist checklist = new Checklist("List", "LIST.md", "", List.of(), List.of());
    Page page = new Page(ReportOptions.plain());
    TextFailures.draw(page, new ChecklistOutcome(checklist, Status.NOT_MET, items));
    return page.text();
  }
}
