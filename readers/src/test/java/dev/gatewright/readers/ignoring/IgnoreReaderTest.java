package dev.gatewright.readers.ignoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to ignore a finding, behind every kind of comment. */
final class IgnoreReaderTest {
  /** Put together here, so that this file asks for nothing itself. */
  private static final String ASK = "gatewright: " + "ignore[";

  private static final LocalDate DAY = LocalDate.of(2027, 3, 31);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KEY=value # %s",
        "int key; // %s",
        "SELECT 1 -- %s",
        "key = value ; %s",
        "<p>text</p> <!-- %s -->",
        "a { color: red } /* %s */",
        "key: value # %s, see the ticket",
        "%s",
        "\t#%s-->"
      })
  void theWordsCountBehindAnyComment(String line) {
    String asked = ASK + "environment/api-key-strength] because it is rotated until 2027-03-31";
    List<IgnoreWords> found = IgnoreReader.read(line.formatted(asked));
    assertThat(found).hasSize(1);
    IgnoreWords words = found.getFirst();
    assertThat(words.check()).isEqualTo("environment/api-key-strength");
    assertThat(words.because()).isEqualTo("it is rotated");
    assertThat(words.until()).isEqualTo(DAY);
    assertThat(line.formatted(asked).substring(words.start(), words.end())).isEqualTo(asked);
  }

  @Test
  void aReasonMayHoldTheWordUntil() {
    IgnoreWords words = one("a/b] because we wait until the move until 2027-03-31 */ until ready");
    assertThat(words.because()).isEqualTo("we wait until the move");
    assertThat(words.until()).isEqualTo(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b] because of it",
        "a/b] because of it until",
        "a/b] because of it until 2027-02-30",
        "a/b] because of it until 2027-3-1",
        "a/b] because of it until 2027-03-310",
        "a/b] because of it until2027-03-31",
        "a/b] because of it until 31.03.2027",
        "a/b] because of it until 2027-03-3"
      })
  void whatIsNoDayIsNoEnd(String asked) {
    assertThat(one(asked).until()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b] until 2027-03-31",
        "a/b] because until 2027-03-31",
        "a/b] because -- until 2027-03-31",
        "a/b] becauseit is so until 2027-03-31",
        "a/b]",
        "a/b] since it is so until 2027-03-31"
      })
  void whatIsNoReasonIsNone(String asked) {
    assertThat(one(asked).because()).isNull();
  }

  @Test
  void severalRequestsInALineEachEndWhereTheNextBegins() {
    String line =
        "K=v # "
            + ASK
            + "a/b] because one until 2027-03-31 "
            + ASK
            + "c/d] because two # "
            + ASK
            + "never closed";
    List<IgnoreWords> found = IgnoreReader.read(line);
    assertThat(found).extracting(IgnoreWords::check).containsExactly("a/b", "c/d", "");
    assertThat(found.get(0).until()).isEqualTo(DAY);
    assertThat(found.get(1).because()).isEqualTo("two #");
    assertThat(found.get(1).until()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gatewright: ", "gatewright: ignore this", "gatewright ignore[a/b]", ""})
  void otherWordsAskForNothing(String line) {
    assertThat(IgnoreReader.read(line)).isEmpty();
  }

  @Test
  void noLineBreaksTheReader() {
    Random random = new Random(7);
    String[] parts = {
      ASK, "]", " because ", " until ", "2027-03-31", "2027-99-99", "é", "-->", "g"
    };
    int asked = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder line = new StringBuilder();
      for (int part = random.nextInt(9); part >= 0; part--) {
        line.append(parts[random.nextInt(parts.length)]);
      }
      for (IgnoreWords words : IgnoreReader.read(line.toString())) {
        assertThat(words.start()).isLessThan(words.end());
        assertThat(words.end()).isLessThanOrEqualTo(line.length());
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(1_000);
  }

  private static IgnoreWords one(String asked) {
    List<IgnoreWords> found = IgnoreReader.read("# " + ASK + asked);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
