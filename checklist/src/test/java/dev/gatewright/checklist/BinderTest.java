package dev.gatewright.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Control;
import dev.gatewright.model.Item;
import dev.gatewright.model.ItemKind;
import dev.gatewright.model.Phrase;
import dev.gatewright.model.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BinderTest {
  private static final Control FACTOR = control("second-factor", "Second factor on", "");
  private static final Control STAGE = control("stage-factor", "Second factor on", "Stage");
  private static final Control DRILL_A = control("drill-a", "Drill held", "Alpha");
  private static final Control DRILL_B = control("drill-b", "Drill held", "Beta");
  private static final Control LEFT = control("left-half", "Do this and that", "");
  private static final Control RIGHT = control("right-half", "Do this and that", "");
  private static final Binder BINDER =
      new Binder(List.of(FACTOR, STAGE, DRILL_A, DRILL_B, LEFT, RIGHT));

  static Control control(String id, String phrase, String under) {
    return new Control(
        id,
        "pack",
        "Title of " + id,
        ItemKind.AUTOMATED,
        Severity.HIGH,
        30,
        List.of(),
        List.of(new Phrase(phrase, under)));
  }

  private static Binding bind(String markdown) {
    return BINDER.bind(Reading.items(markdown).getLast(), Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [ ] Second factor on",
        "- [x] **Second**  `factor` ON.",
        "## Elsewhere\n- [ ] _Second_ factor on;",
        "- [ ] Second\n  factor on",
        "- [ ] [Second factor](https://tides.example/mfa) on\u2026",
        "- [ ] Second\u00a0factor on[^1]",
        "- [ ] <b>Second</b> factor on<br>",
        "- [ ] Second factor on <!-- since spring -->"
      })
  void exactWordsBindWhateverTheirDress(String markdown) {
    assertThat(bind(markdown)).isEqualTo(new Binding.Phrase(List.of(FACTOR)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [ ] Second factors on",
        "- [ ] Second factor",
        "- [ ] Second-factor on",
        "- [ ] Second factor not on",
        "- [ ] No second factor on",
        "- [ ] ~~Second factor on~~",
        "- [ ] Second factor <del>on</del>",
        "- [ ] Second factor on?",
        "- [ ] Second factor on (not yet)",
        "- [ ] ![Second factor on](a.png)"
      })
  void alikeWordsDoNotBind(String markdown) {
    assertThat(bind(markdown)).isEqualTo(new Binding.Unbound("No control has these words"));
  }

  @Test
  void theControlForThisPlaceGoesBeforeTheOneForAnyPlace() {
    assertThat(bind("## Stage:\n- [ ] Second factor on"))
        .isEqualTo(new Binding.Phrase(List.of(STAGE)));
    assertThat(bind("## H\n- [ ] **Stage**\n  - [ ] Second factor on"))
        .isEqualTo(new Binding.Phrase(List.of(STAGE)));
  }

  @Test
  void theNearestPlaceDecides() {
    assertThat(bind("## Alpha\n### Beta\n- [ ] Drill held"))
        .isEqualTo(new Binding.Phrase(List.of(DRILL_B)));
  }

  @Test
  void wordsOfAnotherPlaceDoNotBindAndSayWhose() {
    assertThat(bind("## Gamma\n- [ ] Drill held"))
        .isEqualTo(
            new Binding.Unbound(
                "The words are those of drill-a under \"alpha\", drill-b under \"beta\", and it"
                    + " stands elsewhere"));
  }

  @Test
  void twoRequirementsOnOneLineBindBoth() {
    assertThat(bind("- [ ] Do this and that")).isEqualTo(new Binding.Phrase(List.of(LEFT, RIGHT)));
  }

  @Test
  void anIdThenAReviewGoBeforeWords() {
    Item named = Reading.items("- [ ] Second factor on <!-- gw:drill-a -->").getFirst();
    assertThat(BINDER.bind(named, Map.of(named.id(), "drill-b")))
        .isEqualTo(new Binding.Explicit(DRILL_A));
    Item plain = Reading.items("- [ ] Second factor on").getFirst();
    assertThat(BINDER.bind(plain, Map.of(plain.id(), "drill-b")))
        .isEqualTo(new Binding.Reviewed(DRILL_B));
    assertThat(BINDER.bind(plain, Map.of(plain.id(), "gone")))
        .isInstanceOfSatisfying(
            Binding.Unbound.class, none -> assertThat(none.why()).contains("\"gone\""));
  }

  @Test
  void aSlugThatHappensToBeAControlDoesNotBind() {
    assertThat(bind("- [ ] Drill A")).isInstanceOf(Binding.Unbound.class);
  }

  @Test
  void aGroupNeverBinds() {
    Item group = Reading.items("- [ ] Second factor on\n  - [ ] a").getFirst();
    assertThat(BINDER.bind(group, Map.of())).isInstanceOf(Binding.Unbound.class);
  }

  @Test
  void settingsBindByTheirName() {
    assertThat(bind("- [ ] a\n## H\n```env\nMODE=a=b\n```"))
        .isEqualTo(new Binding.Template("MODE", "a=b"));
    assertThat(bind("- [ ] a\n## H\n```yaml\nsecrets:\n  k:\n    external: true\n```"))
        .isEqualTo(new Binding.ExternalSecret("k"));
  }

  @Test
  void aSentenceCountsOnlyWhenItIsAPhrase() {
    List<Item> items = Reading.read("Second factor on. Other words.").items();
    assertThat(items)
        .extracting(item -> BINDER.counts(item, Map.of()))
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "## Weekly\\n- [ ] Look at logs | 7",
        "## Monthly Tasks\\n### Logs\\n- [ ] Look at logs | 30",
        "- [ ] **Quarterly Tasks**\\n  - [ ] Look | 90",
        "## Annually\\n- [ ] Look | 365",
        "## Every 2 weeks\\n- [ ] Look | 14",
        "## Semi-annual\\n- [ ] Look | 180",
        "- [ ] Regular password updates (every 6 months) | 180",
        "- [ ] Monthly reviews scheduled | 30",
        "- [ ] Regular access review scheduled | 90",
        "- [ ] Annual audit of keys | 365",
        "Weekly:\\n- [ ] Look at logs | 7"
      })
  void headingsAndTitlesGiveTheInterval(String markdown, int days) {
    assertThat(bind(markdown.replace("\\n", "\n")))
        .isInstanceOfSatisfying(
            Binding.Structure.class,
            bound -> {
              assertThat(bound.kind()).isEqualTo(ItemKind.SCHEDULE);
              assertThat(bound.days()).isEqualTo(days);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Token Compromise Response\n1. **Immediate Actions**\n   - [ ] Revoke it",
        "## Emergency\n### Recovery\n- [ ] Restore it",
        "## Incident Response\n### Long-term Actions (1-7 days)\n- [ ] Fix it",
        "## Post-Incident Actions\n- [ ] Tell them"
      })
  void phasesOfAnIncidentAreARunbook(String markdown) {
    assertThat(bind(markdown))
        .isInstanceOfSatisfying(
            Binding.Structure.class, bound -> assertThat(bound.kind()).isEqualTo(ItemKind.RUNBOOK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Disaster Recovery\n- [ ] Backups are kept apart",
        "## Risk Assessment\n- [ ] Threats are listed",
        "## Backups\n- [ ] Daily backups are configured",
        "## Posts\n- [ ] Long names are cut"
      })
  void otherPlacesSayNothing(String markdown) {
    assertThat(bind(markdown)).isInstanceOf(Binding.Unbound.class);
  }
}
