package dev.gatewright.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Widths, wrapping, times, references, names: the small parts that all formats stand on. */
final class TextPartsTest {
  @Test
  void wideCharactersTakeTwoColumnsAndMarksNone() {
    assertThat(Columns.of("abc")).isEqualTo(3);
    assertThat(Columns.of("中文")).isEqualTo(4);
    assertThat(Columns.of("e\u0301")).isEqualTo(1);
    assertThat(Columns.of("😀")).isEqualTo(2);
    assertThat(Columns.of("ｗ")).isEqualTo(2);
  }

  @Test
  void aTextIsCutBetweenCharacters() {
    assertThat(Columns.fit("中文中文", 5, "…")).isEqualTo("中文…");
    assertThat(Columns.fit("abc", 3, "…")).isEqualTo("abc");
    assertThat(Columns.fit("ab cdef", 4, "…")).isEqualTo("ab…");
  }

  @Test
  void linesBreakAtSpacesAndBesideWideCharacters() {
    assertThat(wrap("one two three", 8)).containsExactly("one two", "three");
    assertThat(wrap("一二三四五", 4)).containsExactly("一二", "三四", "五");
    assertThat(wrap("averyveryverylongword x", 6)).containsExactly("averyveryverylongword", "x");
    assertThat(wrap("a\nb", 20)).containsExactly("a", "b");
  }

  @Test
  void noLineIsWiderThanAskedWhenWordsAllowIt() {
    ReportOptions narrow = new ReportOptions(false, false, 72, true, null, false);
    for (String line : new TextReport().render(Sample.open(), narrow).split("\n")) {
      assertThat(Columns.of(line)).as(line).isLessThanOrEqualTo(72);
    }
  }

  @Test
  void coloursAndLinksAppearOnlyWhenAskedFor() {
    String plain = new TextReport().render(Sample.outcome(), ReportOptions.plain());
    assertThat(plain).doesNotContain("\u001b");
    var coloured = new ReportOptions(true, false, 80, true, null, true);
    assertThat(new TextReport().render(Sample.outcome(), coloured))
        .contains("\u001b[1;31m")
        .doesNotContain("\u001b]8;;");
  }

  @Test
  void timesAreIsoInSecondsOfUtc() {
    for (String at :
        List.of("2026-11-22T10:00:05Z", "1969-12-31T23:59:59Z", "0999-01-02T00:00:00Z")) {
      assertThat(Times.instant(Instant.parse(at).plusMillis(999))).isEqualTo(at);
    }
    assertThat(Times.instant(Instant.parse("+12345-01-01T00:00:00Z"))).startsWith("+12345");
    assertThat(Times.day(LocalDate.of(2027, 2, 3))).isEqualTo("2027-02-03");
  }

  @Test
  void aPathIsARelativeReferenceWithoutSchemeQueryOrHost() {
    assertThat(Uris.path("src/a b#1?.py")).isEqualTo("src/a%20b%231%3F.py");
    assertThat(Uris.path("pack:x")).isEqualTo("pack%3Ax");
    assertThat(Uris.path("//host/x")).isEqualTo(".//host/x");
    assertThat(Uris.path("é中")).isEqualTo("%C3%A9%E4%B8%AD");
  }

  @Test
  void aUuidIsOfVersionFiveAndStable() {
    UUID uuid = UUID.fromString(Digests.uuid("x"));
    assertThat(uuid.version()).isEqualTo(5);
    assertThat(uuid.variant()).isEqualTo(2);
    // Computed with Python: uuid5(uuid5(NAMESPACE_DNS, "gatewright.dev"), "x").
    assertThat(uuid).hasToString("f6fdf5b2-913f-5f87-aa4a-377372713a10");
  }

  @Test
  void aTokenBeginsWithALetter() {
    assertThat(Oscal.token("1.2-sql")).isEqualTo("item-1.2-sql");
    assertThat(Oscal.token("a b:c")).isEqualTo("a-b-c");
    assertThat(Oscal.token("")).isEqualTo("item");
  }

  private static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = Wrap.end(text, start, columns);
      lines.add(text.substring(start, end));
      start = Wrap.next(text, end);
    }
    return lines;
  }
}
