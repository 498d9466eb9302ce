package dev.gatewright.targets.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of people are found in text, and what only looks like one is not. */
final class EmailAddressesTest {
  private static Set<String> in(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return EmailAddresses.in(bytes, bytes.length);
  }

  @Test
  void addressesAreFoundWhereverTheyStand() {
    assertThat(in("sent to <Mara.Lindqvist+tides@post.tides-works.net>, and to tomas@works.se."))
        .containsExactlyInAnyOrder("mara.lindqvist+tides@post.tides-works.net", "tomas@works.se");
    assertThat(in("{\"email\":\"eva@b-c.org\"}")).containsExactly("eva@b-c.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uses: actions/checkout@v4.2.2",
        "git@github.com:tides/api.git",
        "41898282+github-actions[bot]@users.noreply.github.com",
        "noreply@tides-works.net",
        "mara@tides.example",
        "mara@example.com",
        "npm install chart@next.js",
        "runner@fv-az1-234.internal.cloudapp.net",
        "user@localhost",
        "a@b",
        "@tides-works.net",
        "postgres@10.0.0.7",
        "x@y..net"
      })
  void whatBelongsToNobodyIsNot(String text) {
    assertThat(in(text)).isEmpty();
  }

  @Test
  void anAddressIsToldByItsFirstLetterAndItsHost() {
    assertThat(EmailAddresses.masked("mara@works.se")).isEqualTo("m…@works.se");
  }

  @Test
  void manySignsInARowAreReadInOneGo() {
    assertThat(in("@".repeat(200_000))).isEmpty();
    assertThat(in("a".repeat(200_000) + "@")).isEmpty();
  }
}
