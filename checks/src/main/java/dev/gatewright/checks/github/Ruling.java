package dev.gatewright.checks.github;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.GithubSettings;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Place;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Sight;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what speaks against a statement, what was not seen, and what was looked at. A finding
 * refutes, whatever else was not seen; without one, anything unseen makes it unknown.
 */
final class Ruling {
  private static final String TARGET = "github";
  private static final int WIDEST = 80;

  private final Question question;
  private final Sights sights;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Looked> looked = new ArrayList<>();
  private @Nullable String doubt;
  private String remedy = "";

  Ruling(Question question, Sights sights) {
    this.question = question;
    this.sights = sights;
  }

  Question question() {
    return question;
  }

  /** A parameter that is a list with commas or blanks between. */
  List<String> names(String parameter) {
    List<String> names = new ArrayList<>();
    for (String name : question.parameter(parameter, "").split("[, ]", -1)) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }

  /** What the repository declares; null when it declares nothing of GitHub. */
  @Nullable GithubSettings declared() {
    return sights.declarations().settings().github();
  }

  /** Something declared; null, and noted as missing, when it is not. */
  <T> @Nullable T declared(@Nullable T value, String key) {
    if (value == null) {
      doubt(
          "Nothing is declared to compare with: github: " + key + " is not in gate.yaml",
          "Declare " + key + " under github: in .gatewright/gate.yaml.");
    }
    return value;
  }

  /** What was seen; null, and noted, when it was not. */
  <T> @Nullable T see(Sight<T> sight) {
    return switch (sight) {
      case Sight.Known<T>(T value) -> value;
      case Sight.Unseen<T>(String why, String how) -> {
        doubt(why, how);
        yield null;
      }
    };
  }

  /** A list that was seen, counted; null, and noted, when it was not. */
  <T> @Nullable List<T> see(String what, Sight<List<T>> sight) {
    List<T> seen = see(sight);
    if (seen != null) {
      looked(what, seen.size());
    }
    return seen;
  }

  void looked(String what, long count) {
    looked.add(new Looked(TARGET, what, count));
  }

  /** What was looked at so far. */
  List<Looked> looked() {
    return looked;
  }

  /** Something that was not seen; the first is told. */
  void doubt(String why, String how) {
    if (doubt == null) {
      doubt = why;
      remedy = how;
    }
  }

  /** Something that was not seen. */
  record Doubt(String why, String remedy) {}

  /** The first thing that was not seen; null when all was. */
  @Nullable Doubt firstDoubt() {
    return doubt == null ? null : new Doubt(doubt, remedy);
  }

  boolean doubts() {
    return doubt != null;
  }

  /**
   * Something that speaks against it.
   *
   * @param message what is wrong, the same text each time
   */
  void against(String message, String evidence, String fix) {
    against(message, evidence, fix, null);
  }

  /** Something that speaks against it, in a file. */
  void against(String message, String evidence, String fix, @Nullable Place place) {
    findings.add(question.finding(message, evidence, place, null, fix));
  }

  boolean refuted() {
    return !findings.isEmpty();
  }

  /** A name from elsewhere, safe to show. */
  static String shown(String name) {
    return Visible.of(name, WIDEST);
  }

  /** A parameter that is a day or an instant; null when it is not given, or is none, as noted. */
  @Nullable Instant instant(String parameter) {
    String text = question.parameter(parameter, "");
    try {
      return text.isEmpty()
          ? null
          : Instant.parse(text.length() == 10 ? text + "T00:00:00Z" : text);
    } catch (DateTimeException e) {
      doubt(
          "The item asks for "
              + parameter
              + ": "
              + shown(text)
              + ", which is no day and no instant",
          "Write it as 2026-11-20 or 2026-11-20T08:00:00Z under the parameters of the item.");
      return null;
    }
  }

  /** The answer to all that was gathered. */
  Answer answer(String clean) {
    if (!findings.isEmpty()) {
      Finding first = findings.getFirst();
      String more = findings.size() == 1 ? "" : "; and " + (findings.size() - 1) + " more";
      return new Answer.Fail(first.message() + ": " + first.evidence() + more, findings, looked);
    }
    if (doubt != null) {
      return new Answer.Unknown(doubt, remedy, looked);
    }
    return new Answer.Pass(clean, looked);
  }

  /** Not to be asked here, as what was looked at shows. */
  Answer notApplicable(String why) {
    return doubt == null
        ? new Answer.NotApplicable(why, looked)
        : new Answer.Unknown(doubt, remedy, looked);
  }

  /** Something is there of which only a person can say whether it is enough. */
  Answer manual(String why) {
    return new Answer.Manual(why, findings, looked);
  }
}
