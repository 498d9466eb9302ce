package dev.gatewright.secrets.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A rule that is wrong is refused with its place, and the right ones beside it are read. */
final class RuleFileReaderTest {
  private static final String RIGHT =
      """
      [[rule]]
      id = "right-one"
      title = "Right"
      provider = "P"
      kind = "token"
      keywords = ["abc_"]
      value = '[a-z]{4}'
      confidence = "low"
      severity = "low"
      match = ["x"]
      near = ["y"]
      """;

  @Test
  void aRightRuleIsRead() {
    RuleFile file = read(RIGHT);
    assertThat(file.mistakes()).isEmpty();
    assertThat(file.rules()).hasSize(1);
    assertThat(file.rules().getFirst().rule().before()).isEqualTo("word");
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() {
    assertMistake(RIGHT.replace("abc_", "ab"), "f.toml:1:1: right-one: The keyword 'ab'");
    assertMistake(RIGHT.replace("[a-z]{4}", "[a-z]+"), "without an upper bound");
    assertMistake(RIGHT.replace("[a-z]{4}", "(a)\\\\1"), "a group that is not (?:...)");
    assertMistake(RIGHT.replace("[a-z]{4}", "[a-z]{4,5000}"), "more than 4096");
    assertMistake(RIGHT.replace("right-one", "Right_One"), "not kebab-case");
    assertMistake(RIGHT.replace("\"token\"", "\"tokens\""), "f.toml:5:8: 'tokens' is no kind");
    assertMistake(RIGHT.replace("title", "tittle"), "'tittle' is not known in a rule");
    assertMistake(RIGHT + "lead = '[a-z]+'\n", "without an upper bound");
    assertMistake(RIGHT.replace("\"token\"", "\"url\"") + "lead = '[a-z]{3}'\n", "has a 'lead'");
    assertMistake(RIGHT + "check = \"magic\"\n", "There is no check 'magic'");
    assertMistake(RIGHT.replace("near = [\"y\"]\n", ""), "at least one 'match' and one 'near'");
    assertMistake(RIGHT.replace("\"abc_\"", "\"abc_"), "f.toml:6:");
  }

  private static void assertMistake(String text, String expected) {
    RuleFile file = read(text);
    assertThat(file.mistakes()).anyMatch(mistake -> mistake.contains(expected));
    assertThat(file.rules()).isEmpty();
  }

  private static RuleFile read(String text) {
    return RuleFileReader.read("f.toml", text.getBytes(StandardCharsets.UTF_8));
  }
}
