package dev.gatewright.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often headings and titles say that something comes round. */
final class CadenceTest {
  @ParameterizedTest
  @CsvSource({
    "Weekly, 7",
    "Bi-weekly tasks, 14",
    "Semi-annual review, 180",
    "Half-yearly tasks, 180",
    "Twice yearly, 180",
    "Twice a year, 182",
    "At least once a year, 365",
    "Once per quarter, 90",
    "Four times a year, 91",
    "Six-monthly access review, 180",
    "Every six months, 180",
    "Every other week, 14",
    "Every Monday, 7",
    "Every business day, 1",
    "Semi-monthly, 15",
    "Biennial audit, 730",
    "Top 10 daily tasks, 1",
    "3 weekly reviews, 7",
    "Release, 0",
    "Once, 0",
    "Twice checked, 0",
    "Times a year, 0"
  })
  void wordsNameAnInterval(String words, int days) {
    assertThat(Cadence.days(Words.of(words))).isEqualTo(days);
  }
}
