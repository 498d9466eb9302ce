package dev.gatewright.gate;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Checks;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.SharedWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Asks many checks at once, on as many threads as allowed; those that wait for other machines wait
 * beside them.
 */
public final class Asking {
  private static final String SECRETS = "secrets";

  private Asking() {}

  /**
   * What the checks answer, in the order they are asked in. It does not depend on the number of
   * threads.
   */
  public static List<Answer> all(Sights sights, List<Question> questions, int threads) {
    if (sights.asksHosts()) {
      questions.forEach(question -> check(question).announce(question, sights));
      sights.askAhead();
    }
    Map<Integer, Supplier<Answer>> answers = new HashMap<>();
    try (WaitingChecks waiting = new WaitingChecks(sights)) {
      List<Integer> here = new ArrayList<>();
      for (int index : order(questions, threads)) {
        Question question = questions.get(index);
        if (threads > 1 && waiting.waits(question.rule())) {
          answers.put(index, waiting.begin(() -> answer(question, sights)));
        } else {
          here.add(index);
        }
      }
      List<Answer> given =
          SharedWork.each(here, index -> answer(questions.get(index), sights), threads);
      for (int i = 0; i < here.size(); i++) {
        Answer answer = given.get(i);
        answers.put(here.get(i), () -> answer);
      }
      return inOrder(questions.size(), answers);
    }
  }

  private static List<Answer> inOrder(int count, Map<Integer, Supplier<Answer>> answers) {
    List<Answer> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(Objects.requireNonNull(answers.get(i)).get());
    }
    return all;
  }

  private static Answer answer(Question question, Sights sights) {
    return question.unreadable().orElseGet(() -> check(question).verify(question, sights));
  }

  private static Check check(Question question) {
    return Checks.named(question.rule().id()).orElseThrow();
  }

  /**
   * The numbers of the questions as they are begun. A family's first check waits for the sight it
   * looks at, so threads begin apart; the search for secrets takes longest, so what else waits for
   * it comes last.
   */
  private static List<Integer> order(List<Question> questions, int threads) {
    Set<Integer> order = new LinkedHashSet<>();
    Set<String> looks = new HashSet<>();
    for (int i = 0; threads > 1 && i < questions.size(); i++) {
      if (looks.add(firstLook(questions.get(i)))) {
        order.add(i);
      }
    }
    List<Integer> last = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      if (threads > 1 && firstLook(questions.get(i)).equals(SECRETS)) {
        last.add(i);
      } else {
        order.add(i);
      }
    }
    order.addAll(last);
    return List.copyOf(order);
  }

  /** What the first check of its family waits for: the code is searched where secrets are. */
  private static String firstLook(Question question) {
    String family = question.rule().family();
    return family.equals("code") ? SECRETS : family;
  }
}
