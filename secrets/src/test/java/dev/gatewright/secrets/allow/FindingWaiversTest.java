package dev.gatewright.secrets.allow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatewright.model.FindingWaiver;
import dev.gatewright.model.Person;
import dev.gatewright.model.Place;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people of the repository have accepted, for a time. */
final class FindingWaiversTest {
  private static final Instant SAID = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String FILE = ".gatewright/waivers/findings/1.yaml";
  private static final Suspect SUSPECT = Samples.suspect("a.py", 3, null, "token", "made-up");

  private static FindingWaiver waiver(@Nullable String rule, @Nullable String path) {
    String print = Samples.KEY.fingerprint("made-up".getBytes(UTF_8));
    return waiver(Samples.KEY.id(), print, rule, path);
  }

  private static FindingWaiver waiver(
      String key, String print, @Nullable String rule, @Nullable String path) {
    return new FindingWaiver(
        key, print, rule, path, "mara", "only a test", List.of(), SAID, END, FILE);
  }

  private static FindingWaivers at(Instant at, FindingWaiver... waivers) {
    return FindingWaivers.of(List.of(waivers), List.of(), at, Samples.KEY);
  }

  @Test
  void anAcceptedSecretIsExcusedByNameReasonAndEnd() {
    Excuse excuse = at(NOW, waiver(null, null)).answer(SUSPECT).excuses().getFirst();
    assertThat(excuse)
        .isEqualTo(
            new Excuse(
                AllowSource.WAIVER, Place.file(FILE), "only a test", "mara", END, List.of()));
    Suspect other = Samples.suspect("a.py", 3, null, "token", "made-up-2");
    assertThat(at(NOW, waiver(null, null)).answer(other)).isEqualTo(AllowAnswer.NONE);
  }

  @Test
  void aRuleAndAPathMakeItNarrower() {
    assertThat(at(NOW, waiver("token", "a.py")).answer(SUSPECT).excused()).isTrue();
    assertThat(at(NOW, waiver("other", null)).answer(SUSPECT).excused()).isFalse();
    assertThat(at(NOW, waiver(null, "b.py")).answer(SUSPECT).excused()).isFalse();
  }

  @Test
  void pastItsEndTheFindingStandsAgain() {
    assertThat(at(END, waiver(null, null)).answer(SUSPECT).excused()).isTrue();
    AllowAnswer answer = at(END.plusMillis(1), waiver(null, null)).answer(SUSPECT);
    assertThat(answer.excused()).isFalse();
    assertThat(Samples.shown(answer.lapsed().getFirst()))
        .startsWith(
            FILE + ":1:1: LAPSED mara accepted it until 2027-01-01T00:00:00Z, which is over");
  }

  @Test
  void beforeItsDayItDoesNotCount() {
    assertThat(at(SAID, waiver(null, null)).answer(SUSPECT).excused()).isTrue();
    AllowAnswer answer = at(SAID.minusMillis(1), waiver(null, null)).answer(SUSPECT);
    assertThat(answer.excused()).isFalse();
    assertThat(answer.lapsed().getFirst().message()).contains("only from 2026-11-01");
  }

  @Test
  void whereThePeopleAreListedNobodyElseAccepts() {
    List<FindingWaiver> waivers = List.of(waiver(null, null));
    List<Person> others = List.of(new Person("jon", "Jon", List.of()));
    List<Person> people = List.of(new Person("m", "mara", List.of()));
    AllowAnswer answer = FindingWaivers.of(waivers, others, NOW, Samples.KEY).answer(SUSPECT);
    assertThat(answer.excused()).isFalse();
    assertThat(answer.lapsed().getFirst().message()).contains("is not one of people:");
    assertThat(FindingWaivers.of(waivers, people, NOW, Samples.KEY).answer(SUSPECT).excused())
        .isTrue();
  }

  @Test
  void underAnotherKeyNothingIsComparedAndThatIsTold() {
    String print = Samples.KEY.fingerprint("made-up".getBytes(UTF_8));
    FindingWaivers waivers = at(NOW, waiver("00".repeat(8), print, null, null));
    assertThat(waivers.answer(SUSPECT)).isEqualTo(AllowAnswer.NONE);
    assertThat(waivers.remarks().getFirst().kind()).isEqualTo(AllowRemark.Kind.NOT_COMPARED);
    assertThat(waivers.unused(Set.of(), Samples.EVERYTHING)).isEmpty();
    FindingWaivers keyless = FindingWaivers.of(List.of(waiver(null, null)), List.of(), NOW, null);
    assertThat(keyless.answer(SUSPECT)).isEqualTo(AllowAnswer.NONE);
    assertThat(keyless.remarks().getFirst().message()).contains("there is no key");
    assertThat(at(NOW, waiver(null, null)).remarks()).isEmpty();
  }

  @Test
  void oneThatExcusedNothingIsToldOnlyWhenEverythingWasLookedAt() {
    FindingWaivers waivers = at(NOW, waiver(null, null));
    assertThat(waivers.unused(Set.of(), Samples.tree("a.py"))).isEmpty();
    assertThat(waivers.unused(Set.of(), Samples.EVERYTHING)).hasSize(1);
    assertThat(waivers.unused(Samples.places(waivers.answer(SUSPECT)), Samples.EVERYTHING))
        .isEmpty();
  }

  @Test
  void allListsAreAskedAndTheStrongestWordComesFirst() {
    GitleaksIgnore ignore =
        GitleaksIgnore.read("i", "a.py:r:3\nbroken\nb.py:r:1".getBytes(UTF_8), RuleNames.NONE);
    Excuses excuses = Excuses.of(List.of(at(NOW, waiver(null, null)), ignore));
    AllowAnswer answer = excuses.answer(SUSPECT);
    assertThat(answer.excuses())
        .extracting(Excuse::source)
        .containsExactly(AllowSource.WAIVER, AllowSource.GITLEAKS_IGNORE);
    assertThat(excuses.remarks()).hasSize(1);
    assertThat(excuses.unused(Samples.places(answer), Samples.EVERYTHING)).hasSize(1);
  }

  @Test
  void aCommentIsAnExcuseWithItsPlace() {
    Place place = new Place("a.py", 3, 9, 3, 9);
    Excuse excuse = Excuse.of(new AllowMark(AllowComment.GITLEAKS, 80), place);
    assertThat(excuse.source()).isEqualTo(AllowSource.COMMENT);
    assertThat(excuse.place()).isEqualTo(place);
    assertThat(excuse.because()).isEqualTo("the comment says \"gitleaks:allow\"");
  }

  @Test
  void aFingerprintIsAnHmacAndTellsNothingOfItsKey() {
    // HMAC-SHA256 under 32 zero bytes, from another program.
    assertThat(Samples.KEY.written("made-up".getBytes(UTF_8)))
        .isEqualTo(
            "hmac-sha256:052b9167e4d47b88:"
                + "975bfc04d3404caa47a51cdc50d42277cd7f324b22e143973009e6956f11f5db");
    assertThat(FingerprintKey.of("k".repeat(32).getBytes(UTF_8)).id())
        .isNotEqualTo(Samples.KEY.id());
    assertThat(Samples.KEY).hasToString("FingerprintKey[" + Samples.KEY.id() + "]");
    assertThatThrownBy(() -> FingerprintKey.of(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs 32 bytes");
  }
}
