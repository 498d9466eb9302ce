package dev.gatewright.readers.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class SourceTextTest {
  @Test
  void columnsCountCodePoints() {
    SourceText source = SourceText.of("é😀x\ny");
    assertThat(source.columnAt(source.text().indexOf('x'))).isEqualTo(3);
    assertThat(source.lineAt(source.text().indexOf('y'))).isEqualTo(2);
    assertThat(source.offset(1, 3)).isEqualTo(3);
    assertThat(source.slice(new Span(1, 2, 1, 3))).isEqualTo("😀");
  }

  @Test
  void everyLineBreakCountsOnce() {
    SourceText source = SourceText.of("a\r\nb\rc\nd");
    assertThat(source.lineCount()).isEqualTo(4);
    assertThat(source.line(1)).isEqualTo("a");
    assertThat(source.line(4)).isEqualTo("d");
  }

  @Test
  void aByteOrderMarkIsNotText() {
    SourceText source = ok(SourceText.read("\uFEFFa".getBytes(UTF_8)));
    assertThat(source.text()).isEqualTo("a");
    assertThat(source.hasByteOrderMark()).isTrue();
  }

  @Test
  void theFirstBadByteIsNamedWithItsPlace() {
    byte[] bytes = {'a', '\n', (byte) 0xC3, (byte) 0xA9, (byte) 0xFF, 'b'};
    assertThat(SourceText.read(bytes).diagnostics())
        .containsExactly(new Diagnostic(2, 2, "not UTF-8: byte 0xff at offset 4"));
  }

  @Test
  void aReplacementCharacterInTheFileIsNoError() {
    assertThat(ok(SourceText.read("a\uFFFDb".getBytes(UTF_8))).text()).isEqualTo("a\uFFFDb");
  }

  @Test
  void nulIsARemark() {
    assertThat(SourceText.read(new byte[] {'a', '\n', 'b', 0}).diagnostics())
        .containsExactly(new Diagnostic(2, 2, "NUL character"));
  }

  @Test
  void tooManyBytesAreRefusedBeforeDecoding() {
    assertThat(SourceText.read(new byte[11], 10)).isInstanceOf(Parsed.Broken.class);
  }

  @Test
  void anExcerptShowsWhatHides() {
    SourceText source = SourceText.of("a\t\u202Eb\u001Bc\u007F long");
    assertThat(source.excerpt(1, 8)).isEqualTo("a␉<U+202E>b␛c␡ …");
  }

  @Test
  void positionsAndOffsetsAreInverse() {
    Random random = new Random(7);
    String[] parts = {"a", "é", "😀", "\n", "\r\n", "\r", "\t", "𝒳"};
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      SourceText source = SourceText.of(text.toString());
      for (int offset = 0; offset <= text.length(); offset++) {
        if (offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))) {
          continue;
        }
        assertThat(source.offset(source.lineAt(offset), source.columnAt(offset))).isEqualTo(offset);
      }
    }
  }

  @Test
  void aStraightMapGivesSpansOfTheFile() {
    SourceText source = SourceText.of("x: a😀b\n");
    TextMap map = TextMap.straight(source, 3, 4);
    assertThat(map.span(3, 4)).isEqualTo(new Span(1, 6, 1, 7));
    assertThat(map.part(3, 4).span(0, 1)).isEqualTo(new Span(1, 6, 1, 7));
    assertThat(map.span(4, 4)).isEqualTo(Span.point(1, 7));
  }

  private static <T> T ok(Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Ok<T> good -> good.value();
      case Parsed.Broken<T> broken -> throw new AssertionError(broken.first());
    };
  }
}
