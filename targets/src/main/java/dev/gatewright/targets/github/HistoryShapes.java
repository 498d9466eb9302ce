package dev.gatewright.targets.github;

import dev.gatewright.readers.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads GitHub's answers on what happened; null where one lacks what it cannot do without. */
final class HistoryShapes {
  private static final String RUN = "/actions/runs/";
  private static final int LONGEST_NUMBER = 18;

  private HistoryShapes() {}

  static @Nullable GithubRun run(JsonValue json) {
    Long id = json.number("id");
    String path = json.text("path");
    String event = json.text("event");
    Instant created = GithubShapes.instant(json.text("created_at"));
    boolean endless = "completed".equals(json.text("status")) && json.text("conclusion") == null;
    if (id == null || path == null || event == null || created == null || endless) {
      return null;
    }
    int ref = path.indexOf('@');
    return new GithubRun(
        id,
        ref < 0 ? path : path.substring(0, ref),
        event,
        json.number("run_attempt"),
        json.text("conclusion"),
        login(json.member("actor")),
        json.text("head_sha"),
        created);
  }

  static @Nullable GithubDeployment deployment(JsonValue json) {
    Long id = json.number("id");
    String environment = json.text("environment");
    String ref = json.text("ref");
    String commit = json.text("sha");
    Instant created = GithubShapes.instant(json.text("created_at"));
    return id == null || environment == null || ref == null || commit == null || created == null
        ? null
        : new GithubDeployment(
            id, environment, ref, commit, login(json.member("creator")), created);
  }

  static @Nullable GithubDeploymentStatus status(JsonValue json) {
    String state = json.text("state");
    Instant created = GithubShapes.instant(json.text("created_at"));
    String url = json.text("environment_url");
    Long run = run(json.text("log_url"));
    return state == null || created == null
        ? null
        : new GithubDeploymentStatus(
            state,
            url == null || url.isBlank() ? null : url,
            run == null ? run(json.text("target_url")) : run,
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
    String name = json.text("name");
    JsonValue commit = json.member("commit");
    String sha = commit == null ? null : commit.text("sha");
    return name == null || sha == null ? null : new GithubTag(name, sha);
  }

  static @Nullable GithubApproval approval(JsonValue json) {
    String state = json.text("state");
    List<JsonValue> environments = json.items("environments");
    if (state == null || environments == null) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (JsonValue one : environments) {
      String name = one.text("name");
      if (name == null) {
        return null;
      }
      names.add(name);
    }
    return new GithubApproval(names, state, login(json.member("user")));
  }

  static @Nullable GithubArtifact artifact(JsonValue json) {
    Long id = json.number("id");
    String name = json.text("name");
    Long size = json.number("size_in_bytes");
    Boolean expired = json.truth("expired");
    Instant created = GithubShapes.instant(json.text("created_at"));
    JsonValue run = json.member("workflow_run");
    return id == null || name == null || size == null || expired == null || created == null
        ? null
        : new GithubArtifact(
            id, name, size, expired, run == null ? null : run.number("id"), created);
  }

  private static @Nullable String login(@Nullable JsonValue account) {
    return account == null ? null : account.text("login");
  }
}
