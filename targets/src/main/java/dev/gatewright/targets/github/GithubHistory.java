package dev.gatewright.targets.github;

import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.sight.Sight;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What GitHub keeps of what happened in a repository: tags, deployments, runs and their words. */
public final class GithubHistory {
  /** How many days GitHub keeps the runs of workflows, whatever is set for their logs. */
  public static final int RUNS_KEPT_DAYS = 400;

  private final GithubTalk talk;

  GithubHistory(GithubTalk talk) {
    this.talk = talk;
  }

  /** All tags. */
  public Sight<List<GithubTag>> tags() {
    Part.Item item = Part.TAGS.item();
    return talk.list(item, talk.told(item), "", HistoryShapes::tag);
  }

  /** All deployments to an environment, the latest first. */
  public Sight<List<GithubDeployment>> deployments(String environment) {
    Part.Item item =
        new Part.Item(
            "/deployments?environment=" + GitHub.encoded(environment) + "&per_page=100",
            "the deployments to " + Visible.of(environment, 60),
            "Deployments: read");
    return switch (talk.list(item, talk.told(item), "", HistoryShapes::deployment)) {
      case Sight.Unseen<List<GithubDeployment>> unseen -> unseen;
      case Sight.Known<List<GithubDeployment>>(List<GithubDeployment> all) ->
          Sight.known(
              all.stream().filter(one -> one.environment().equalsIgnoreCase(environment)).toList());
    };
  }

  /** What became of deployments, asked for together, before somebody asks one by one. */
  public void statusesAhead(List<GithubDeployment> deployments) {
    Set<Part.Item> items = new LinkedHashSet<>();
    deployments.forEach(one -> items.add(statusesOf(one)));
    talk.ahead(items);
  }

  /** What became of a deployment, the latest first. */
  public Sight<List<GithubDeploymentStatus>> statuses(GithubDeployment deployment) {
    Part.Item item = statusesOf(deployment);
    return talk.list(item, talk.told(item), "", HistoryShapes::status);
  }

  private static Part.Item statusesOf(GithubDeployment deployment) {
    return new Part.Item(
        "/deployments/" + deployment.id() + "/statuses?per_page=100",
        "what became of deployment " + deployment.id(),
        "Deployments: read");
  }

  /** All runs of workflows since an instant, the latest first. */
  public Sight<List<GithubRun>> runsSince(Instant since) {
    Instant from = since.truncatedTo(ChronoUnit.SECONDS);
    Part.Item item =
        new Part.Item(
            "/actions/runs?created=" + GitHub.encoded(">=" + from) + "&per_page=100",
            "the runs since " + from,
            "Actions: read");
    return switch (talk.list(item, talk.told(item), "workflow_runs", HistoryShapes::run)) {
      case Sight.Unseen<List<GithubRun>> unseen -> unseen;
      case Sight.Known<List<GithubRun>>(List<GithubRun> all) ->
          Sight.known(all.stream().filter(one -> !one.created().isBefore(from)).toList());
    };
  }

  /** Who let the deployments of a run through, and who did not. */
  public Sight<List<GithubApproval>> approvals(long run) {
    Part.Item item =
        new Part.Item(
            "/actions/runs/" + run + "/approvals", "who approved run " + run, "Actions: read");
    return talk.list(item, talk.told(item), "", HistoryShapes::approval);
  }
}
