package dev.gatewright.secrets.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names say of their values. */
final class SecretNameTest {
  @ParameterizedTest
  @CsvSource({
    "API_KEY,KEY",
    "stripeToken,KEY",
    "signing_secret,KEY",
    "DB_PASSWORD,PASSWORD",
    "db_pass,PASSWORD",
    "primary_key,NONE",
    "API_KEY_HEADER,NONE",
    "show_password,NONE",
    "cache_key,NONE",
    "port,NONE"
  })
  void aNameSaysPasswordOrKeyOrNothing(String name, SecretName expected) {
    assertThat(SecretName.of(name)).isEqualTo(expected);
  }

  @Test
  void passwordsEverybodyKnowsAreDefaults() {
    assertThat(SecretName.knownDefault("postgres")).isTrue();
    assertThat(SecretName.knownDefault("horsestaple")).isFalse();
  }
}
