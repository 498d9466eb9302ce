package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubRun;
import dev.gatewright.targets.sight.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code github/run-logs-clean}: the logs of past runs hold no secret. */
final class RunLogsClean implements GithubCheck {
  static final int DAYS = 30;
  static final int MOST = 40;

  @Override
  public String id() {
    return "github/run-logs-clean";
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    Instant since = sights.at().minus(Duration.ofDays(ruling.question().number("days", DAYS)));
    List<GithubRun> runs = ruling.see("runs since " + since, github.history().runsSince(since));
    if (runs == null) {
      return ruling.answer("");
    }
    List<String> named = ruling.names("workflows");
    Leftovers logs = new Leftovers(ruling, sights, "logs of runs");
    Downloads downloads = new Downloads(logs, github, kept(sights, github), ruling);
    for (GithubRun run : runs) {
      String file = run.path().substring(run.path().lastIndexOf('/') + 1);
      if (named.isEmpty() || named.contains(file) || named.contains(run.path())) {
        downloads.run(run);
      }
    }
    String told = since + (named.isEmpty() ? "" : " of " + Names.in(named));
    return logs.answer(ruling.question(), "A secret lies in the log of a run", told);
  }

  /** Since when logs are kept; null when GitHub does not tell. */
  private static @Nullable Instant kept(Sights sights, GitHub github) {
    return github.retention() instanceof Sight.Known<Long>(Long days)
        ? sights.at().minus(Duration.ofDays(days))
        : null;
  }

  /** The logs of runs on their way, as many as one run of this check looks at. */
  private static final class Downloads {
    private final Leftovers logs;
    private final GitHub github;
    private final @Nullable Instant kept;
    private final int most;
    private int taken;

    Downloads(Leftovers logs, GitHub github, @Nullable Instant kept, Ruling ruling) {
      this.logs = logs;
      this.github = github;
      this.kept = kept;
      this.most = ruling.question().number("most", MOST);
    }

    /** Each attempt of a run has logs of its own, which stay when it is started again. */
    void run(GithubRun run) {
      String name = "runs/" + run.id();
      if (run.conclusion() == null) {
        logs.left(name + "/logs.zip", "belongs to a run that is under way");
      } else if (room(name)) {
        logs.take(name + "/logs.zip", github.history().logs(run.id(), old(run)));
      }
      if (run.attempts() == null) {
        logs.left(name + "/attempts", "GitHub does not tell how often the run was started");
      }
      for (long attempt = 1; run.attempts() != null && attempt < run.attempts(); attempt++) {
        String earlier = name + "/attempts/" + attempt;
        if (!room(earlier)) {
          return;
        }
        logs.take(earlier + "/logs.zip", github.history().logs(run.id(), attempt, old(run)));
      }
    }

    private boolean room(String name) {
      if (taken == most || !logs.room(0)) {
        logs.left(name + "/logs.zip", "is beyond the " + taken + " that one run looks at");
        return false;
      }
      taken++;
      return true;
    }

    private boolean old(GithubRun run) {
      return kept != null && run.created().isBefore(kept);
    }
  }
}
