package dev.gatewright.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days in the fields of a checklist. */
final class DatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-11-01",
        "2025/11/01",
        "2025-11-01T09:00:00Z",
        "1 November 2025",
        "Saturday, November 1st, 2025",
        "Nov. 1, 2025 (quarterly)"
      })
  void oneDayIsRead(String text) {
    assertThat(Dates.day(text)).isEqualTo(LocalDate.of(2025, 11, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "____",
        "01/11/2025",
        "November 2025",
        "soon",
        "2025-02-30",
        "2025-11-01 or 2025-12-01"
      })
  void whatNamesNoDayOrTwoIsNone(String text) {
    assertThat(Dates.day(text)).isNull();
  }
}
