package dev.gatewright.checks.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RateTest {
  @ParameterizedTest
  @CsvSource({
    "100/minute,100,60",
    "100 per minute,100,60",
    "20/10 seconds,20,10",
    "5 per 5 minutes,5,300",
    "10/s,10,1",
    "1/day,1,86400",
    "7 / 2hours,7,7200"
  })
  void readsOne(String text, long count, long seconds) {
    assertThat(Rate.read(text)).contains(List.of(new Rate(count, seconds)));
  }

  @Test
  void readsSeveral() {
    assertThat(Rate.read("100/minute;1000 per hour"))
        .contains(List.of(new Rate(100, 60), new Rate(1_000, 3_600)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "100",
        "0/minute",
        "-1/minute",
        "1.5/minute",
        "100/fortnight",
        "100/0 seconds",
        "/minute",
        "100/minute;",
        "many per minute",
        "99999999999/second"
      })
  void readsNone(String text) {
    assertThat(Rate.read(text)).isEmpty();
  }

  @Test
  void comparesWhatEachAllowsInASecond() {
    assertThat(new Rate(20, 1).atLeast(new Rate(100, 60))).isTrue();
    assertThat(new Rate(200, 3_600).atLeast(new Rate(100, 60))).isFalse();
    assertThat(new Rate(100, 60).atLeast(new Rate(100, 60))).isTrue();
  }
}
