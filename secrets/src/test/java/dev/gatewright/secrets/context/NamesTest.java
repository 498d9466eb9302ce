package dev.gatewright.secrets.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "password, PASSWORD",
    "DB_PASSWORD, PASSWORD",
    "spring.datasource.password, PASSWORD",
    "mysqlRootPwd, PASSWORD",
    "dbpass, PASSWORD",
    "smtp_pass, PASSWORD",
    "apiKey, KEY",
    "X-API-Key, KEY",
    "clientSecret, KEY",
    "githubToken, KEY",
    "AWS_SECRET_ACCESS_KEY, KEY",
    "GITHUBTOKEN, KEY",
    "key, MAYBE",
    "salt, MAYBE",
    "nkey, MAYBE",
    "monkey, OTHER",
    "author, OTHER",
    "colour, OTHER",
    "dataSource.setPassword, PASSWORD",
    "config.token, KEY",
    "cache_key, NOT",
    "password_hash, NOT",
    "passwordField, NOT",
    "tokenUrl, NOT",
    "HTTPPasswordMgr, NOT",
    "apiKeyId, NOT",
    "secret_name, NOT",
    "public_key, NOT",
    "csrf_token, NOT",
    "next_token, NOT",
    "invalidPassword, NOT",
    "PASSWORD_MIN_LENGTH, NOT",
    "password-placeholder, NOT",
    "token.expires, NOT",
  })
  void aNameSaysSecretOrTakesItBack(String name, NameSense sense) {
    assertThat(Names.sense(name)).isEqualTo(sense);
  }

  @Test
  void noNameSaysNothing() {
    assertThat(Names.sense(null)).isEqualTo(NameSense.NONE);
    assertThat(Names.sense("")).isEqualTo(NameSense.NONE);
    assertThat(Names.sense("42")).isEqualTo(NameSense.NONE);
  }

  @Test
  void aNameIsPartedAtSignsAndHumps() {
    assertThat(Split.words("myAPIKey_v2.userID"))
        .containsExactly("my", "api", "key", "v", "user", "id");
  }
}
