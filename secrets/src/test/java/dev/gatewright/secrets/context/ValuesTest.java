package dev.gatewright.secrets.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ValuesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "xxxx",
        "xxxx-xxxx-xxxx",
        "********",
        "your-api-key-here",
        "changeme",
        "REDACTED",
        "AKIA0123EXAMPLE",
        "key-0000000000000000",
        "...",
      })
  void aPlainPlaceholderIsOneUnderAnyRule(String value) {
    assertThat(Placeholders.plain(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"test-api-key", "dummy", "foo", "insert token", "some_secret", "fake123"})
  void wordsOfPlaceholdersMakeOne(String value) {
    assertThat(Placeholders.words(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1234567890abcdef", "abcdefghijkl", "qwertyuiop", "0123456789", "987654321"})
  void runsAreTyped(String value) {
    assertThat(Placeholders.typed(value)).isTrue();
  }

  @Test
  void drawnValuesAreNoPlaceholders() {
    Made made = new Made();
    for (int i = 0; i < 2000; i++) {
      String value = made.of(i % 2 == 0 ? Made.BASE62 : Made.HEX, 32);
      assertThat(Placeholders.plain(value) || Placeholders.typed(value)).isFalse();
      assertThat(Placeholders.words(value)).isFalse();
      assertThat(References.template(value)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<token>",
        "${VAR}",
        "${DB_PASSWORD:-none}",
        "{{ secret }}",
        "{{ .Values.password | quote }}",
        "%s",
        "user:%s",
        "{0}",
        "{password}",
        "%(password)s",
        "$(cat file)",
        "#{password}",
        "$PASSWORD",
        "%PASSWORD%",
        "<%= password %>",
        "@password@",
      })
  void aTemplateIsNotTheValue(String value) {
    assertThat(References.template(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pa$$w0rd!x", "a%b8!cd", "super$ecret", "k{9]z}p(e"})
  void signsInAPasswordAreNoTemplate(String value) {
    assertThat(References.template(value)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "password = getPassword(), getPassword(), app.py, true",
    "password = other.password, other.password, app.py, true",
    "password = 'os.environ.get', os.environ.get, app.py, true",
    "token: secrets.TOKEN, secrets.TOKEN, app.yml, true",
    "password = 'Winter77!', Winter77!, app.py, false",
    "password: Winter77!, Winter77!, app.yml, false",
  })
  void whatIsLookedUpElsewhereIsNotTheValue(String line, String value, String path, boolean is) {
    // JUnit takes the quotes away when a whole column has them, not within one.
    Candidate candidate =
        Candidate.of("password", value, line, line.lastIndexOf(value), Place.of(path));
    assertThat(!References.reason(candidate).isEmpty()).isEqualTo(is);
  }

  @Test
  void formsAreSeen() {
    assertThat(Shapes.uuid(new Made().uuid())).isTrue();
    assertThat(Shapes.uuid("not-a-uuid")).isFalse();
    assertThat(Shapes.number("2024-01-31T10:00")).isTrue();
    assertThat(Shapes.version("v1.2.3-rc1")).isTrue();
    assertThat(Shapes.path("/etc/ssl/private/server.key")).isTrue();
    assertThat(Shapes.path("config/credentials")).isTrue();
    assertThat(Shapes.address("https://vendor.test/token")).isTrue();
    assertThat(Shapes.address("https://user:word@vendor.test/")).isFalse();
    assertThat(Shapes.mail("somebody@company.test")).isTrue();
    assertThat(Shapes.mail("Pa@ssword.X9")).isFalse();
    assertThat(Shapes.sentence("Please enter your password")).isTrue();
    assertThat(Shapes.identifier("text/html")).isTrue();
    assertThat(Encoded.reason("sha256-" + new Made().of(Made.BASE62, 43))).isEqualTo("a checksum");
    assertThat(Encoded.reason("ssh-" + "rsa AAAA")).isNotEmpty();
    assertThat(Encoded.reason("iVBORw0KGgoAAAANSUhEUg")).isNotEmpty();
    assertThat(Encoded.passwordHash("$2b$12$" + new Made().of(Made.BASE62, 53))).isTrue();
  }
}
