package dev.gatewright.checks.index;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Place;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one check comes to over a project on an index. Whatever breaks the rule decides, else
 * whatever was not seen, else whatever only a person can see.
 */
final class IndexJudge {
  /** The longest name that is shown, in code points. */
  private static final int SHOWN = 120;

  private final Question question;
  private final String index;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Sight.Unseen<?>> doubts = new ArrayList<>();
  private final List<Looked> looked = new ArrayList<>();
  private @Nullable String person;

  IndexJudge(Question question, String index) {
    this.question = question;
    this.index = index;
  }

  /** The name of the index, such as {@code pypi}. */
  String index() {
    return index;
  }

  /** A parameter of the question. */
  String parameter(String name, String fallback) {
    return question.parameter(name, fallback);
  }

  /** What was seen; null, and a doubt, when it was not. */
  <T> @Nullable T see(Sight<T> sight) {
    return switch (sight) {
      case Sight.Known<T>(T value) -> value;
      case Sight.Unseen<T> unseen -> {
        doubts.add(unseen);
        yield null;
      }
    };
  }

  void looked(String what, long count) {
    looked.add(new Looked("index " + index, what, count));
  }

  void looked(Looked other) {
    looked.add(other);
  }

  void breaks(String message, String evidence, @Nullable Place place, String fix) {
    findings.add(question.finding(message, evidence + ", on " + index, place, null, fix));
  }

  void doubt(String why, String remedy) {
    doubts.add(new Sight.Unseen<>(why, remedy));
  }

  /** Only a person can see this. */
  void person(String why) {
    person = why;
  }

  Answer answer(String pass) {
    if (!findings.isEmpty()) {
      Finding first = findings.getFirst();
      return new Answer.Fail(first.message() + ": " + first.evidence(), findings, looked);
    }
    if (!doubts.isEmpty()) {
      return new Answer.Unknown(doubts.getFirst().why(), doubts.getFirst().remedy(), looked);
    }
    return person == null
        ? new Answer.Pass(pass, looked)
        : new Answer.Manual(person, List.of(), looked);
  }

  /** A name from the index, made safe to show. */
  static String shown(String name) {
    return Visible.of(name, SHOWN);
  }
}
