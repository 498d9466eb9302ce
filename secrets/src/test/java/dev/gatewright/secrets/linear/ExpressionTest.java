package dev.gatewright.secrets.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions of others are matched as Go and Perl match them, and never for long. */
final class ExpressionTest {
  private static String all(String expression, String text) throws ExpressionException {
    Expression compiled = Expression.of(expression);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder told = new StringBuilder();
    int from = 0;
    Effort effort = Effort.of(bytes.length);
    while (from <= bytes.length) {
      int[] places = compiled.first(bytes, bytes.length, from, effort);
      if (places == null) {
        break;
      }
      for (int place : places) {
        told.append(place).append(' ');
      }
      told.append('|');
      from = places[1] > places[0] ? places[1] : places[1] + 1;
    }
    assertThat(effort.spent()).isFalse();
    return told.toString();
  }

  private static String library(String expression, String text) {
    // The library sees no beginning of a line at the end of the text; Go does.
    String lines = expression.replace("(?m:^)", "(?<![^\\n])");
    Matcher matcher = Pattern.compile(lines, Pattern.UNIX_LINES).matcher(text);
    StringBuilder told = new StringBuilder();
    while (matcher.find()) {
      for (int group = 0; group <= matcher.groupCount(); group++) {
        told.append(matcher.start(group)).append(' ').append(matcher.end(group)).append(' ');
      }
      told.append('|');
    }
    return told.toString();
  }

  /** Expressions put together by chance match the same as the library says, groups included. */
  @Test
  void aThousandExpressionsMatchAsTheLibrarySays() throws ExpressionException {
    Random random = new Random(20_261_123);
    List<String> wrong = new ArrayList<>();
    int matches = 0;
    for (int i = 0; i < 3000; i++) {
      String expression = choice(random, 3);
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(24); k > 0; k--) {
        text.append("abcab _\n-1".charAt(random.nextInt(10)));
      }
      String expected = library(expression, text.toString());
      String got = all(expression, text.toString());
      matches += expected.isEmpty() ? 0 : 1;
      if (!expected.equals(got)) {
        wrong.add(expression + " in '" + text + "': " + expected + " but " + got);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(matches).isGreaterThan(1000);
  }

  private static String choice(Random random, int depth) {
    String one = row(random, depth);
    return random.nextInt(4) == 0 ? one + "|" + row(random, depth) : one;
  }

  private static String row(Random random, int depth) {
    StringBuilder row = new StringBuilder();
    for (int k = 1 + random.nextInt(3); k > 0; k--) {
      row.append(atom(random, depth));
    }
    return row.toString();
  }

  private static String atom(Random random, int depth) {
    int kind = random.nextInt(depth > 0 ? 12 : 8);
    String atom =
        switch (kind) {
          case 0 -> "[ab]";
          case 1 -> "[^a\\s]";
          case 2 -> "\\w";
          case 3 -> ".";
          case 4 -> "b";
          case 5 -> "(?i:A)";
          case 6 -> "-?";
          case 7 -> List.of("\\b", "^", "(?m:$)", "(?m:^)", "\\B").get(random.nextInt(5));
          case 8, 9 -> "(" + choice(random, depth - 1) + ")";
          default -> "(?:[ab_](?:" + choice(random, depth - 1) + "))";
        };
    boolean repeats = kind < 6 || kind > 9;
    String often =
        List.of("", "", "*", "+", "?", "{2}", "{1,3}", "*?", "+?", "??").get(random.nextInt(10));
    // Libraries differ in what a round of a loop does that takes nothing, so none may.
    return repeats ? atom + often : atom;
  }

  @ParameterizedTest
  @CsvSource({
    "'(?P<key>a+)b', 'xaab', '1 4 1 3 |'",
    "'(?i)ghp', 'xGhP', '1 4 |'",
    "'[[:alpha:]]+\\z', 'a1bc', '2 4 |'",
    "'\\Qa.b\\E+', 'a.bbb', '0 5 |'",
    "'x{,2}', 'ax{,2}', '1 6 |'",
    "'a{2}', 'aaa', '0 2 |'",
    "'\\x41\\x{42}', 'AB', '0 2 |'",
    "'(?U)a+', 'aa', '0 1 |1 2 |'",
    "'(?s)a.b', 'a', ''",
    "'[]a]+', 'a]', '0 2 |'",
    "'[a-]+', '-a-', '0 3 |'",
    "'é+', 'aé', '1 3 |'",
    "'a$', 'a', '0 1 |'",
  })
  void theSyntaxOfGoIsRead(String expression, String text, String places)
      throws ExpressionException {
    assertThat(all(expression, text)).isEqualTo(places);
  }

  @Test
  void theEndIsTheEndAndNoLineFeedBeforeIt() throws ExpressionException {
    assertThat(all("a$", "a\n")).isEmpty();
    assertThat(all("(?m)a$", "a\n")).isEqualTo("0 1 |");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?=a)",
        "(?<!a)b",
        "(?<=a)",
        "\\1",
        "(a)\\1",
        "a**",
        "(",
        ")",
        "[a",
        "*a",
        "a{1001}",
        "a{2,1}",
        "\\p{L}",
        "[é]",
        "\\y",
        "(?>a)",
        "a\\",
        "[[:what:]]",
        "[b-a]",
        "(?P<a",
        "\\x{",
        "((a{1,100}){1,100}){1,100}",
        "((){1000}){1000}",
        "(?i"
      })
  void whatGoRefusesOrCannotBeTakenOverIsSaid(String expression) {
    assertThatThrownBy(() -> Expression.of(expression))
        .isInstanceOf(ExpressionException.class)
        .hasMessageNotContaining("null");
  }

  @Test
  void deepAndLongExpressionsAreRefused() {
    assertThatThrownBy(() -> Expression.of("(".repeat(5000) + ")".repeat(5000)))
        .hasMessageContaining("within each other");
    assertThatThrownBy(() -> Expression.of("a".repeat(100_000))).hasMessageContaining("longer");
  }

  /** What takes a library that goes back for ever takes a look at each byte here. */
  @ParameterizedTest
  @ValueSource(
      strings = {"(a+)+$", "(a|a)*b", "(a|aa)+$", "(.*a){12}b", "([a-z]+)*1", "(?:a?){60}a{60}b"})
  void expressionsThatNeverEndElsewhereEndHere(String expression) throws ExpressionException {
    byte[] bytes = ("a".repeat(200_000) + "!").getBytes(StandardCharsets.UTF_8);
    Effort effort = Effort.of(bytes.length);
    int[] places = Expression.of(expression).first(bytes, bytes.length, 0, effort);
    assertThat(places).isNull();
  }

  @Test
  void aSearchThatTakesTooLongSaysThatItGaveUp() throws ExpressionException {
    Expression expression = Expression.of("(?s)(?:[^b]{0,900}x){5}y");
    byte[] bytes = new byte[400_000];
    Random random = new Random(7);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) "xac".charAt(random.nextInt(3));
    }
    Effort effort = Effort.of(bytes.length);
    assertThat(expression.found(bytes, bytes.length, effort)).isFalse();
    assertThat(effort.spent()).isTrue();
  }

  @Test
  void wordsAreFoundWhateverTheirCapitals() throws ExpressionException {
    WordSet words = WordSet.of(List.of("key", "keyring", "secret", "absent", "é"));
    byte[] bytes = "a Keyring, a SECRET, é".getBytes(StandardCharsets.UTF_8);
    assertThat(words.in(bytes, bytes.length, Effort.of(bytes.length)))
        .containsExactly(true, true, true, false, true);
  }
}
