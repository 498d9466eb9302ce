package dev.gatewright.gate;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Checks;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.CheckCall;
import dev.gatewright.model.Severity;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.SharedWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Asks every check that a plan needs, each question once, on as many threads as allowed; those that
 * wait for other machines wait beside them.
 */
final class CheckRunner {
  private static final String SECRETS = "secrets";

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
  void askAll(Set<Asked> questions, int threads) {
    Set<Asked> open = new LinkedHashSet<>();
    for (Asked question : questions) {
      if (!answers.containsKey(question) && Checks.named(question.call().check()).isPresent()) {
        open.add(question);
      }
    }
    if (sights.asksHosts()) {
      for (Asked question : open) {
        Check check = Checks.named(question.call().check()).orElseThrow();
        check.announce(question(check, question), sights);
      }
      sights.askAhead();
    }
    Map<Asked, Answer> given = new HashMap<>();
    try (WaitingChecks waiting = new WaitingChecks(sights)) {
      List<Asked> here = new ArrayList<>();
      Map<Asked, Supplier<Answer>> elsewhere = new HashMap<>();
      for (Asked question : threads > 1 ? oneOfEachFamilyFirst(open) : open) {
        if (threads > 1 && waiting.waits(Checks.rule(question.call().check()))) {
          elsewhere.put(question, waiting.begin(() -> ask(question)));
        } else {
          here.add(question);
        }
      }
      List<Answer> answered = SharedWork.each(here, this::ask, threads);
      for (int i = 0; i < here.size(); i++) {
        given.put(here.get(i), answered.get(i));
      }
      elsewhere.forEach((question, answer) -> given.put(question, answer.get()));
    }
    // Sifted in the order they were asked for, whatever order they were begun in.
    open.forEach(question -> keep(question, Objects.requireNonNull(given.get(question))));
  }

  /** A family's first check waits for the sight it looks at, so that the threads begin apart. */
  private static List<Asked> oneOfEachFamilyFirst(Set<Asked> open) {
    List<Asked> order = new ArrayList<>();
    Set<String> looks = new HashSet<>();
    for (Asked question : open) {
      if (looks.add(firstLook(question.call().check()))) {
        order.add(question);
      }
    }
    // The search for secrets takes longest: what else waits for it is asked last.
    Set<Asked> rest = new LinkedHashSet<>(open);
    order.forEach(rest::remove);
    for (boolean last : new boolean[] {false, true}) {
      for (Asked question : rest) {
        if (firstLook(question.call().check()).equals(SECRETS) == last) {
          order.add(question);
        }
      }
    }
    return order;
  }

  /** What the first check of its family waits for: the code is searched where secrets are. */
  private static String firstLook(String check) {
    String family = check.substring(0, check.indexOf('/'));
    return family.equals("code") ? SECRETS : family;
  }

  /** The answer to a question, or nothing when no such check is built. */
  Optional<Sifted> answer(Asked question) {
    return Optional.ofNullable(answers.get(question));
  }

  private void keep(Asked question, Answer answer) {
    answers.put(question, sieve.sift(question.call(), answer));
  }

  private Answer ask(Asked question) {
    Check check = Checks.named(question.call().check()).orElseThrow();
    Question put = question(check, question);
    return put.unreadable().orElseGet(() -> check.verify(put, sights));
  }

  private static Question question(Check check, Asked asked) {
    return new Question(Checks.rule(check.id()), asked.severity(), asked.call().parameters());
  }
}
