package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Attestation;
import dev.gatewright.model.Person;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubHistory;
import dev.gatewright.targets.github.GithubRun;
import dev.gatewright.targets.sight.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code github/run-history}: the runs since the last review are listed, and none that publishes
 * failed unheard or went without the approval it needs.
 */
final class RunHistory implements GithubCheck {
  private static final int DAYS = 30;
  private static final String FAILED = "A run that publishes failed and nobody has looked at it";

  /** Tasks in which people read the runs; what they sign is the last review. */
  private static final Set<String> REVIEWS = Set.of("run-logs-monthly", "run-log-review");

  private static final Set<String> RIGHT = Set.of("success", "neutral", "skipped", "cancelled");

  private static final Set<String> WRONG =
      Set.of("failure", "timed_out", "startup_failure", "action_required", "stale");

  @Override
  public String id() {
    return "github/run-history";
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    Instant since = since(ruling, sights);
    long days = Duration.between(since, sights.at()).toDays();
    if (days > GithubHistory.RUNS_KEPT_DAYS) {
      ruling.doubt(
          "GitHub keeps runs for "
              + GithubHistory.RUNS_KEPT_DAYS
              + " days, and the last review is "
              + days
              + " days ago",
          "Look at what there is, and sign for it: gatewright attest.");
    }
    List<GithubRun> runs = ruling.see("runs since " + since, github.history().runsSince(since));
    PublishPlaces places = PublishPlaces.of(ruling, sights);
    if (runs == null) {
      return ruling.answer("");
    }
    List<GithubRun> publishing = runs.stream().filter(run -> places.uploads(run.path())).toList();
    RunApprovals approvals = new RunApprovals(ruling, github, since);
    approvals.judge(places);
    publishing.forEach(run -> failed(ruling, approvals, run, publishing));
    String strangers = strangers(ruling, publishing);
    String told = told(runs, since) + publishing(approvals, publishing) + kept(github, days);
    return strangers.isEmpty() || ruling.refuted() || ruling.doubts()
        ? ruling.answer(told)
        : ruling.manual("Started by an account that is not declared: " + strangers + "; " + told);
  }

  /** When somebody last signed for such a review, else one interval ago. */
  private static Instant since(Ruling ruling, Sights sights) {
    Instant named = ruling.instant("since");
    Instant since = sights.at().minus(Duration.ofDays(ruling.question().number("days", DAYS)));
    Instant last = null;
    for (Attestation one : sights.declarations().attestations()) {
      boolean earlier =
          REVIEWS.contains(one.item())
              && !one.at().isAfter(sights.at())
              && listed(sights, one.by());
      last = earlier && (last == null || one.at().isAfter(last)) ? one.at() : last;
    }
    return named != null ? named : last != null ? last : since;
  }

  /** Whether somebody may sign: one of the people, where the repository lists them. */
  private static boolean listed(Sights sights, String by) {
    List<Person> people = sights.declarations().settings().people();
    return people.isEmpty() || people.stream().anyMatch(one -> one.id().equals(by));
  }

  /** A failure counts until a later run on the same commit succeeded, or somebody refused it. */
  private static void failed(
      Ruling ruling, RunApprovals approvals, GithubRun run, List<GithubRun> publishing) {
    if (run.conclusion() == null || RIGHT.contains(run.conclusion())) {
      return;
    }
    if (!WRONG.contains(run.conclusion())) {
      ruling.doubt(
          "What became of " + shown(run) + " is told in a word that is not known here",
          "Look at the run by hand.");
      return;
    }
    for (GithubRun other : publishing) {
      if ("success".equals(other.conclusion())
          && other.path().equals(run.path())
          && other.commit() != null
          && other.commit().equals(run.commit())
          && other.created().isAfter(run.created())) {
        return;
      }
    }
    if (!approvals.mayBeRefused(run)) {
      ruling.against(
          FAILED,
          shown(run),
          "Read its log, say what happened, and sign for the review with gatewright attest.");
    }
  }

  static String shown(GithubRun run) {
    return "run "
        + run.id()
        + " of "
        + Ruling.shown(run.path().substring(run.path().lastIndexOf('/') + 1))
        + " on "
        + run.created()
        + " ("
        + Ruling.shown(run.event())
        + " by "
        + (run.actor() == null ? "nobody GitHub names" : Ruling.shown(run.actor()))
        + ", "
        + (run.conclusion() == null ? "under way" : Ruling.shown(run.conclusion()))
        + ")";
  }

  /** Whoever started a run that publishes and is not among the declared accounts, if any are. */
  private static String strangers(Ruling ruling, List<GithubRun> publishing) {
    Set<String> known = KnownAccounts.of(ruling.declared());
    List<String> strangers = new ArrayList<>();
    for (GithubRun run : publishing) {
      boolean declared = run.actor() != null && known.contains(run.actor());
      if (!known.isEmpty() && !declared) {
        strangers.add(shown(run));
      }
    }
    return String.join(", ", strangers);
  }

  private static String told(List<GithubRun> runs, Instant since) {
    Map<String, Integer> ends = new TreeMap<>();
    for (GithubRun run : runs) {
      ends.merge(run.conclusion() == null ? "under way" : run.conclusion(), 1, Integer::sum);
    }
    List<String> counts = new ArrayList<>();
    ends.forEach((end, count) -> counts.add(count + " " + Ruling.shown(end)));
    return runs.size()
        + " runs since "
        + since
        + (counts.isEmpty() ? "" : " (" + String.join(", ", counts) + ")");
  }

  private static String publishing(RunApprovals approvals, List<GithubRun> publishing) {
    StringBuilder told = new StringBuilder();
    for (GithubRun run : publishing) {
      told.append(told.isEmpty() ? "; of those that publish: " : ", ").append(shown(run));
      told.append(approvals.told(run));
    }
    return told.isEmpty() ? "; none of them publishes" : told.toString();
  }

  private static String kept(GitHub github, long days) {
    @Nullable Long kept =
        github.retention() instanceof Sight.Known<Long>(Long known) ? known : null;
    return kept == null || kept >= days
        ? ""
        : "; logs are kept for " + kept + " days, so that those of older runs are gone";
  }
}
