package dev.gatewright.targets.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets in lines that are shown are covered, and columns stay true. */
final class MaskingTest {
  private static final String SECRET = "correcthorse";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PASSWORD=SECRET",
        "password: SECRET",
        "password = \"SECRET\"",
        "\"db_password\" : 'SECRET'",
        "API_KEY=SECRET # the key",
        "export GITHUB_TOKEN='SECRET'",
        "client-secret:    SECRET",
        "private_key := SECRET",
        "postgres://app:SECRET@db.example/tide",
        "redis://:SECRET@cache",
        "https://SECRETUSER:SECRET@host/a https://b:SECRET@c",
        "x = connect(password='SECRET', token=\"SECRET\")"
      })
  void aValueOfATellingNameOrAUrlIsCovered(String line) {
    String masked = Masking.maskLine(line.replace("SECRETUSER", "user").replace("SECRET", SECRET));
    assertThat(masked).doesNotContain(SECRET).doesNotContain("horse");
  }

  @ParameterizedTest
  @CsvSource({
    "a1b2c3d4e5f6a7b8, a1b2************",
    "x-a1b2c3d4e5f6a7b8-y, x-a1****************",
    "short1234, short1234",
    "abcdefghijklmnopqrstuvwxyz, abcdefghijklmnopqrstuvwxyz",
    "12345678901234567890, 12345678901234567890"
  })
  void aLongRunOfLettersAndDigitsKeepsItsFirstFourCharacters(String line, String masked) {
    assertThat(Masking.maskLine(line)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password: ${DB_PASSWORD}",
        "secrets: $SECRET",
        "id-token: write",
        "- [ ] Rotate the secret",
        "host: db.example",
        "https://docs.example/how-to@v2"
      })
  void whatIsNoSecretStaysReadable(String line) {
    assertThat(Masking.maskLine(line)).isEqualTo(line);
  }

  @Test
  void theLengthNeverChangesWhateverTheLine() {
    Random random = new Random(5);
    String[] pieces = {
      "password",
      "=",
      ":",
      " ",
      "\"",
      "'",
      "secret",
      "://",
      "@",
      "a1b2c3d4e5f6a7b8c9",
      "é",
      "😀",
      "\ud800",
      "\t",
      "#",
      ",",
      "token",
      "-",
      "${",
      "<",
      "\u202e",
      "x"
    };
    for (int round = 0; round < 20_000; round++) {
      StringBuilder line = new StringBuilder();
      int length = random.nextInt(12);
      for (int i = 0; i < length; i++) {
        line.append(pieces[random.nextInt(pieces.length)]);
      }
      String masked = Masking.maskLine(line.toString());
      assertThat(masked.length()).as(line.toString()).isEqualTo(line.length());
      assertThat(masked.codePointCount(0, masked.length()))
          .as(line.toString())
          .isEqualTo(line.codePointCount(0, line.length()));
    }
  }

  @Test
  void aLineOfAMegabyteTakesNoTimeToSpeakOf() {
    String line = "token".repeat(200_000) + "://".repeat(1000) + "=";
    long before = System.nanoTime();
    assertThat(Masking.maskLine(line)).hasSize(line.length());
    assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
  }
}
