package dev.gatewright.targets.github;

import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.sight.Lazy;
import dev.gatewright.targets.sight.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What GitHub keeps of what happened in a repository: tags, deployments, runs and their words. */
public final class GithubHistory {
  /** How many days GitHub keeps the runs of workflows, whatever is set for their logs. */
  public static final int RUNS_KEPT_DAYS = 400;

  /**
   * Where there are no more deployments than these, what became of one is asked with all others.
   */
  private static final int FEW = 12;

  /** How many there are on a page that is not the last. */
  static final int PAGE = 100;

  private final GithubTalk talk;
  private final GithubDownloads downloads;
  private final @Nullable StatusQuery query;

  /** What a query tells of deployments, by their number; under its own lock. */
  private final Map<Long, Lazy<Map<Long, List<GithubDeploymentStatus>>>> many = new HashMap<>();

  GithubHistory(GithubTalk talk, GithubDownloads downloads, @Nullable StatusQuery query) {
    this.talk = talk;
    this.downloads = downloads;
    this.query = query;
  }

  /** The largest log or artifact that is fetched, in bytes. */
  public static int largest() {
    return GithubDownloads.LARGEST;
  }

  /** All tags. */
  public Sight<List<GithubTag>> tags() {
    Part.Item item = Part.TAGS.item();
    return talk.list(item, talk.told(item), "", HistoryShapes::tag);
  }

  /**
   * All deployments to an environment, the latest first. Where all there are fit a page, that page
   * serves for each environment.
   */
  public Sight<List<GithubDeployment>> deployments(String environment) {
    Part.Item item = Part.DEPLOYMENTS.item();
    return switch (talk.list(item, talk.page(item), "", HistoryShapes::deployment)) {
      case Sight.Unseen<List<GithubDeployment>> unseen -> unseen;
      case Sight.Known<List<GithubDeployment>>(List<GithubDeployment> all)
          when all.size() < PAGE && talk.onePage(item) ->
          to(environment, all);
      case Sight.Known<List<GithubDeployment>> _ -> deploymentsAlone(environment);
    };
  }

  private Sight<List<GithubDeployment>> deploymentsAlone(String environment) {
    Part.Item item =
        new Part.Item(
            "/deployments?environment=" + GitHub.encoded(environment) + "&per_page=100",
            "the deployments to " + Visible.of(environment, 60),
            "Deployments: read");
    return switch (talk.list(item, talk.told(item), "", HistoryShapes::deployment)) {
      case Sight.Unseen<List<GithubDeployment>> unseen -> unseen;
      case Sight.Known<List<GithubDeployment>>(List<GithubDeployment> all) -> to(environment, all);
    };
  }

  private static Sight<List<GithubDeployment>> to(String environment, List<GithubDeployment> all) {
    return Sight.known(
        all.stream().filter(one -> one.environment().equalsIgnoreCase(environment)).toList());
  }

  /** What became of deployments, asked for together, before somebody asks one by one. */
  public void statusesAhead(List<GithubDeployment> deployments) {
    StatusQuery one = query;
    Set<GithubDeployment> wanted = new LinkedHashSet<>(deployments);
    wanted.addAll(few());
    List<GithubDeployment> fresh = new ArrayList<>();
    synchronized (many) {
      for (GithubDeployment each : wanted) {
        if (StatusQuery.named(each) && !many.containsKey(each.id())) {
          fresh.add(each);
        }
      }
      if (one != null && one.worth(fresh.size())) {
        Lazy<Map<Long, List<GithubDeploymentStatus>>> asked = new Lazy<>(() -> one.ask(fresh));
        for (GithubDeployment each : fresh) {
          many.put(each.id(), asked);
        }
      }
    }
    talk.start(() -> rest(deployments));
  }

  /** All deployments where there are few, so that whoever asks first asks for all who follow. */
  private List<GithubDeployment> few() {
    Part.Item item = Part.DEPLOYMENTS.item();
    return query != null
            && talk.list(item, talk.page(item), "", HistoryShapes::deployment)
                instanceof Sight.Known<List<GithubDeployment>>(List<GithubDeployment> all)
            && all.size() <= FEW
            && talk.onePage(item)
        ? all
        : List.of();
  }

  /** Asks for those that no query told of, once it has. */
  private void rest(List<GithubDeployment> deployments) {
    Set<Part.Item> items = new LinkedHashSet<>();
    deployments.stream()
        .filter(one -> found(one) == null)
        .forEach(one -> items.add(statusesOf(one)));
    talk.ahead(items);
  }

  /** What a query told of a deployment; null where none did. */
  private @Nullable List<GithubDeploymentStatus> found(GithubDeployment deployment) {
    Lazy<Map<Long, List<GithubDeploymentStatus>>> asked;
    synchronized (many) {
      asked = many.get(deployment.id());
    }
    return asked == null ? null : asked.get().get(deployment.id());
  }

  /** What became of a deployment, the latest first. */
  public Sight<List<GithubDeploymentStatus>> statuses(GithubDeployment deployment) {
    Part.Item item = statusesOf(deployment);
    List<GithubDeploymentStatus> found = found(deployment);
    return found == null
        ? talk.list(item, talk.told(item), "", HistoryShapes::status)
        : talk.known(item, found);
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
    // By the day, so that what is remembered or recorded answers another run of the day.
    LocalDate day = LocalDate.ofInstant(from, ZoneOffset.UTC);
    Part.Item item =
        new Part.Item(
            "/actions/runs?created=" + GitHub.encoded(">=" + day) + "&per_page=100",
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

  /** All artifacts there are, those that have expired too. */
  public Sight<List<GithubArtifact>> artifacts() {
    Part.Item item =
        new Part.Item("/actions/artifacts?per_page=100", "the artifacts", "Actions: read");
    return talk.list(item, talk.told(item), "artifacts", HistoryShapes::artifact);
  }

  /**
   * The logs of a run, as a zip; empty when GitHub says that they are gone. Fetched anew.
   *
   * @param old whether the run is older than logs are kept, so that "not found" says so too
   */
  public Sight<Optional<byte[]>> logs(long run, boolean old) {
    return logs("/actions/runs/" + run, "run " + run, old);
  }

  /** The logs of an earlier attempt of a run, like those of the last. */
  public Sight<Optional<byte[]>> logs(long run, long attempt, boolean old) {
    return logs(
        "/actions/runs/" + run + "/attempts/" + attempt,
        "attempt " + attempt + " of run " + run,
        old);
  }

  private Sight<Optional<byte[]>> logs(String path, String words, boolean old) {
    return download(new Part.Item(path + "/logs", "the logs of " + words, "Actions: read"), old);
  }

  /** An artifact, as a zip; empty when GitHub says that it is gone. Fetched anew. */
  public Sight<Optional<byte[]>> artifact(long id) {
    return download(
        new Part.Item("/actions/artifacts/" + id + "/zip", "the artifact " + id, "Actions: read"),
        false);
  }

  private Sight<Optional<byte[]>> download(Part.Item item, boolean old) {
    return switch (downloads.get(talk.root() + item.target())) {
      case GithubDownloads.Got.Bytes(byte[] bytes) -> talk.known(item, Optional.of(bytes));
      case GithubDownloads.Got.Not(Told.Refused refused)
          when refused.status() == 410 || (old && refused.status() == 404) ->
          talk.known(item, Optional.empty());
      case GithubDownloads.Got.Not(Told told) -> talk.read(item, told, _ -> null);
    };
  }
}
