package dev.gatewright.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Control;
import dev.gatewright.model.ItemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The packs as checklists: the same controls as the tables, each where a reader looks for it. */
class PackMarkdownTest {
  private static final Map<Integer, String> CADENCES =
      Map.of(7, "Weekly", 30, "Monthly", 90, "Quarterly", 180, "Every six months", 365, "Annually");
  private static final List<String> PHASES =
      List.of("Immediate", "Short-term", "Long-term", "Assessment", "Recovery", "Post-incident");

  private final Packs packs = new Packs();

  /** An item of a pack: the heading it stands under and its text or label. */
  private record Line(String heading, String text, boolean box) {}

  @Test
  void aPackHasEachOfItsControlsOnceUnderItsTitle() {
    for (String pack : packs.names()) {
      Map<String, Line> lines = lines(pack);
      List<String> ids = new ArrayList<>();
      for (Control control : packs.controls()) {
        if (control.pack().equals(pack)) {
          ids.add(control.id());
          Line line = Objects.requireNonNull(lines.get(control.id()), control.id());
          if (line.box()) {
            assertThat(line.text()).isEqualTo(control.title());
          }
        }
      }
      assertThat(lines.keySet()).containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  @Test
  void aRecurringTaskStandsUnderItsCadenceAndNothingElseDoes() {
    for (String pack : packs.names()) {
      lines(pack)
          .forEach(
              (id, line) -> {
                Control control = packs.control(id).orElseThrow();
                boolean task = control.kind() == ItemKind.SCHEDULE;
                assertThat(CADENCES.containsValue(line.heading())).as(id).isEqualTo(task);
                if (task) {
                  assertThat(line.heading()).as(id).isEqualTo(CADENCES.get(control.days()));
                }
              });
    }
  }

  @Test
  void aRunbookStepStandsUnderItsPhaseAndNothingElseDoes() {
    for (String pack : packs.names()) {
      lines(pack)
          .forEach(
              (id, line) -> {
                boolean step = packs.control(id).orElseThrow().kind() == ItemKind.RUNBOOK;
                boolean phase = false;
                for (String start : PHASES) {
                  phase |= line.heading().startsWith(start + " ");
                }
                assertThat(phase).as(id).isEqualTo(step);
              });
    }
  }

  @Test
  void theSignOffIsWrittenAsFields() {
    List<String> fields = new ArrayList<>();
    for (String pack : packs.names()) {
      lines(pack)
          .forEach(
              (id, line) -> {
                if (!line.box()) {
                  fields.add(id);
                }
              });
    }
    assertThat(fields)
        .containsExactlyInAnyOrder(
            "sign-off-date",
            "sign-off-reviewer",
            "sign-off-approval",
            "sign-off-next-review",
            "checklist-last-updated",
            "checklist-next-review");
  }

  private Map<String, Line> lines(String pack) {
    Map<String, Line> lines = new TreeMap<>();
    String heading = "";
    for (String line : packs.markdown(pack).split("\n", -1)) {
      if (line.startsWith("#")) {
        heading = line.substring(line.indexOf(' ') + 1);
      }
      int mark = line.indexOf("<!-- gw:");
      if (mark < 0) {
        assertThat(line).doesNotContain("[ ]").doesNotContain("___");
        continue;
      }
      assertThat(line).endsWith(" -->");
      String id = line.substring(mark + 8, line.length() - 4);
      boolean box = line.startsWith("- [ ] ");
      String text = box ? line.substring(6, mark - 1) : line.substring(0, mark);
      assertThat(box || (line.startsWith("**") && text.endsWith("**: ____  "))).as(line).isTrue();
      assertThat(lines.put(id, new Line(heading, text, box))).as(id).isNull();
    }
    return lines;
  }
}
