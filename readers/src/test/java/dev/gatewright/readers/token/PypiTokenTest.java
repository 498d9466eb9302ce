package dev.gatewright.readers.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PypiTokenTest {
  private static final PypiScope USER = new PypiScope.User();
  private static final PypiScope UNSTATED = new PypiScope.Unstated();

  @Test
  void aTokenWithoutConditionsIsUnstatedAndNeverTheAccounts() {
    PypiToken token = read(Macaroons.token());
    assertThat(token.scope()).isEqualTo(UNSTATED);
    assertThat(token.index()).isEqualTo(PypiToken.Index.PRODUCTION);
    assertThat(token.kind()).isEqualTo("PyPI API token");
    assertThat(token.expires()).isEmpty();
    assertThat(token.location()).isEqualTo(Macaroons.HOST);
    assertThat(token.identifier()).hasSize(36);
    assertThat(token.textForm()).isFalse();
  }

  @Test
  void aUserConditionAloneIsTheAccounts() {
    assertThat(scope("[3,\"u\"]")).isEqualTo(USER);
    assertThat(scope("[3,\"u\",\"later field\"]")).isEqualTo(USER);
    assertThat(scope("[3,\"u\"]", "[0,2000000000,0]")).isEqualTo(USER);
    assertThat(scope("{\"version\": 1, \"permissions\": \"user\"}")).isEqualTo(USER);
  }

  @Test
  void aUserConditionBesideOneNotUnderstoodIsUnstated() {
    assertThat(scope("[3,\"u\"]", "[9]")).isEqualTo(UNSTATED);
    assertThat(scope("[3,\"u\"]", "[4,\"p\"]")).isEqualTo(UNSTATED);
  }

  @Test
  void aProjectConditionNarrowsWhateverElseThereIs() {
    assertThat(scope("[1,[\"a\",\"b\"]]")).isEqualTo(names("a", "b"));
    assertThat(scope("[3,\"u\"]", "[1,[\"a\"]]")).isEqualTo(names("a"));
    assertThat(scope("[1,[\"a\"]]", "[9]")).isEqualTo(names("a"));
    assertThat(scope("[1,[]]")).isEqualTo(names());
    assertThat(scope("[2,[\"i\"]]"))
        .isEqualTo(new PypiScope.Projects(Optional.empty(), Optional.of(List.of("i"))));
    assertThat(scope("[1,[\"a\"]]", "[2,[\"i\"]]"))
        .isEqualTo(new PypiScope.Projects(Optional.of(List.of("a")), Optional.of(List.of("i"))));
  }

  @Test
  void conditionsHoldAllAtOnce() {
    assertThat(scope("[1,[\"a\",\"b\"]]", "[1,[\"b\",\"c\"]]")).isEqualTo(names("b"));
    assertThat(scope("[1,[\"a\"]]", "[1,[\"b\"]]")).isEqualTo(names());
    PypiToken token = read(Macaroons.token("[0,300,10]", "[0,200,20]", "[0,250,5]"));
    assertThat(token.expires()).contains(Instant.ofEpochSecond(200));
    assertThat(token.notBefore()).contains(Instant.ofEpochSecond(20));
    assertThat(token.scope()).isEqualTo(UNSTATED);
  }

  @Test
  void theOldestFormsMeanTheSame() {
    assertThat(scope("{\"version\": 1, \"permissions\": {\"projects\": [\"a\"]}}"))
        .isEqualTo(names("a"));
    assertThat(scope("{\"project_ids\": [\"i\"]}"))
        .isEqualTo(new PypiScope.Projects(Optional.empty(), Optional.of(List.of("i"))));
    assertThat(read(Macaroons.token("{\"nbf\": 1, \"exp\": 2}")).expires())
        .contains(Instant.ofEpochSecond(2));
  }

  @Test
  void trustedPublishingIsSeen() {
    PypiToken token =
        read(Macaroons.token("[4,\"p\",{\"x\":1}]", "[2,[\"i\"]]", "[0,1700000900,1700000000]"));
    assertThat(token.fromTrustedPublishing()).isTrue();
    assertThat(token.scope()).isInstanceOf(PypiScope.Projects.class);
    assertThat(token.expires()).contains(Instant.parse("2023-11-14T22:28:20Z"));
    PypiToken publisherOnly = read(Macaroons.token("[4,\"p\"]"));
    assertThat(publisherOnly.scope()).isEqualTo(UNSTATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "[\"1\",[\"a\"]]",
        "[1]",
        "[1,\"a\"]",
        "[1,[1]]",
        "[2,{}]",
        "[3]",
        "[3,1]",
        "[4]",
        "[0,1]",
        "[0,1.5,1]",
        "[0,\"1\",1]",
        "[5]",
        "[-1]",
        "[4294967299,\"u\"]",
        "{}",
        "{\"version\":1}",
        "{\"version\":2,\"permissions\":\"user\"}",
        "{\"permissions\":\"user\"}",
        "{\"version\":1,\"permissions\":\"users\"}",
        "{\"version\":1,\"permissions\":{}}",
        "{\"exp\":1}",
        "[3,\"u\"",
        "[3,\"u\"]x",
        "[1.0,[\"a\"]]",
        "[true,[\"a\"]]",
        "null"
      })
  void aConditionThatIsMalformedIsNotUnderstoodAndGivesNoScope(String caveat) {
    PypiToken token = read(Macaroons.token(caveat));
    assertThat(token.scope()).isEqualTo(UNSTATED);
    assertThat(token.notUnderstood()).hasSize(1);
    assertThat(read(Macaroons.token("[3,\"u\"]", caveat)).scope()).isEqualTo(UNSTATED);
  }

  @Test
  void anExpiryBeyondTheCalendarIsItsEnd() {
    assertThat(read(Macaroons.token("[0,9223372036854775807,-5]")).expires())
        .contains(Instant.parse("9999-12-31T23:59:59Z"));
    assertThat(read(Macaroons.token("[0,99999999999999999999,0]")).notUnderstood()).hasSize(1);
  }

  @Test
  void theIndexIsToldByTheLocation() {
    String test = Macaroons.text(Macaroons.binary("test." + Macaroons.HOST));
    assertThat(read(test).index()).isEqualTo(PypiToken.Index.TEST);
    String other = Macaroons.text(Macaroons.binary("packages.example.test"));
    assertThat(read(other).index()).isEqualTo(PypiToken.Index.OTHER);
    String lookalike = Macaroons.text(Macaroons.binary("x" + Macaroons.HOST));
    assertThat(read(lookalike).index()).isEqualTo(PypiToken.Index.OTHER);
  }

  @Test
  void theOldFormInTextPacketsIsReadToo() {
    String caveat = "{\"version\": 1, \"permissions\": \"user\"}";
    String text = Macaroons.text(Macaroons.packets(Macaroons.HOST, caveat));
    assertThat(text).startsWith("pypi-MDAx");
    PypiToken token = read(text);
    assertThat(token.textForm()).isTrue();
    assertThat(token.scope()).isEqualTo(USER);
  }

  @Test
  void aTokenCutAnywhereIsMalformedAndSaysWhy() {
    for (byte[] whole :
        List.of(
            Macaroons.binary(Macaroons.HOST, "[3,\"u\"]"),
            Macaroons.packets(Macaroons.HOST, "[3,\"u\"]"))) {
      String text = Macaroons.text(whole);
      for (int length = 5; length < text.length(); length++) {
        TokenReading reading = TokenReader.read(text.substring(0, length));
        assertThat(reading).as("" + length).isInstanceOf(TokenReading.Malformed.class);
      }
      assertThat(TokenReader.read(text + "AAAA")).isInstanceOf(TokenReading.Malformed.class);
    }
  }

  private static PypiScope scope(String... caveats) {
    return read(Macaroons.token(caveats)).scope();
  }

  private static PypiScope names(String... names) {
    return new PypiScope.Projects(Optional.of(List.of(names)), Optional.empty());
  }

  private static PypiToken read(String text) {
    TokenReading reading = TokenReader.read(text);
    assertThat(reading).isInstanceOf(PypiToken.class);
    return (PypiToken) reading;
  }
}
