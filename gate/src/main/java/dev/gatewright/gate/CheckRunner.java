package dev.gatewright.gate;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Checks;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.CheckCall;
import dev.gatewright.model.Severity;
import dev.gatewright.targets.Sights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks every check that a plan needs, each question once. */
final class CheckRunner {
  private final Sights sights;
  private final Sieve sieve;
  private final Map<Asked, Sifted> answers = new HashMap<>();

  CheckRunner(Sights sights, Sieve sieve) {
    this.sights = sights;
    this.sieve = sieve;
  }

  /** A check, its parameters, and the severity its findings carry. */
  record Asked(CheckCall call, Severity severity) {}

  /** Asks what was not asked yet. The answers do not depend on the number of threads. */
  void askAll(Set<Asked> wanted, int threads) {
    List<Asked> open = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    for (Asked asked : wanted) {
      Check check = Checks.named(asked.call().check()).orElse(null);
      if (check != null && !answers.containsKey(asked)) {
        open.add(asked);
        questions.add(question(check, asked));
      }
    }
    List<Answer> given = Asking.all(sights, questions, threads);
    for (int i = 0; i < open.size(); i++) {
      keep(open.get(i), given.get(i));
    }
  }

  /** The answer to a question, or nothing when no such check is built. */
  Optional<Sifted> answer(Asked question) {
    return Optional.ofNullable(answers.get(question));
  }

  private void keep(Asked question, Answer answer) {
    answers.put(question, sieve.sift(question.call(), answer));
  }

  private static Question question(Check check, Asked asked) {
    return new Question(Checks.rule(check.id()), asked.severity(), asked.call().parameters());
  }
}
