package dev.gatewright.peers.github;

import dev.gatewright.readers.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers the two kinds of query (GraphQL) that are asked, out of what this GitHub answers by path:
 * of each {@code owner}, {@code name} and {@code reference} that stand among its variables the
 * commit, and the latest release with its own; of deployments, by {@code ids}, what became of them.
 */
final class Queries {
  private static final JsonValue NOTHING = new JsonValue.Nothing();

  private final Function<String, @Nullable JsonValue> shown;

  /** Answers out of what lies at a path, null where it is not shown. */
  Queries(Function<String, @Nullable JsonValue> shown) {
    this.shown = shown;
  }

  /** The answer to a query, sent as JSON. */
  JsonValue answer(String sent) {
    JsonValue variables = JsonTree.of(sent).member("variables");
    Map<String, JsonValue> data = new LinkedHashMap<>();
    List<JsonValue> ids = variables == null ? null : variables.items("ids");
    if (ids != null) {
      data.put("nodes", new JsonValue.Items(ids.stream().map(this::deployment).toList()));
    }
    for (int i = 0; variables != null && variables.text("o" + i) != null; i++) {
      String name = variables.text("o" + i) + "/" + variables.text("n" + i);
      data.put("p" + i, repository(name, String.valueOf(variables.text("r" + i))));
    }
    return new JsonValue.Members(Map.of("data", new JsonValue.Members(data)));
  }

  /** A deployment by its node, with its statuses, the earliest first. */
  private JsonValue deployment(JsonValue node) {
    JsonValue all = shown.apply("/deployments");
    for (JsonValue one : all instanceof JsonValue.Items(var items) ? items : List.<JsonValue>of()) {
      JsonValue statuses = shown.apply("/deployments/" + one.number("id") + "/statuses");
      if (node.equals(one.member("node_id")) && statuses instanceof JsonValue.Items(var told)) {
        List<JsonValue> nodes = told.reversed().stream().map(Queries::status).toList();
        JsonValue page = new JsonValue.Members(Map.of("hasNextPage", new JsonValue.Truth(false)));
        return new JsonValue.Members(
            Map.of(
                "databaseId",
                or(one.member("id")),
                "statuses",
                new JsonValue.Members(
                    Map.of("pageInfo", page, "nodes", new JsonValue.Items(nodes)))));
      }
    }
    return NOTHING;
  }

  private static JsonValue status(JsonValue one) {
    String state = String.valueOf(one.text("state")).toUpperCase(Locale.ROOT);
    return new JsonValue.Members(
        Map.of(
            "state", new JsonValue.Text(state),
            "createdAt", or(one.member("created_at")),
            "environmentUrl", or(one.member("environment_url")),
            "logUrl", or(one.member("log_url"))));
  }

  private JsonValue repository(String name, String reference) {
    String root = "/repos/" + name;
    JsonValue commit = commit(root, reference);
    JsonValue release = shown.apply(root + "/releases/latest");
    if (commit.equals(NOTHING) && release == null) {
      return NOTHING;
    }
    Map<String, JsonValue> told = new LinkedHashMap<>();
    told.put("nameWithOwner", new JsonValue.Text(name));
    told.put("object", commit);
    told.put("latestRelease", release == null ? NOTHING : release(root, release));
    return new JsonValue.Members(told);
  }

  private JsonValue release(String root, JsonValue release) {
    Map<String, JsonValue> told = new LinkedHashMap<>();
    told.put("tagName", or(release.member("tag_name")));
    told.put("publishedAt", or(release.member("published_at")));
    told.put("isDraft", or(release.member("draft")));
    told.put("isPrerelease", or(release.member("prerelease")));
    told.put("tagCommit", commit(root, "tags/" + release.text("tag_name")));
    return new JsonValue.Members(told);
  }

  private JsonValue commit(String root, String reference) {
    String encoded = URLEncoder.encode(reference, StandardCharsets.UTF_8).replace("+", "%20");
    JsonValue commit = shown.apply(root + "/commits/" + encoded);
    if (commit == null) {
      return NOTHING;
    }
    Map<String, JsonValue> told = new LinkedHashMap<>();
    told.put("oid", or(commit.member("sha")));
    told.put("committedDate", or(commit.at("commit", "committer", "date")));
    return new JsonValue.Members(told);
  }

  private static JsonValue or(@Nullable JsonValue value) {
    return value == null ? NOTHING : value;
  }
}
