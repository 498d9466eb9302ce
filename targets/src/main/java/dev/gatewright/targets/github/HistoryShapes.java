package dev.gatewright.targets.github;

import dev.gatewright.readers.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads GitHub's answers on what happened; null where one lacks what it cannot do without. */
final class HistoryShapes {
  private static final String RUN = "/actions/runs/";
  private static final int LONGEST_NUMBER = 18;

  /** What can become of a deployment; in another word it may have succeeded or not. */
  private static final Set<String> STATES =
      Set.of(
          "error", "failure", "inactive", "in_progress", "pending", "queued", "success", "waiting");

  /** What can be said of a deployment that waits. */
  private static final Set<String> WORDS = Set.of("approved", "pending", "rejected");

  private HistoryShapes() {}

  static @Nullable GithubRun run(JsonValue json) {
    Long id = json.number("id");
    String path = GithubShapes.word(json, "path");
    String event = GithubShapes.word(json, "event");
    Instant created = GithubShapes.instant(GithubShapes.word(json, "created_at"));
    String conclusion = GithubShapes.word(json, "conclusion");
    String status = GithubShapes.word(json, "status");
    boolean endless = conclusion == null && (status == null || status.equals("completed"));
    if (id == null || path == null || event == null || created == null || endless) {
      return null;
    }
    int ref = path.indexOf('@');
    return new GithubRun(
        id,
        ref < 0 ? path : path.substring(0, ref),
        event,
        json.number("run_attempt"),
        conclusion,
        login(json.member("actor")),
        GithubShapes.word(json, "head_sha"),
        created);
  }

  static @Nullable GithubDeployment deployment(JsonValue json) {
    Long id = json.number("id");
    String environment = GithubShapes.word(json, "environment");
    String ref = GithubShapes.word(json, "ref");
    String commit = GithubShapes.word(json, "sha");
    Instant created = GithubShapes.instant(GithubShapes.word(json, "created_at"));
    return id == null || environment == null || ref == null || commit == null || created == null
        ? null
        : new GithubDeployment(
            id,
            GithubShapes.word(json, "node_id"),
            environment,
            ref,
            commit,
            login(json.member("creator")),
            created);
  }

  static @Nullable GithubDeploymentStatus status(JsonValue json) {
    String state = GithubShapes.word(json, "state");
    Instant created = GithubShapes.instant(GithubShapes.word(json, "created_at"));
    String url = GithubShapes.word(json, "environment_url");
    Long run = run(GithubShapes.word(json, "log_url"));
    return state == null || created == null || !STATES.contains(state)
        ? null
        : new GithubDeploymentStatus(
            state,
            url == null || url.isBlank() ? null : url,
            run == null ? run(GithubShapes.word(json, "target_url")) : run,
            created);
  }

  /** The number of the run that an address of GitHub names; null when it names none. */
  private static @Nullable Long run(@Nullable String address) {
    int at = address == null ? -1 : address.indexOf(RUN);
    if (address == null || at < 0) {
      return null;
    }
    int from = at + RUN.length();
    int to = from;
    while (to < address.length() && Character.isDigit(address.charAt(to))) {
      to++;
    }
    return to == from || to - from > LONGEST_NUMBER
        ? null
        : Long.valueOf(address.substring(from, to));
  }

  static @Nullable GithubTag tag(JsonValue json) {
    String name = GithubShapes.word(json, "name");
    JsonValue commit = json.member("commit");
    String sha = commit == null ? null : GithubShapes.word(commit, "sha");
    return name == null || sha == null ? null : new GithubTag(name, sha);
  }

  static @Nullable GithubApproval approval(JsonValue json) {
    String state = GithubShapes.word(json, "state");
    List<JsonValue> environments = json.items("environments");
    if (state == null || environments == null || !WORDS.contains(state)) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (JsonValue one : environments) {
      String name = GithubShapes.word(one, "name");
      if (name == null) {
        return null;
      }
      names.add(name);
    }
    return new GithubApproval(names, state, login(json.member("user")));
  }

  static @Nullable GithubArtifact artifact(JsonValue json) {
    Long id = json.number("id");
    String name = GithubShapes.word(json, "name");
    Long size = json.number("size_in_bytes");
    Boolean expired = json.truth("expired");
    Instant created = GithubShapes.instant(GithubShapes.word(json, "created_at"));
    JsonValue run = json.member("workflow_run");
    return id == null || name == null || size == null || expired == null || created == null
        ? null
        : new GithubArtifact(
            id, name, size, expired, run == null ? null : run.number("id"), created);
  }

  private static @Nullable String login(@Nullable JsonValue account) {
    return account == null ? null : GithubShapes.word(account, "login");
  }
}
