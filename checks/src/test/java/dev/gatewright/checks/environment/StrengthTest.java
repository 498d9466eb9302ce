package dev.gatewright.checks.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StrengthTest {
  private static final int NEEDED = 112;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpasswordpasswordpasswordpasswordpassword",
        "abcdefghijklmnopqrstuvwxyz0123456789",
        "zyxwvutsrqponmlkjihgfedcba9876543210",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
        "0000000000000000000000000000000000000000",
        "010101010101010101010101010101010101010101",
        "k3J9xQ2zk3J9xQ2zk3J9xQ2zk3J9xQ2z",
        "it was the best of times it was the worst of times",
        "my name is maria and i live in berlin with my dog",
        "ThisIsTheSecretKeyOfOurProductionServer",
        "this_is_the_secret_key_of_our_server",
        "SuperSecretPasswordForProduction2024!",
        "00000000-0000-1000-8000-00805f9b34fb"
      })
  void longIsNotHardToGuess(String secret) {
    assertThat(Strength.of(secret, NEEDED).bits()).isLessThan(NEEDED);
  }

  @Test
  void whatGeneratorsMakeIsHardToGuess() {
    Random random = new Random(20261122);
    int weak = 0;
    for (int i = 0; i < 500; i++) {
      byte[] bytes = new byte[32];
      random.nextBytes(bytes);
      String hex = HexFormat.of().formatHex(bytes);
      String url = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      weak += Strength.of(hex, NEEDED).bits() < NEEDED ? 1 : 0;
      weak += Strength.of(url, NEEDED).bits() < NEEDED ? 1 : 0;
      assertThat(KnownExamples.kind(hex)).isEmpty();
      assertThat(KnownExamples.kind(url)).isEmpty();
    }
    assertThat(weak).isZero();
  }

  @Test
  void sixteenBytesInHexadecimalAreEnoughButForOneInHundreds() {
    Random random = new Random(7);
    int weak = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[16];
      random.nextBytes(bytes);
      weak += Strength.of(HexFormat.of().formatHex(bytes), NEEDED).bits() < NEEDED ? 1 : 0;
    }
    assertThat(weak).isLessThan(10);
  }

  @Test
  void aRandomUuidHas122Bits() {
    assertThat(Strength.of("f47ac10b-58cc-4372-a567-0e02b2c3d479", NEEDED).bits()).isEqualTo(122);
  }

  @Test
  void hexadecimalCountsFourBitsADigit() {
    assertThat(Strength.of("8f3a61c09be47d25f1a0c36e92b8d474", NEEDED).bits()).isEqualTo(128);
  }

  @Test
  void aLongTextTakesNoLongTime() {
    assertThat(Strength.of("ab".repeat(500_000), NEEDED).bits()).isLessThan(NEEDED);
    assertThat(Strength.of("the dog ".repeat(100_000), NEEDED).bits()).isLessThan(NEEDED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "changeme",
        "change-me",
        "CHANGE_THIS",
        "secret",
        "your-api-key",
        "password123",
        "xxx",
        "xxxxxxxx",
        "example",
        "test",
        "dev",
        "default",
        "123456",
        "<token>",
        "{{ token }}",
        "your_super_secret_jwt_key_change_this_in_production",
        "my-secret-key",
        "...",
        "********",
        "insecure-dev-key",
        "django-insecure-k3J9xQ2z",
        "SECRET_KEY",
        "super-secret"
      })
  void examplesAreKnown(String value) {
    assertThat(KnownExamples.kind(value)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"k3J9xQ2zLw81", "correct-horse-battery-staple", "tide-secret-2024", "a1b2c3"})
  void otherValuesAreNoExamples(String value) {
    assertThat(KnownExamples.kind(value)).isEmpty();
  }
}
