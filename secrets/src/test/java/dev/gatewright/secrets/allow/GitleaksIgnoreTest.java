package dev.gatewright.secrets.allow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Place;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file {@code .gitleaksignore}. */
final class GitleaksIgnoreTest {
  private static final String COMMIT = "c0ffee".repeat(6) + "c0ff";

  private static GitleaksIgnore list(String text) {
    return GitleaksIgnore.read(".gitleaksignore", text.getBytes(UTF_8), RuleNames.NONE);
  }

  private static Suspect suspect(String path, int line, boolean committed) {
    return Samples.suspect(path, line, committed ? COMMIT : null, "token", "made-up");
  }

  @Test
  void anEntryWithoutACommitCountsInTheWorkTreeAndInEveryCommit() {
    GitleaksIgnore list = list("# old\n\n  src/a.py:generic-api-key:12  \r\n");
    assertThat(list.remarks()).isEmpty();
    assertThat(list.answer(suspect("src/a.py", 12, false)).excused()).isTrue();
    assertThat(list.answer(suspect("src/a.py", 12, true)).excused()).isTrue();
    assertThat(list.answer(suspect("src/a.py", 13, false)).excused()).isFalse();
    assertThat(list.answer(suspect("src/b.py", 12, false)).excused()).isFalse();
  }

  @Test
  void anEntryWithACommitCountsInThatCommitOnly() {
    GitleaksIgnore list = list(COMMIT + ":src\\a.py:rule:3\n");
    assertThat(list.answer(suspect("src/a.py", 3, true)).excused()).isTrue();
    assertThat(list.answer(suspect("src/a.py", 3, false)).excused()).isFalse();
    Suspect other = Samples.suspect("src/a.py", 3, "d".repeat(40), "token", "made-up");
    assertThat(list.answer(other).excused()).isFalse();
  }

  @Test
  void theExcuseSaysWhereItStandsAndWhatWasNotCompared() {
    Excuse excuse =
        list("\n  a.py:generic:1").answer(suspect("a.py", 1, false)).excuses().getFirst();
    assertThat(excuse.source()).isEqualTo(AllowSource.GITLEAKS_IGNORE);
    assertThat(excuse.place()).isEqualTo(new Place(".gitleaksignore", 2, 3, 2, 3));
    assertThat(excuse.because()).isEqualTo("listed in .gitleaksignore");
    assertThat(excuse.expires()).isNull();
    assertThat(excuse.remarks())
        .containsExactly(
            "the rule was not compared: \"generic\" is not known here",
            "whatever secret stands on that line: the entry names none");
  }

  @Test
  void aKnownRuleIsCompared() {
    RuleNames names = theirs -> theirs.equals("theirs") ? Set.of("token") : Set.of("other");
    GitleaksIgnore list =
        GitleaksIgnore.read("f", "a.py:theirs:1\na.py:unlike:2\n".getBytes(UTF_8), names);
    assertThat(list.answer(suspect("a.py", 1, false)).excuses().getFirst().remarks()).hasSize(1);
    assertThat(list.answer(suspect("a.py", 2, false)).excused()).isFalse();
  }

  @Test
  void aPathMayHoldColons() {
    GitleaksIgnore list = list("a:b/c.py:rule:4\nC:\\x\\y.py:rule:5\n");
    assertThat(list.remarks()).isEmpty();
    assertThat(list.answer(suspect("a:b/c.py", 4, false)).excused()).isTrue();
    assertThat(list.answer(suspect("C:/x/y.py", 5, false)).excused()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.py | 1:1 | MALFORMED | not a fingerprint",
        "a.py:3 | 1:1 | MALFORMED | not a fingerprint",
        ":rule:3 | 1:1 | MALFORMED | not a fingerprint",
        "a.py::3 | 1:1 | MALFORMED | not a fingerprint",
        "é.py:rule:3 # why | 1:11 | MALFORMED | nothing behind it",
        "a.py:rule: | 1:11 | MALFORMED | nothing behind it",
        "a.py:rule:-3 | 1:11 | MALFORMED | nothing behind it",
        "a.py:rule:9999999999 | 1:11 | MALFORMED | nothing behind it",
        "c0ffee0:a.py:rule:3 | 1:1 | MALFORMED | shortened",
        "a.p12:pkcs12-file:0 | 1:1 | NOT_COMPARED | speaks of a file"
      })
  void whatCannotBeMeantHasAPlaceAndExcusesNothing(
      String line, String place, AllowRemark.Kind kind, String message) {
    GitleaksIgnore list = list(line + "\nb.py:rule:1\n");
    assertThat(list.remarks()).hasSize(1);
    assertThat(Samples.shown(list.remarks().getFirst()))
        .startsWith(".gitleaksignore:" + place + ": " + kind)
        .contains(message);
    assertThat(list.answer(suspect("a.py", 3, false)).excused()).isFalse();
    assertThat(list.answer(suspect("b.py", 1, false)).excused()).isTrue();
  }

  @Test
  void bytesThatAreNoTextExcuseNothing() {
    byte[] bytes = "a.py:rule:1\n?".getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;
    GitleaksIgnore list = GitleaksIgnore.read("f", bytes, RuleNames.NONE);
    assertThat(Samples.shown(list.remarks().getFirst())).startsWith("f:2:1: MALFORMED not UTF-8");
    assertThat(list.answer(suspect("a.py", 1, false)).excused()).isFalse();
  }

  @Test
  void entriesThatExcusedNothingAreToldWhenTheyCouldHave() {
    GitleaksIgnore list = list("a.py:r:1\na.py:r:2\nfar.py:r:1\n" + COMMIT + ":a.py:r:1\n");
    Set<Place> used = Samples.places(list.answer(suspect("a.py", 1, false)));
    List<AllowRemark> tree = list.unused(used, Samples.tree("a.py"));
    assertThat(tree).hasSize(1);
    assertThat(Samples.shown(tree.getFirst()))
        .isEqualTo(
            ".gitleaksignore:2:1: UNUSED nothing was found at line 2 of a.py that it excuses; take"
                + " it out");
    assertThat(list.unused(used, Samples.EVERYTHING)).hasSize(3);
  }

  @Test
  void ofManyMistakesTheFirstAreListed() {
    GitleaksIgnore list = list("nonsense\n".repeat(5_000));
    assertThat(list.remarks()).hasSize(101);
    assertThat(list.remarks().getLast().message()).isEqualTo("4900 more like these are not listed");
  }
}
