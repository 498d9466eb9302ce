package dev.gatewright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Rule;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import dev.gatewright.targets.sight.Sight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of a token that is judged nothing is said but what it opens. */
final class TokensSilenceTest {
  private static final String FAMILY = "tokens/";

  /** The prefix of a token says nothing; any further piece of this length does. */
  private static final int PREFIX = 5;

  private static final int PIECE = 5;

  static List<Case> cases() throws IOException {
    return Case.all().stream()
        .filter(example -> example.check().startsWith(FAMILY))
        .filter(TokensSilenceTest::handsInAToken)
        .toList();
  }

  private static boolean handsInAToken(Case example) {
    try {
      return Case.texts(example.expectations(), "process").values().stream()
          .anyMatch(text -> text.length() > 20 && text.indexOf('/') < 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noCheckSaysAPieceOfAToken(Case example, @TempDir Path root)
      throws IOException, InterruptedException {
    Sights sights = new Sights(example.lay(root));
    StringBuilder said = new StringBuilder();
    for (Check check : Checks.all()) {
      if (check.id().startsWith(FAMILY)) {
        Rule rule = Checks.rule(check.id());
        Answer answer = check.verify(new Question(rule, rule.severity(), Map.of()), sights);
        said.append(answer);
      }
    }
    assertThat(sights.environment()).isInstanceOf(Sight.Known.class);
    if (sights.environment() instanceof Sight.Known<Environment>(Environment seen)) {
      for (Variable variable : seen.deployments().getFirst().variables()) {
        if (variable.value() instanceof Value.Literal(String text)) {
          String token = token(text);
          for (int at = PREFIX; at + PIECE <= token.length(); at++) {
            assertThat(said.toString()).doesNotContain(token.substring(at, at + PIECE));
          }
        }
      }
    }
  }

  /** The token of a value; of an address, what stands before the host in it. */
  private static String token(String value) {
    int from = Math.max(0, value.indexOf("pypi-"));
    int to = value.indexOf('@', from);
    return value.substring(from, to < 0 ? value.length() : to);
  }
}
