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
    @Nullable Instant kept = kept(sights, github);
    int most = ruling.question().number("most", MOST);
    int taken = 0;
    for (GithubRun run : runs) {
      String file = run.path().substring(run.path().lastIndexOf('/') + 1);
      String name = "runs/" + run.id() + "/logs.zip";
      if (!named.isEmpty() && !named.contains(file) && !named.contains(run.path())) {
        continue;
      }
      if (run.conclusion() == null) {
        logs.left(name, "belongs to a run that is under way");
      } else if (taken == most || !logs.room(0)) {
        logs.left(name, "is beyond the " + taken + " that one run looks at");
      } else {
        taken++;
        boolean old = kept != null && run.created().isBefore(kept);
        logs.take(name, github.history().logs(run.id(), old));
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
}
