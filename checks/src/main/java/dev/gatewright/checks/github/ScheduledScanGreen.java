package dev.gatewright.checks.github;

import dev.gatewright.checks.Condition;
import dev.gatewright.model.Answer;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Step;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubRun;
import dev.gatewright.targets.workflows.Workflows.Found;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code github/scheduled-scan-green}: the last scheduled scan is recent and succeeded. */
final class ScheduledScanGreen implements GithubCheck {
  private static final int DAYS = 31;
  private static final String MESSAGE = "No recent scheduled scan of the workflows succeeded";
  private static final List<String> SCANNERS =
      List.of("zizmor", "actionlint", "poutine", "octoscan", "gatewright", "scorecard");

  @Override
  public String id() {
    return "github/scheduled-scan-green";
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    int most = ruling.question().number("max-days", DAYS);
    String good = null;
    String bad = "no workflow runs a scanner on a timetable";
    for (Found found : sights.workflows().all()) {
      if (found.workflow().trigger("schedule").isEmpty() || !scans(found)) {
        continue;
      }
      String file = found.path().substring(found.path().lastIndexOf('/') + 1);
      List<GithubRun> runs =
          ruling.see("scheduled runs of " + Ruling.shown(file), github.scheduledRuns(file));
      if (runs != null) {
        List<GithubRun> ended = ended(runs);
        String wrong = wrong(ended, sights, most);
        if (wrong == null) {
          good = Ruling.shown(file);
        } else if (ended.isEmpty() && !runs.isEmpty()) {
          ruling.doubt(
              "No run of " + Ruling.shown(file) + " by its timetable has ended yet", "Run again.");
        } else {
          bad = Ruling.shown(file) + " " + wrong;
        }
      }
    }
    if (good != null) {
      return new Answer.Pass("The last scheduled run of " + good + " succeeded", ruling.looked());
    }
    if (!sights.workflows().skipped().isEmpty()) {
      ruling.doubt(
          sights.workflows().skipped().getFirst().file() + " could not be read", "Mend the file.");
    }
    if (!ruling.doubts()) {
      ruling.against(
          MESSAGE, bad, "Let a workflow run zizmor on a schedule, and mend what it finds.");
    }
    return ruling.answer("");
  }

  /** Those that a timetable started and that have ended. */
  private static List<GithubRun> ended(List<GithubRun> runs) {
    return runs.stream()
        .filter(one -> one.event().equals("schedule") && one.conclusion() != null)
        .toList();
  }

  private static @Nullable String wrong(List<GithubRun> runs, Sights sights, int most) {
    if (runs.isEmpty()) {
      return "never ran by its timetable";
    }
    GithubRun last = runs.getFirst();
    long days = Duration.between(last.created(), sights.at()).toDays();
    if (!"success".equals(last.conclusion())) {
      return "ended with "
          + Ruling.shown(String.valueOf(last.conclusion()))
          + " on "
          + last.created();
    }
    return days > most ? "ran " + days + " days ago; at most " + most : null;
  }

  private static boolean scans(Found found) {
    for (Job job : found.workflow().jobs()) {
      for (Step step : job.steps()) {
        if (Condition.never(job.condition()) || Condition.never(step.condition())) {
          continue;
        }
        String text =
            (step.uses() == null ? "" : step.uses().text())
                + " "
                + (step.run() == null ? "" : step.run().text());
        String lower = text.toLowerCase(Locale.ROOT);
        if (SCANNERS.stream().anyMatch(lower::contains)) {
          return true;
        }
      }
    }
    return false;
  }
}
