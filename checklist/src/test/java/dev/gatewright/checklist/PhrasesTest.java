package dev.gatewright.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhrasesTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Tokens rotated.,tokens rotated",
        "\"  Two   spaces \",two spaces",
        "A **bold** `word`!,a bold word",
        "_all_ of snake_case,all of snake_case",
        "A &amp; B,a & b",
        "100\\% sure;,100% sure",
        "Ärger: ÉTÉ,ärger: été",
        "\"one\ttab\",one tab",
        "Don\u2019t log \u201csecrets\u201d,\"don't log \"\"secrets\"\"\"",
        "Rotate \u2014 and re\u2011issue \u2013 keys,rotate - and re-issue - keys",
        "Rotate -- and revoke --- keys,rotate - and revoke - keys",
        "git push --force,git push --force",
        "Keys rotated\u2026,keys rotated",
        "[Keys](docs/keys.md) are [rotated][1][^2],keys are rotated",
        "Keys[^1] are [x] rotated,keys are [x] rotated",
        "Keys<br> are <strong>rotated</strong> <!-- see the wiki -->,keys are rotated",
        "Keys\u00a0are \u200brotated,keys are rotated",
        "~~Keys are rotated~~,~~keys are rotated~~",
        "<del>Keys</del> are rotated,<del>keys</del> are rotated",
        "a < b and b > c,a < b and b > c",
        "\"...\",\"\""
      })
  void onlyTheWordsCount(String text, String words) {
    assertThat(Phrases.normalise(text)).isEqualTo(words);
  }

  /** A mark around a text is dropped, and its being there takes the long way. */
  @Test
  void theShortWayAndTheLongOneAgree() {
    Random random = new Random(11);
    String letters = "abcXYZ019 -,.:;!()[]<>/'\"#%?= ";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(14); length >= 0; length--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(Phrases.normalise(text.toString()))
          .as(text.toString())
          .isEqualTo(Phrases.normalise("`" + text + "`"));
    }
  }
}
