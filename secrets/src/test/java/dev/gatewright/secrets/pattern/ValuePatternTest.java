package dev.gatewright.secrets.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counting gives what an expression gives. */
final class ValuePatternTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ab]{2,5}",
        "[ab]{2,5}c?[ab]",
        "a[^a]{0,3}a",
        "(?:ab|a)c{0,2}",
        "[a-c]{0,4}-[a-c]{1,3}(?:-[ab]{2})?",
        "\\w{1,3}\\s[ab]",
        "(?:a?b){1,3}c"
      })
  void everyExpressionMatchesAsTheLibraryMatches(String text) throws PatternException {
    ValuePattern pattern = ValuePattern.of(text);
    Random random = new Random(text.hashCode());
    int matches = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder made = new StringBuilder();
      for (int k = random.nextInt(10); k >= 0; k--) {
        made.append("abc- ".charAt(random.nextInt(5)));
      }
      Matcher expected = Pattern.compile(text).matcher(made);
      int end = expected.lookingAt() ? expected.end() : -1;
      byte[] bytes = made.toString().getBytes(StandardCharsets.US_ASCII);
      assertThat(pattern.match(new Window(bytes, bytes.length), 0))
          .as(made.toString())
          .isEqualTo(end);
      assertThat(pattern.matches(new Window(bytes, bytes.length), 0, bytes.length))
          .as(made.toString())
          .isEqualTo(expected.matches());
      matches += end >= 0 ? 1 : 0;
    }
    assertThat(matches).isPositive();
  }
}
