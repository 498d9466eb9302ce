package dev.gatewright.secrets.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Confidence;
import dev.gatewright.secrets.rules.RuleKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ContextJudgeTest {
  private final Made made = new Made();

  @ParameterizedTest
  @CsvSource({
    "DB_PASSWORD, Summer2024!, config/prod.yml, medium",
    "DB_PASSWORD, p@ssw0rd-prod, config/prod.yml, medium",
    "DB_PASSWORD, Summer2024!, tests/settings.yml, low",
    "DB_PASSWORD, postgres, config/prod.yml, low",
    "DB_PASSWORD, postgres, src/app.py, dropped",
    "password, Please enter your password, src/app.py, dropped",
    "password, password, src/app.py, dropped",
    "password_field, user-password-input, src/app.py, dropped",
    "passphrase, correcthorsebatterystaple, config/prod.yml, low",
    "api_key, UserAuthenticationService, src/app.py, dropped",
    "token, text/html, src/app.py, dropped",
    "api_key, ctrl+shift+down, config/keys.json, dropped",
    "secret, my-app-secret-name, deploy/app.yml, dropped",
    "token, 2024-01-31, config/prod.yml, dropped",
  })
  void aGenericValueIsJudgedByNameAndFile(String name, String value, String path, String level) {
    assertThat(level(generic(name, value, path))).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "api_key, src/app.py, high",
    "client_secret, config/prod.json, high",
    "password, .env, high",
    "api_key, tests/test_app.py, medium",
    "api_key, docs/usage.md, low",
    "api_key, static/app.min.js, low",
    "key, src/app.py, medium",
    "colour, src/app.py, low",
    "api_key_hash, src/app.py, dropped",
    "public_key, src/app.py, dropped",
  })
  void aDrawnValueIsSureUnderASecretName(String name, String path, String level) {
    assertThat(level(generic(name, made.of(Made.BASE62, 40), path))).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"src/App.java, high", "src/test/AppTest.java, medium", "docs/tokens.md, low"})
  void aSignedTokenInATestWasMadeForIt(String path, String level) {
    String token = "eyJ" + made.of(Made.BASE62, 30) + ".eyJ" + made.of(Made.BASE62, 40) + ".x";
    Judgement judged =
        ContextJudge.judge(RuleKind.JWT, Confidence.HIGH, null, token, token, 0, path);
    assertThat(level(judged)).isEqualTo(level);
  }

  @Test
  void aPasswordWithinALongerMatchIsJudged() {
    for (String password : new String[] {"****", "${DB_PASSWORD}", "<password>", "{0}"}) {
      assertThat(level(connection(password))).isEqualTo("dropped");
    }
    assertThat(level(connection("secret"))).isEqualTo("low");
    assertThat(level(connection(made.of(Made.BASE62, 20)))).isEqualTo("high");
  }

  private static Judgement connection(String password) {
    String value = "Server=db.house.lan;Password=" + password + ";Database=shop";
    return ContextJudge.judge(
        RuleKind.TOKEN, Confidence.HIGH, null, value, value, 0, "conf/app.json");
  }

  @Test
  void anIdentifierCountsOnlyUnderASecretName() {
    assertThat(level(generic("api_token", made.uuid(), "src/app.py"))).isEqualTo("medium");
    assertThat(level(generic("key", made.uuid(), "src/app.py"))).isEqualTo("dropped");
    assertThat(level(generic("tenant_id", made.uuid(), "src/app.py"))).isEqualTo("dropped");
  }

  @Test
  void aHeaderIsJudgedWithoutItsScheme() {
    String value = "Bearer " + made.of(Made.BASE62, 40);
    assertThat(level(generic("Authorization", value, "src/app.py"))).isEqualTo("high");
    assertThat(level(generic("Authorization", "Bearer abc", "src/app.py"))).isEqualTo("dropped");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "password = password.encode(\"latin1\") | latin1",
        "password = str(password, 'x').encode('windows-1252') | windows-1252",
        "passwd = read(path).strip(\"x9Kd72mZ\") | x9Kd72mZ",
        "password = line.split('pw9Kd72mZ')[1] | pw9Kd72mZ",
        "String password = Encoding.GetEncoding(\"utf-16le\") | utf-16le",
      })
  void anArgumentThatSaysHowATextIsChangedIsNoValue(String line, String value) {
    assertThat(level(within(line, value))).isEqualTo("dropped");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "password = \"x9Kd72mZ\".encode(\"utf-8\") | x9Kd72mZ",
        "password = encoder.encode(\"x9Kd72mZ\") | x9Kd72mZ",
        "password = Secret(\"x9Kd72mZ\") | x9Kd72mZ",
        "password = 'x9Kd72mZ'.strip() | x9Kd72mZ",
        "password = replace(\"x9Kd72mZ\") | x9Kd72mZ",
        "password = \"utf-16le\" | utf-16le",
      })
  void aValueThatACallTakesInIsOne(String line, String value) {
    assertThat(level(within(line, value))).isEqualTo("medium");
  }

  private static Judgement within(String line, String value) {
    return ContextJudge.judge(
        RuleKind.GENERIC,
        Confidence.LOW,
        "password",
        value,
        line,
        line.indexOf(value),
        "src/app.py");
  }

  @Test
  void aQueryEndsWhereItsNextParameterBegins() {
    String value = "changeme&scope=all";
    Judgement judged =
        ContextJudge.judge(
            RuleKind.GENERIC,
            Confidence.LOW,
            "password",
            value,
            "?password=" + value,
            10,
            "a.conf");
    assertThat(level(judged)).isEqualTo("dropped");
  }

  @Test
  void aPlaceReadBeforeGivesTheSameJudgement() {
    String value = made.of(Made.BASE62, 40);
    String line = "api_key = '" + value + "'";
    for (String path : new String[] {"src/a.py", "tests/a.py", "docs/a.md", "a.yml"}) {
      assertThat(
              ContextJudge.judge(
                  RuleKind.GENERIC, Confidence.LOW, "api_key", value, line, 11, Place.of(path)))
          .isEqualTo(generic("api_key", value, path));
    }
  }

  @ParameterizedTest
  @EnumSource(Confidence.class)
  void aTokenIsNeverDroppedForItsPathAndLosesAtMostOneStep(Confidence given) {
    String token = "tok_" + made.of(Made.BASE62, 36);
    String madeUp = "tok_ThisTokenIsWrittenByHandForTheManual1";
    for (String path :
        new String[] {"src/a.py", "tests/a.py", "docs/a.md", "yarn.lock", "a.min.js"}) {
      assertThat(token(token, given, path))
          .isEqualTo(Judgement.keep(given, token(token, given, path).reasons()));
      Judgement shown = token(madeUp, given, path);
      assertThat(shown.dropped()).isFalse();
      assertThat(shown.confidence()).isIn(given, Levels.lower(given));
    }
    assertThat(token(madeUp, Confidence.HIGH, "docs/a.md").confidence())
        .isEqualTo(Confidence.MEDIUM);
  }

  @ParameterizedTest
  @CsvSource({
    "tok_xxxxxxxxxxxxxxxxxxxxxxxx, dropped",
    "tok_your_token_here, dropped",
    "tok_AAAAAAAAAAAAAAAAAAAAAAAA, dropped",
    "tok_1234567890abcdef1234567890abcdef, low",
  })
  void aTokenThatStandsForAnotherIsDroppedAndOneTypedIsLow(String value, String level) {
    assertThat(level(token(value, Confidence.HIGH, "src/app.py"))).isEqualTo(level);
  }

  @Test
  void aKnownAssignmentStartsFromItsRule() {
    String value = made.of(Made.HEX, 32);
    assertThat(level(assigned("vendor_api_key", value, "src/a.py"))).isEqualTo("high");
    assertThat(level(assigned("vendor_api_key", value, "tests/a.py"))).isEqualTo("medium");
    assertThat(level(assigned("vendor_key_id", value, "src/a.py"))).isEqualTo("medium");
    assertThat(level(assigned("vendor_api_key", "${VENDOR_KEY}", "src/a.py"))).isEqualTo("dropped");
    assertThat(level(assigned("vendor_api_key", "UserKeyProvider", "src/a.py")))
        .isEqualTo("dropped");
  }

  @Test
  void anAddressIsJudgedByItsPasswordAndItsHost() {
    String drawn = made.of(Made.BASE62, 20);
    assertThat(level(address(drawn, "db.company.io", "src/a.py"))).isEqualTo("high");
    assertThat(level(address("Winter77!", "db.company.io", "src/a.py"))).isEqualTo("medium");
    assertThat(level(address(drawn, "localhost", "src/a.py"))).isEqualTo("low");
    assertThat(level(address("${PASSWORD}", "db.company.io", "src/a.py"))).isEqualTo("dropped");
    assertThat(level(address("changeme", "db.company.io", "src/a.py"))).isEqualTo("dropped");
  }

  @Test
  void aPrivateKeyInATestLosesOneStep() {
    String key = "-----BEGIN X KEY-----\n" + made.of(Made.BASE62, 64) + "\n-----END X KEY-----";
    assertThat(level(key(key, "deploy/id_rsa"))).isEqualTo("high");
    assertThat(level(key(key, "tests/id_rsa"))).isEqualTo("medium");
    assertThat(level(key("-----BEGIN X KEY-----\n...\n-----END X KEY-----", "a")))
        .isEqualTo("dropped");
  }

  @Test
  void aValueThatIsNowhereInTheLineIsJudgedAllTheSame() {
    String value = made.of(Made.BASE62, 40);
    Judgement judged =
        ContextJudge.judge(RuleKind.GENERIC, Confidence.LOW, "api_key", value, "", -1, "src/a.py");
    assertThat(level(judged)).isEqualTo("high");
  }

  @Test
  void nothingOfTheValueIsSaid() {
    String value = made.of(Made.BASE62, 40);
    Candidate candidate =
        Candidate.of("api_key", value, "api_key='" + value + "'", 9, Place.of("src/a.py"));
    assertThat(candidate.toString()).doesNotContain(value.substring(0, 4));
    assertThat(generic("api_key", value, "tests/a.py").toString())
        .doesNotContain(value.substring(0, 4));
  }

  private static String level(Judgement judgement) {
    return judgement.dropped() ? "dropped" : judgement.confidence().id();
  }

  private static Judgement generic(String name, String value, String path) {
    return ask(RuleKind.GENERIC, Confidence.MEDIUM, name, value, path);
  }

  private static Judgement assigned(String name, String value, String path) {
    return ask(RuleKind.ASSIGNMENT, Confidence.HIGH, name, value, path);
  }

  private static Judgement ask(
      RuleKind kind, Confidence given, String name, String value, String path) {
    String line = name + " = '" + value + "'";
    return ContextJudge.judge(kind, given, name, value, line, name.length() + 4, path);
  }

  private static Judgement token(String value, Confidence given, String path) {
    return ContextJudge.judge(RuleKind.TOKEN, given, null, value, "use " + value, 4, path);
  }

  private static Judgement key(String value, String path) {
    return ContextJudge.judge(RuleKind.PEM, Confidence.HIGH, null, value, value, 0, path);
  }

  private static Judgement address(String password, String host, String path) {
    String line = "url = 'scheme://app:" + password + "@" + host + "/'";
    return ContextJudge.judge(
        RuleKind.URL, Confidence.HIGH, null, password, line, line.indexOf(password), path);
  }
}
