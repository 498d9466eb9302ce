package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubArtifact;
import dev.gatewright.targets.github.GithubHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@code github/artifacts-clean}: the artifacts of past runs hold no secret. */
final class ArtifactsClean implements GithubCheck {
  @Override
  public String id() {
    return "github/artifacts-clean";
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    Instant since =
        sights.at().minus(Duration.ofDays(ruling.question().number("days", RunLogsClean.DAYS)));
    List<GithubArtifact> artifacts = ruling.see("artifacts", github.history().artifacts());
    if (artifacts == null) {
      return ruling.answer("");
    }
    Leftovers found = new Leftovers(ruling, sights, "artifacts");
    int most = ruling.question().number("most", RunLogsClean.MOST);
    int taken = 0;
    for (GithubArtifact one : artifacts) {
      String name = "artifacts/" + one.id() + "/" + file(one.name());
      if (one.created().isBefore(since)) {
        continue;
      }
      if (one.expired()) {
        found.expired();
      } else if (one.size() > GithubHistory.largest()) {
        found.left(name, "has " + one.size() + " bytes, more than are fetched");
      } else if (taken == most || !found.room(one.size())) {
        found.left(name, "is beyond the " + taken + " that one run looks at");
      } else {
        taken++;
        found.take(name, github.history().artifact(one.id()));
      }
    }
    return found.answer(
        ruling.question(), "A secret lies in an artifact of a run", since.toString());
  }

  /** Its name, as the last part of a path. */
  private static String file(String name) {
    return Ruling.shown(name).replace('/', '_').replace('\\', '_') + ".zip";
  }
}
