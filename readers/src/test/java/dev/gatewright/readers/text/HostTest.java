package dev.gatewright.readers.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HostTest {
  @Test
  void hostsAreComparedLabelByLabel() {
    Host tides = Host.of("tides", "example");
    assertThat(Host.of("api", "tides", "example").within(tides)).isTrue();
    assertThat(new Host("Tides.EXAMPLE.").within(tides)).isTrue();
    assertThat(Host.of("riptides", "example").within(tides)).isFalse();
    assertThat(Host.of("tides", "example", "evil").within(tides)).isFalse();
    assertThat(tides.within(Host.of("api", "tides", "example"))).isFalse();
    assertThat(tides.within(new Host(""))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://tides.example,tides.example",
    "https://Tides.Example.:8443/a@b,tides.example",
    "http://user:word@tides.example/x,tides.example",
    "https://tides.example@evil.example/,evil.example",
    "https://tides.example\\@evil.example/,tides.example",
    "git+ssh://tides.example?x,tides.example",
    "http://[::1]:8080/,[::1]"
  })
  void aUrlNamesItsHost(String url, String host) {
    assertThat(Host.ofUrl(url)).contains(new Host(host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "tides.example", "://x", "https://", "https:///x", "a b://x", "1://x"})
  void whatIsNoUrlNamesNoHost(String text) {
    assertThat(Host.ofUrl(text)).isEmpty();
  }
}
