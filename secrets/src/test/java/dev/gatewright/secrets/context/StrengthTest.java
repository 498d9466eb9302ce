package dev.gatewright.secrets.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StrengthTest {
  private final Made made = new Made();

  @ParameterizedTest
  @CsvSource({"hex, 32", "hex, 40", "base36, 32", "base62, 20", "base62, 40", "signs, 50"})
  void whatIsDrawnIsSeenAsDrawn(String alphabet, int length) {
    String characters =
        switch (alphabet) {
          case "hex" -> Made.HEX;
          case "base36" -> Made.BASE36;
          case "base62" -> Made.BASE62;
          default -> Made.SIGNS;
        };
    int seen = 0;
    for (int i = 0; i < 1000; i++) {
      seen += Strength.of(made.of(characters, length)) == Strength.RANDOM ? 1 : 0;
    }
    assertThat(seen).isGreaterThan(970);
  }

  @Test
  void lettersAndDigitsInBlocksAreSeenAsDrawn() {
    int seen = 0;
    for (int i = 0; i < 200; i++) {
      String letters = made.of("bcdfghjklmnpqrstvwxyz", 20);
      seen += Strength.of(letters + made.of("0123456789", 8)) == Strength.RANDOM ? 1 : 0;
    }
    assertThat(seen).isGreaterThan(180);
    assertThat(Strength.of("userauthenticationservice20250101")).isNotEqualTo(Strength.RANDOM);
  }

  @Test
  void aMarkAtTheEndDoesNotHideChance() {
    assertThat(Strength.of(made.of(Made.HEX, 32) + "-us18")).isEqualTo(Strength.RANDOM);
    assertThat(Strength.of("v1." + made.of(Made.HEX, 40))).isEqualTo(Strength.RANDOM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UserAuthenticationService",
        "correcthorsebatterystaple",
        "correct-horse-battery-staple",
        "application_configuration_loader",
        "com.vendor.payment.TokenProvider",
      })
  void wordsAreSeenAsWords(String value) {
    assertThat(Strength.of(value)).isEqualTo(Strength.WORDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Summer2024!", "p@ssw0rd-prod", "hunter42", "Winter-is-here!"})
  void whatPeopleChooseIsSeenAsChosen(String value) {
    assertThat(Strength.of(value)).isEqualTo(Strength.CHOSEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "1234", "....", "        "})
  void littleIsWeak(String value) {
    assertThat(Strength.of(value)).isEqualTo(Strength.WEAK);
  }

  @Test
  void entropyIsThatOfShannon() {
    assertThat(Entropy.bits("")).isZero();
    assertThat(Entropy.bits("aaaa")).isZero();
    assertThat(Entropy.bits("abcd")).isEqualTo(2.0);
    assertThat(Entropy.relative("abcd", 16)).isEqualTo(1.0);
  }
}
