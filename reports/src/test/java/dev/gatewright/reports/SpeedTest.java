package dev.gatewright.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Checklist;
import dev.gatewright.model.ChecklistOutcome;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Outcome;
import dev.gatewright.model.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The work of a large report stays in proportion to its size. */
final class SpeedTest {
  @Test
  void everyFormatDrawsTenThousandItemsInSeconds() {
    Outcome large = repeated(10_000);
    for (Report report : Reports.all()) {
      long start = System.nanoTime();
      int length = report.render(large, ReportOptions.plain()).length();
      long millis = (System.nanoTime() - start) / 1_000_000;
      assertThat(length).as(report.format()).isPositive();
      assertThat(millis).as(report.format() + " took milliseconds").isLessThan(10_000);
    }
  }

  /** The first checklist of the sample over and over until it has that many items. */
  static Outcome repeated(int count) {
    Outcome sample = Sample.outcome();
    ChecklistOutcome first = sample.checklists().getFirst();
    List<ItemOutcome> items = new ArrayList<>();
    while (items.size() < count) {
      items.addAll(first.items());
    }
    items.subList(count, items.size()).clear();
    Checklist checklist = first.checklist();
    return new Outcome(
        sample.tool(),
        sample.at(),
        sample.subject(),
        false,
        Status.NOT_MET,
        null,
        List.of(
            new ChecklistOutcome(
                new Checklist(
                    checklist.name(), checklist.file(), checklist.sha256(), List.of(), List.of()),
                Status.NOT_MET,
                items)),
        List.of(),
        List.of(),
        List.of());
  }
}
