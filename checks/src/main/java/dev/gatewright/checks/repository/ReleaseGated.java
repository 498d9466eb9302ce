package dev.gatewright.checks.repository;

import dev.gatewright.checks.Act;
import dev.gatewright.checks.Check;
import dev.gatewright.checks.Ci;
import dev.gatewright.checks.Duty;
import dev.gatewright.checks.Question;
import dev.gatewright.checks.repository.ReleaseGate.Guard;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.LocalUse;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Masking;
import dev.gatewright.targets.sight.Source;
import dev.gatewright.targets.workflows.Workflows.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code repository/release-gated}: a failing test or gate stops every job that publishes. */
final class ReleaseGated implements Check {
  private static final String FIX =
      "Give the job needs: on a job that runs the tests or gatewright check, without always().";

  @Override
  public String id() {
    return "repository/release-gated";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    CiAnswer answer = new CiAnswer(question, sights);
    List<Finding> open = new ArrayList<>();
    List<Act> shut = new ArrayList<>();
    List<Act> perhaps = new ArrayList<>();
    String unseen = null;
    for (Found found : sights.workflows().all()) {
      for (Job job : found.workflow().jobs()) {
        Release release = weakest(sights, found, job);
        if (release == null) {
          continue;
        }
        switch (release.guard()) {
          case Guard.Shut(Act by) -> shut.add(by);
          case Guard.Perhaps(Act by) -> perhaps.add(by);
          case Guard.Unseen(String why) -> unseen = found.path() + ", job " + job.id() + ": " + why;
          case Guard.Open(String why) ->
              open.add(finding(question, found, job, release.act(), why));
        }
      }
    }
    if (!open.isEmpty()) {
      return new Answer.Fail("Nothing stops a release when tests fail", open, answer.looked());
    }
    return answer(sights, answer, unseen, shut, perhaps);
  }

  private static Answer answer(
      Sights sights, CiAnswer answer, @Nullable String unseen, List<Act> shut, List<Act> perhaps) {
    Answer gap = answer.gap();
    if (gap != null) {
      return gap;
    }
    if (unseen != null) {
      String remedy = "Vouch for what it does, or run the tests in a job of this repository.";
      return new Answer.Unknown(
          "What stops the release is not seen: " + unseen, remedy, answer.looked());
    }
    Answer candidates =
        answer.candidates("Whether what the release needs runs tests is not seen", perhaps);
    if (candidates != null) {
      return candidates;
    }
    return shut.isEmpty()
        ? none(sights, answer)
        : answer.pass("Releases wait for tests or a gate", shut.stream().distinct().toList());
  }

  /** Something that publishes, and what stands before it. */
  private record Release(Act act, Guard guard) {}

  /** Of all that a job publishes, what is stopped least; null when it publishes nothing. */
  private static @Nullable Release weakest(Sights sights, Found found, Job job) {
    if (job.uses() != null) {
      return null;
    }
    Release weakest = null;
    for (Act act : Ci.of(sights, found, job).acts()) {
      if (act.does(Duty.PUBLISH) && !act.neverRuns()) {
        Guard guard = ReleaseGate.before(sights, found, job, act);
        if (weakest == null || ReleaseGate.weaker(guard, weakest.guard())) {
          weakest = new Release(act, guard);
        }
      }
    }
    return weakest;
  }

  private static Finding finding(Question question, Found found, Job job, Act publish, String why) {
    Span span = job.idSpan();
    String command = Visible.of(Masking.maskLine(publish.words()), 80);
    return question.finding(
        "The job publishes though tests may have failed",
        job.id() + " (" + command + ") " + why,
        Source.place(found.path(), span),
        Source.excerpt(found.source(), span),
        FIX);
  }

  /** No job that is known to publish: whether something else does. */
  private static Answer none(Sights sights, CiAnswer answer) {
    String hidden = hidden(sights);
    if (hidden == null && !sights.workflows().otherSystems().isEmpty()) {
      hidden = sights.workflows().otherSystems().getFirst() + " is not read";
    }
    if (hidden != null) {
      return new Answer.Unknown(
          "No step is known to publish, but " + hidden,
          "Vouch for how releases are made with gatewright attest.",
          answer.looked());
    }
    List<Looked> looked = new ArrayList<>(answer.looked());
    looked.add(new Looked("work-tree", "files", sights.tree().files().size()));
    return new Answer.NotApplicable("No workflow publishes a release", looked);
  }

  /** Something that by its name may publish. */
  private static @Nullable String hidden(Sights sights) {
    for (Found found : sights.workflows().all()) {
      for (Job job : found.workflow().jobs()) {
        YamlScalar call = job.uses();
        if (call != null && !LocalUse.is(call.text()) && releases(call.text() + job.id())) {
          return found.path() + ":" + call.span().line() + " calls " + call.text();
        }
        for (Step step : job.steps()) {
          YamlScalar uses = step.uses();
          if (uses != null && releases(uses.text())) {
            return found.path() + ":" + uses.span().line() + " uses " + uses.text();
          }
        }
        for (Act act : Ci.of(sights, found, job).acts()) {
          if (act.does(Duty.OPAQUE) && releases(found.path() + job.id() + act.words())) {
            return act.where() + " runs " + Visible.of(Masking.maskLine(act.words()), 60);
          }
        }
      }
    }
    return null;
  }

  private static boolean releases(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean reports = lower.contains("test-result") || lower.contains("unit-test");
    boolean drafts =
        lower.contains("release-drafter") || lower.startsWith("pypa/gh-action-pypi-publish");
    return !reports && !drafts && (lower.contains("publish") || lower.contains("release"));
  }
}
