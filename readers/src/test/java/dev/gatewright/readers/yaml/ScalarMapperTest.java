package dev.gatewright.readers.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.text.TextMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ScalarMapperTest {
  @Test
  void aLiteralBlockMapsPastItsIndentation() {
    assertPlace("a: |2\n   one\n\n     two x\n", "two", new Span(4, 6, 4, 9));
    assertPlace("a: |2\n   one\n\n     two x\n", " one", new Span(2, 3, 2, 7));
  }

  @Test
  void aFoldedBlockMapsAcrossItsFolds() {
    assertPlace("a: >-\n  one\n  two\n\n  three\n    more\n", "two", new Span(3, 3, 3, 6));
    assertPlace("a: >-\n  one\n  two\n\n  three\n    more\n", "more", new Span(6, 5, 6, 9));
    assertPlace("a: >-\n  one\n  two\n\n  three\n", "one two", new Span(2, 3, 3, 6));
  }

  @Test
  void quotesAndEscapesMapToWhatIsWritten() {
    assertPlace("a: 'it''s me'\n", "me", new Span(1, 11, 1, 13));
    assertPlace("a: 'it''s me'\n", "'", new Span(1, 7, 1, 9));
    assertPlace("a: \"\\u00e9\\n\\U0001F600 me\"\n", "me", new Span(1, 24, 1, 26));
    assertPlace("a: \"\\u00e9\\n\\U0001F600 me\"\n", "😀", new Span(1, 13, 1, 23));
    assertPlace("a: \"x \\\n   y\n   z\"\n", "z", new Span(3, 4, 3, 5));
  }

  @Test
  void aPlainScalarMapsOverSeveralLines() {
    assertPlace("a: one\n  two\n\n  three\n", "three", new Span(4, 3, 4, 8));
  }

  @Test
  void everyVisibleCharacterOfARandomScalarIsFoundAgain() {
    Random random = new Random(11);
    for (int round = 0; round < 4000; round++) {
      YamlFile file = YamlReaderTest.ok(YamlReaderTest.read(ScalarWriter.document(random)));
      YamlScalar scalar = file.rootMapping().orElseThrow().scalar("k").orElseThrow();
      TextMap map = file.map(scalar);
      assertThat(map.length()).isEqualTo(scalar.text().length());
      for (int i = 0; i < map.length(); i++) {
        char c = scalar.text().charAt(i);
        String written = file.source().slice(map.span(i, i + 1));
        assertThat(scalar.span().covers(map.span(i, i + 1))).isTrue();
        if (c > ' ' && !Character.isSurrogate(c) && !written.startsWith("\\") && c != '\'') {
          assertThat(written).isEqualTo(String.valueOf(c));
        }
      }
    }
  }

  private static void assertPlace(String yaml, String part, Span expected) {
    YamlFile file = YamlReaderTest.ok(YamlReaderTest.read(yaml));
    YamlScalar scalar = file.rootMapping().orElseThrow().scalar("a").orElseThrow();
    int at = scalar.text().indexOf(part);
    assertThat(at).as(scalar.text()).isNotNegative();
    assertThat(file.place(scalar, at, at + part.length())).isEqualTo(expected);
  }
}
