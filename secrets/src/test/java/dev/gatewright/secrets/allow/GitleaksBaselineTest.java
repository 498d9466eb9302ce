package dev.gatewright.secrets.allow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report of gitleaks as a baseline. */
final class GitleaksBaselineTest {
  private static final String COMMIT = "ab".repeat(20);
  private static final String OTHER = "cd".repeat(20);

  private static GitleaksBaseline list(String json) {
    return GitleaksBaseline.read("old.json", json.getBytes(UTF_8), RuleNames.NONE);
  }

  private static String finding(String file, String commit, String secret) {
    return """
    {"RuleID": "generic-api-key", "Description": "Found", "StartLine": 7, "EndLine": 7,
     "StartColumn": 2, "Match": "key = %s", "Secret": "%s", "File": "%s", "SymlinkFile": "",
     "Commit": "%s", "Entropy": 3.5, "Tags": ["a", {"b": []}], "Fingerprint": "x"}\
    """
        .formatted(secret, secret, file, commit);
  }

  private static Suspect suspect(int line, String commit, String secret) {
    return Samples.suspect("a.py", line, commit.isEmpty() ? null : commit, "token", secret);
  }

  @Test
  void theSameSecretInTheSameFileIsExcusedWhereverItMoved() {
    GitleaksBaseline list = list("[" + finding("a.py", COMMIT, "made-up-1") + "]");
    assertThat(list.remarks()).isEmpty();
    assertThat(list.answer(suspect(7, COMMIT, "made-up-1")).excuses().getFirst().remarks())
        .isEmpty();
    assertThat(list.answer(suspect(99, "", "made-up-1")).excused()).isTrue();
    assertThat(list.answer(suspect(7, OTHER, "made-up-1")).excuses().getFirst().remarks())
        .containsExactly("the baseline has the same secret in another commit");
    Suspect elsewhere = Samples.suspect("b.py", 7, COMMIT, "token", "made-up-1");
    assertThat(list.answer(elsewhere).excused()).isFalse();
  }

  @Test
  void anotherSecretOnTheSameLineIsNotExcused() {
    GitleaksBaseline list = list("[" + finding("a.py", COMMIT, "made-up-1") + "]");
    assertThat(list.answer(suspect(7, COMMIT, "made-up-2")).excused()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"REDACTED", "", "ma..."})
  void aRedactedEntryExcusesItsLineOfItsCommit(String redacted) {
    GitleaksBaseline list = list("[" + finding("./a.py", COMMIT, redacted) + "]");
    assertThat(list.answer(suspect(7, COMMIT, "made-up")).excuses().getFirst().remarks())
        .containsExactly(
            "the rule was not compared: \"generic-api-key\" is not known here",
            "the secret was not compared: it is redacted in the baseline");
    assertThat(list.answer(suspect(8, COMMIT, "made-up")).excused()).isFalse();
    assertThat(list.answer(suspect(7, OTHER, "made-up")).excused()).isFalse();
    assertThat(list.answer(suspect(7, "", "made-up")).excused()).isFalse();
    GitleaksBaseline tree = list("[" + finding("a.py", "", redacted) + "]");
    assertThat(tree.answer(suspect(7, "", "made-up")).excused()).isTrue();
  }

  @Test
  void aRedactedEntryOfAKnownOtherRuleExcusesNothing() {
    String json = "[" + finding("a.py", COMMIT, "REDACTED") + "]";
    GitleaksBaseline list =
        GitleaksBaseline.read("f", json.getBytes(UTF_8), _ -> Set.of("another-rule"));
    assertThat(list.answer(suspect(7, COMMIT, "made-up")).excused()).isFalse();
  }

  @Test
  void escapesInASecretAreTheSecret() {
    GitleaksBaseline list = list("[" + finding("a.py", "", "a\\u00e9\\n\\\"b") + "]");
    assertThat(list.answer(suspect(1, "", "aé\n\"b")).excused()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | 1:1 | not a report of gitleaks",
        "[1] | 1:2 | each finding must be an object",
        "[{\"File\": 3, \"RuleID\": \"r\"}] | 1:11 | \"File\" must be a text",
        "[{\"File\": \"a.py\", \"RuleID\": [1]}] | 1:29 | \"RuleID\" must be a text",
        "[{\"File\": \"a.py\", \"RuleID\": \"r\", \"StartLine\": 1.5}] | 1:47 | a whole number",
        "[{\"File\": \"a.py\", \"RuleID\": \"r\", \"Secret\": {\"x\": 1}}] | 1:44 | must be a text",
        "[{\"RuleID\": \"r\"}] | 1:2 | \"File\" is missing",
        "[{\"File\": \"a\", \"File\": \"a.py\", \"RuleID\": \"r\"}] | 1:16 | given twice",
        "[{\"File\": \"a.py\", \"RuleID\": \"r\"}] | 1:2 | neither a line nor a secret",
        "[{\"File\": \"\", \"RuleID\": \"r\", \"StartLine\": 1}] | 1:2 | names no file",
        "[{] | 1:3 | a name in double quotes",
        "[{\"Secret\": \"made-up-1 | 1:23 | the file ends inside a string",
        "[] x | 1:4 | the value ends before",
        "`` | 1:1 | the file ends"
      })
  void whatCannotBeMeantHasAPlaceAndExcusesNothing(String json, String place, String message) {
    GitleaksBaseline list = list(json);
    assertThat(list.remarks()).hasSize(1);
    assertThat(Samples.shown(list.remarks().getFirst()))
        .startsWith("old.json:" + place + ": ")
        .contains(message)
        .doesNotContain("made-up");
    assertThat(list.answer(suspect(7, "", "made-up-1")).excused()).isFalse();
  }

  @Test
  void aFileThatIsBrokenAtItsEndExcusesNothing() {
    GitleaksBaseline list = list("[" + finding("a.py", "", "made-up-1") + ",");
    assertThat(list.answer(suspect(7, "", "made-up-1")).excused()).isFalse();
    assertThat(list.remarks().getFirst().message()).contains("no entry of the file counts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "[ ]\n"})
  void anEmptyReportIsFine(String json) {
    assertThat(list(json).remarks()).isEmpty();
  }

  @Test
  void deepAndLargeFilesAreBounded() {
    assertThat(list("[".repeat(100_000)).remarks().getLast().message()).contains("more than 100");
    String deep = "[{\"Tags\": " + "[".repeat(200) + "]".repeat(200) + "}]";
    assertThat(list(deep).remarks().getFirst().message()).contains("more than 100");
    byte[] large = new byte[GitleaksBaseline.MAX_BYTES + 1];
    assertThat(GitleaksBaseline.read("f", large, RuleNames.NONE).remarks().getFirst().message())
        .contains("more than the limit");
  }

  @Test
  void manyEntriesAreFoundByTheirPath() {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < 20_000; i++) {
      json.append(finding("dir/" + i + ".py", COMMIT, "made-up-" + i)).append(",\n");
    }
    GitleaksBaseline list = list(json.append(finding("a.py", "", "made-up-1")).append("]") + "");
    assertThat(list.remarks()).isEmpty();
    assertThat(list.answer(suspect(1, "", "made-up-1")).excuses().getFirst().place().line())
        .isEqualTo(60_001);
  }

  @Test
  void entriesThatExcusedNothingAreTold() {
    GitleaksBaseline list =
        list("[" + finding("a.py", "", "made-up-1") + "," + finding("a.py", "", "made-up-2") + "]");
    List<AllowRemark> unused =
        list.unused(Samples.places(list.answer(suspect(1, "", "made-up-1"))), Samples.EVERYTHING);
    assertThat(unused).hasSize(1);
    assertThat(Samples.shown(unused.getFirst())).startsWith("old.json:3:").contains("a.py");
    assertThat(list.unused(Set.of(), Samples.tree("b.py"))).isEmpty();
  }

  @Test
  void nothingShownHoldsTheSecret() {
    GitleaksBaseline list = list("[" + finding("a.py", "", "made-up-1") + "]");
    Suspect suspect = suspect(7, "", "made-up-1");
    String shown =
        list.answer(suspect) + " " + suspect + " " + list.unused(Set.of(), Samples.EVERYTHING);
    assertThat(shown).contains("a.py").doesNotContain("made-up").doesNotContain(suspect.sha256());
  }
}
