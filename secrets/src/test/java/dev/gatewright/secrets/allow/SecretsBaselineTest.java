package dev.gatewright.secrets.allow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The baseline of detect-secrets. */
final class SecretsBaselineTest {
  /** SHA-1 of {@code made-up}, from another program. */
  private static final String SHA1 = "ff2f456a1a2685269d769af782f1310d3638f2d8";

  private static final Suspect SUSPECT = Samples.suspect("a.py", 3, null, "token", "made-up");

  private static SecretsBaseline list(String json) {
    return SecretsBaseline.read(".secrets.baseline", json.getBytes(UTF_8));
  }

  private static String baseline(String more) {
    return """
    {
      "version": "1.5.0",
      "plugins_used": [{"name": "KeywordDetector", "keyword_exclude": ""}],
      "filters_used": [{"path": "detect_secrets.filters.allowlist.is_line_allowlisted"}],
      "results": {
        "a.py": [
          {"type": "Secret Keyword", "filename": "a.py", "hashed_secret": "%s"%s}
        ]
      },
      "generated_at": "2026-11-01T09:30:00Z"
    }
    """
        .formatted(SHA1, more);
  }

  @Test
  void theSameSecretInTheSameFileIsExcusedOnAnyLine() {
    SecretsBaseline list = list(baseline(", \"is_verified\": false, \"line_number\": 99"));
    assertThat(list.remarks()).isEmpty();
    Excuse excuse = list.answer(SUSPECT).excuses().getFirst();
    assertThat(excuse.source()).isEqualTo(AllowSource.SECRETS_BASELINE);
    assertThat(excuse.place().line() + ":" + excuse.place().column()).isEqualTo("7:7");
    assertThat(excuse.remarks()).isEmpty();
    Suspect elsewhere = Samples.suspect("b.py", 3, null, "token", "made-up");
    Suspect other = Samples.suspect("a.py", 3, null, "token", "made-up-2");
    assertThat(list.answer(elsewhere).excused()).isFalse();
    assertThat(list.answer(other).excused()).isFalse();
  }

  @Test
  void whatAPersonCalledARealSecretIsNotExcused() {
    SecretsBaseline list = list(baseline(", \"is_secret\": true"));
    AllowAnswer answer = list.answer(SUSPECT);
    assertThat(answer.excused()).isFalse();
    assertThat(Samples.shown(answer.lapsed().getFirst()))
        .startsWith(".secrets.baseline:7:7: LAPSED")
        .contains("a real secret");
    assertThat(list.unused(Set.of(), Samples.EVERYTHING)).isEmpty();
  }

  @Test
  void whatOneEntryCallsRealIsNotExcusedByAnother() {
    String both =
        "}, {\"type\": \"Hex High Entropy String\", \"is_secret\": true, \"hashed_secret\": \""
            + SHA1
            + "\"";
    assertThat(list(baseline(both)).answer(SUSPECT).excused()).isFalse();
  }

  @Test
  void whatWasCheckedToBeNoSecretIsExcusedAndWhatWorkedIsTold() {
    assertThat(list(baseline(", \"is_secret\": false")).answer(SUSPECT).excused()).isTrue();
    assertThat(list(baseline(", \"is_secret\": null")).answer(SUSPECT).excused()).isTrue();
    Excuse live = list(baseline(", \"is_verified\": true")).answer(SUSPECT).excuses().getFirst();
    assertThat(live.remarks().getFirst()).contains("and it worked");
  }

  @Test
  void privateKeysCannotBeToldApart() {
    SecretsBaseline list = list(baseline("").replace("Secret Keyword", "Private Key"));
    assertThat(list.answer(SUSPECT).excused()).isFalse();
    assertThat(Samples.shown(list.remarks().getFirst()))
        .startsWith(".secrets.baseline:7:7: NOT_COMPARED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"1.5.0\" | \"0.14.3\" | 2:14 | only baselines of version 1.x",
        "\"1.5.0\" | 1.5 | 2:14 | only baselines of version 1.x",
        "\"1.5.0\" | \"1.0\", \"version\": \"1.1\" | 2:32 | \"version\" is given twice",
        "\"version\" | \"other\" | 1:1 | \"version\" is missing",
        "\"results\" | \"other\" | 1:1 | \"results\" is missing",
        "\"generated_at\": | \"results\": | 10:14 | \"results\" is given twice",
        "\"a.py\": [ | \"a.py\": 3, \"b.py\": [ | 6:13 | must be a list",
        "\"a.py\": [ | \"a.py\": [], \"a.py\": [ | 6:17 | this path is given twice",
        "\"a.py\": [ | \"b.py\": [ | 7:7 | another file than it stands below",
        "{\"type\" | 3, {\"kind\" | 7:7 | each secret must be an object",
        "\"type\" | \"kind\" | 7:7 | \"type\" is missing",
        "\"hashed_secret\": \"ff | \"hashed_secret\": \"zz | 7:7 | must be 40 hexadecimal digits",
        "\"hashed_secret\": | \"hashed_secret\": 4, \"x\": | 7:71 | must be a text",
        "\"filename\": \"a.py\" | \"is_secret\": \"yes\" | 7:47 | must be true or false",
        "\"generated_at\": | generated_at: | 10:3 | a name in double quotes"
      })
  void whatCannotBeMeantHasAPlaceAndExcusesNothing(
      String part, String instead, String place, String message) {
    SecretsBaseline list = list(baseline("").replace(part, instead));
    assertThat(list.remarks()).isNotEmpty();
    assertThat(Samples.shown(list.remarks().getFirst()))
        .startsWith(".secrets.baseline:" + place + ": MALFORMED")
        .contains(message);
    assertThat(list.answer(SUSPECT).excused()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[] | 1:1", "3 | 1:1", "'' | 1:1", "{ | 1:2", "[[[ | 1:4"})
  void whatIsNoBaselineExcusesNothing(String json, String place) {
    SecretsBaseline list = list(json);
    assertThat(Samples.shown(list.remarks().getLast())).startsWith(".secrets.baseline:" + place);
    assertThat(list.answer(SUSPECT).excused()).isFalse();
  }

  @Test
  void deepFilesAreBounded() {
    String deep = baseline("").replace("\"keyword_exclude\": \"\"", "\"x\": " + "[".repeat(5_000));
    assertThat(list(deep).remarks().getLast().message()).contains("more than 100");
    assertThat(list(deep).answer(SUSPECT).excused()).isFalse();
  }

  @Test
  void staleEntriesAreTold() {
    SecretsBaseline list = list(baseline(""));
    List<AllowRemark> stale = list.unused(Set.of(), Samples.tree("a.py"));
    assertThat(stale).hasSize(1);
    assertThat(Samples.shown(stale.getFirst()))
        .isEqualTo(
            ".secrets.baseline:7:7: UNUSED the secret it lists was not found in a.py; make it anew"
                + " with detect-secrets scan");
    assertThat(list.unused(Samples.places(list.answer(SUSPECT)), Samples.EVERYTHING)).isEmpty();
    assertThat(list.unused(Set.of(), Samples.tree("b.py"))).isEmpty();
  }

  @Test
  void nothingShownHoldsTheSecretOrItsDigest() {
    SecretsBaseline list = list(baseline(""));
    String shown = SUSPECT + " " + list.answer(SUSPECT) + list.unused(Set.of(), Samples.EVERYTHING);
    assertThat(shown).contains("a.py").doesNotContain("made-up").doesNotContain(SHA1);
  }
}
