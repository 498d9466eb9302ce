package dev.gatewright.checks.github;

import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubApproval;
import dev.gatewright.targets.github.GithubDeployment;
import dev.gatewright.targets.github.GithubEnvironment;
import dev.gatewright.targets.github.GithubRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who let the deployments of runs through: each that needed a word must have had one. */
final class RunApprovals {
  private static final String UNAPPROVED = "A run deployed without the approval it needs";
  private static final String NO_RUN = "A deployment was made by no run of a workflow";

  private final Ruling ruling;
  private final GitHub github;
  private final Instant since;
  private final Map<Long, List<GithubApproval>> words = new TreeMap<>();

  RunApprovals(Ruling ruling, GitHub github, Instant since) {
    this.ruling = ruling;
    this.github = github;
    this.since = since;
  }

  /** Judges the deployments to each environment that asks for a reviewer. */
  void judge(PublishPlaces places) {
    List<GithubEnvironment> environments = ruling.see("environments", github.environments());
    List<String> names = new ArrayList<>(places.releasing());
    names.addAll(places.rehearsing());
    for (GithubEnvironment one :
        environments == null ? List.<GithubEnvironment>of() : environments) {
      if (one.review() && Names.has(names, one.name())) {
        judge(one);
      }
    }
  }

  private void judge(GithubEnvironment environment) {
    List<GithubDeployment> all =
        ruling.see(
            "deployments to " + Ruling.shown(environment.name()),
            github.history().deployments(environment.name()));
    if (all == null) {
      return;
    }
    List<GithubDeployment> recent =
        all.stream().filter(one -> !one.created().isBefore(since)).toList();
    if (recent.size() > DeploymentHistory.MOST) {
      ruling.doubt(
          recent.size()
              + " deployments went to "
              + Ruling.shown(environment.name())
              + " since "
              + since
              + "; "
              + DeploymentHistory.MOST
              + " are looked at one by one",
          "Ask for a shorter time under parameters of the item: days: 7.");
      return;
    }
    List<Deployed> deployed = new ArrayList<>();
    DeploymentHistory.statuses(ruling, github, recent, deployed);
    for (Deployed one : deployed) {
      if (one.succeeded()) {
        approved(environment, one);
      }
    }
  }

  private void approved(GithubEnvironment environment, Deployed one) {
    Long run = one.run();
    String what = one.told() + " to " + Ruling.shown(environment.name());
    if (run == null) {
      String creator = one.deployment().creator();
      ruling.against(
          NO_RUN,
          what + (creator == null ? "" : ", made by " + Ruling.shown(creator)),
          "Find out who made it: whoever may write deployments can make one by hand.");
      return;
    }
    List<GithubApproval> words = words(run);
    if (words == null || words.stream().anyMatch(word -> word.approves(environment.name()))) {
      return;
    }
    boolean changed =
        environment.updated() == null || environment.updated().isAfter(one.deployment().created());
    if (changed) {
      ruling.doubt(
          "Nobody approved "
              + what
              + ", and whether somebody had to is not known: the"
              + " environment was changed since",
          "Look at what the environment asked for then.");
    } else {
      ruling.against(
          UNAPPROVED,
          what + ", run " + run,
          "Find out who passed the rules by; do not let administrators.");
    }
  }

  private @Nullable List<GithubApproval> words(long run) {
    List<GithubApproval> known = words.get(run);
    if (known == null) {
      known = ruling.see(github.history().approvals(run));
      if (known != null) {
        words.put(run, known);
      }
    }
    return known;
  }

  /**
   * Whether somebody may have refused a deployment of a run, so that its end is no surprise; where
   * that was not shown, it is noted.
   */
  boolean mayBeRefused(GithubRun run) {
    List<GithubApproval> words = words(run.id());
    return words == null || words.stream().anyMatch(word -> word.state().equals("rejected"));
  }

  /** What was said of a run, as the end of a sentence. */
  String told(GithubRun run) {
    StringBuilder told = new StringBuilder();
    for (GithubApproval word : words.getOrDefault(run.id(), List.of())) {
      told.append(", ").append(Ruling.shown(word.state())).append(" by ");
      told.append(word.by() == null ? "nobody GitHub names" : Ruling.shown(word.by()));
    }
    return told.toString();
  }
}
