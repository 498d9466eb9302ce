package dev.gatewright.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an item asks of a check comes from people, and may be nonsense. */
final class QuestionTest {
  private static Question asking(String name, String value) {
    Rule rule = Checks.rule("github/secrets-age");
    return new Question(rule, rule.severity(), Map.of(name, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "", "-5", "1.5", "90 days", "99999999999", "٩"})
  void aNumberThatIsNoneIsAnAnswerAndNoFault(String value) {
    assertThat(asking("max-days", value).unreadable())
        .hasValueSatisfying(
            answer -> {
              assertThat(answer).isInstanceOf(Answer.Unknown.class);
              assertThat(answer.why()).contains("max-days: ").contains("which is no whole number");
            });
  }

  @Test
  void aNumberIsReadAndOtherWordsAreLeftAlone() {
    assertThat(asking("max-days", "30").unreadable()).isEmpty();
    assertThat(asking("max-days", "30").number("max-days", 90)).isEqualTo(30);
    assertThat(asking("since", "soon").unreadable()).isEmpty();
  }

  @Test
  void aNumberNobodyListedIsNotRead() {
    assertThatThrownBy(() -> asking("width", "30").number("width", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
