package dev.gatewright.gate;

import dev.gatewright.checks.Checks;
import dev.gatewright.checks.Ignoring;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.CheckCall;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Ignored;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Place;
import dev.gatewright.model.Rule;
import dev.gatewright.model.Verdict;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.ignoring.IgnoreComments.Comment;
import dev.gatewright.targets.sight.Masking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands between what checks answer and what is judged: takes out the findings that a comment on
 * their line asks to ignore, and remembers which comments had something to ignore. Only a failing
 * check has findings that can be ignored; a candidate for a person is none.
 */
public final class Sieve {
  private static final int REASONS = 3;

  private final List<Comment> live = new ArrayList<>();
  private final Set<Comment> used = new HashSet<>();
  private final Set<String> answered = new HashSet<>();
  private final Set<String> unclear = new HashSet<>();
  private final Map<String, Ignored> ignored = new LinkedHashMap<>();

  /** Reads the comments of a run. */
  public Sieve(Sights sights) {
    this(sights.ignores().all(), sights.at());
  }

  /** Takes comments of texts that are no files of the directory. */
  public Sieve(List<Comment> comments, Instant at) {
    for (Comment comment : comments) {
      if (Ignoring.wrong(comment, at) == null) {
        live.add(comment);
      }
    }
  }

  /** Takes out of an answer what is ignored. */
  public Sifted sift(CheckCall call, Answer answer) {
    // A check that is asked about one named thing says nothing of the others.
    boolean narrow = call.parameters().containsKey("name") || call.parameters().containsKey("file");
    (narrow || answer instanceof Answer.Unknown ? unclear : answered).add(call.check());
    if (answer instanceof Answer.Waived waived) {
      Instant first = firstEnd(waived.accepted());
      return new Sifted(
          Verdict.WAIVED, waived.why(), null, List.of(), waived.accepted(), waived.looked(), first);
    }
    if (!(answer instanceof Answer.Fail fail) || live.isEmpty()) {
      return Sifted.whole(answer);
    }
    List<Finding> standing = new ArrayList<>();
    List<Ignored> taken = new ArrayList<>();
    for (Finding finding : fail.findings()) {
      Comment comment = comment(finding);
      if (comment == null) {
        standing.add(finding);
      } else {
        used.add(comment);
        Ignored one = ignored(finding, comment);
        taken.add(one);
        ignored.putIfAbsent(finding.fingerprint() + " " + comment.place(), one);
      }
    }
    if (taken.isEmpty()) {
      return Sifted.whole(answer);
    }
    return standing.isEmpty() ? waived(fail, taken) : partly(fail, standing, taken);
  }

  /** Every finding that was taken out so far, each once. */
  public List<Ignored> ignored() {
    return List.copyOf(ignored.values());
  }

  /**
   * What is wrong with comments on whose line their check, though it saw everything, found nothing.
   */
  public List<Finding> idle() {
    Rule rule = Checks.rule(Ignoring.ID);
    Question question = new Question(rule, rule.severity(), Map.of());
    List<Finding> idle = new ArrayList<>();
    for (Comment comment : live) {
      String check = comment.check();
      if (answered.contains(check) && !unclear.contains(check) && !used.contains(comment)) {
        idle.add(Ignoring.idle(question, comment));
      }
    }
    return idle;
  }

  private @Nullable Comment comment(Finding finding) {
    Place place = finding.place();
    for (Comment comment : live) {
      if (place != null && comment.on(place) && comment.check().equals(finding.check())) {
        return comment;
      }
    }
    return null;
  }

  private static Ignored ignored(Finding finding, Comment comment) {
    String because = comment.because();
    LocalDate until = comment.until();
    if (because == null || until == null) {
      throw new IllegalStateException("A comment without a reason or an end counted");
    }
    return new Ignored(finding, Masking.maskLine(because), until, comment.place());
  }

  private static Sifted waived(Answer.Fail fail, List<Ignored> taken) {
    String why = reasons(taken) + ". The check says fail: " + fail.why();
    return new Sifted(
        Verdict.WAIVED, why, null, List.of(), taken, looked(fail, taken), firstEnd(taken));
  }

  private static @Nullable Instant firstEnd(List<Ignored> taken) {
    Instant first = null;
    for (Ignored one : taken) {
      LocalDate until = one.until();
      if (until == null) {
        continue;
      }
      Instant end = Ignoring.end(until);
      first = first == null || end.isBefore(first) ? end : first;
    }
    return first;
  }

  private static Sifted partly(Answer.Fail fail, List<Finding> standing, List<Ignored> taken) {
    String why = fail.why() + "; not counting " + reasons(taken);
    return new Sifted(Verdict.FAIL, why, null, standing, taken, looked(fail, taken), null);
  }

  /** Each reason once, with its place, the first few of them. */
  private static String reasons(List<Ignored> taken) {
    Set<String> reasons = new LinkedHashSet<>();
    for (Ignored one : taken) {
      String where = one.place().file() + ":" + one.place().line();
      reasons.add(one.because() + " (ignored at " + where + " until " + one.until() + ")");
    }
    List<String> list = List.copyOf(reasons);
    String shown = String.join("; ", list.subList(0, Math.min(REASONS, list.size())));
    return list.size() <= REASONS ? shown : shown + "; and " + (list.size() - REASONS) + " more";
  }

  private static List<Looked> looked(Answer.Fail fail, List<Ignored> taken) {
    Set<Looked> looked = new LinkedHashSet<>(fail.looked());
    for (Ignored one : taken) {
      String where = one.place().file() + ":" + one.place().line();
      looked.add(new Looked("ignore-comments", where, 1));
    }
    return List.copyOf(looked);
  }
}
