package dev.gatewright.targets.github;

import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.web.WebClient;
import dev.gatewright.targets.web.WebReply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of many deployments, asked for in one query (GraphQL) where each by itself would take
 * a request. A deployment of which not all was told, or not exactly as it was asked, is left out,
 * so that it is asked for by itself.
 */
final class StatusQuery {
  /** Fewer are asked one by one: that a host told of them before costs nothing of its limit. */
  private static final int FEWEST = 4;

  /** How many are put into one query; GitHub takes a hundred. */
  private static final int TOGETHER = 50;

  private static final String TARGET = "/graphql";

  private static final String WHAT =
      "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Deployment { databaseId"
          + " statuses(first: 50) { pageInfo { hasNextPage }"
          + " nodes { state createdAt environmentUrl logUrl } } } } }";

  /** How a query calls what the answer to a single question calls otherwise. */
  private static final Map<String, String> NAMES =
      Map.of("createdAt", "created_at", "environmentUrl", "environment_url", "logUrl", "log_url");

  private final WebClient client;

  StatusQuery(WebClient client) {
    this.client = client;
  }

  /** Whether so many deployments are worth a query. */
  boolean worth(int deployments) {
    return deployments >= FEWEST && client.queries();
  }

  /** Whether a deployment can be asked for: its name among all things of GitHub was told. */
  static boolean named(GithubDeployment deployment) {
    String node = deployment.node();
    for (int i = 0; node != null && i < node.length(); i++) {
      char c = node.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && "+/_=-".indexOf(c) < 0) {
        return false;
      }
    }
    return node != null && !node.isEmpty();
  }

  /** What became of deployments, by their number; one of which too little was told is left out. */
  Map<Long, List<GithubDeploymentStatus>> ask(List<GithubDeployment> deployments) {
    Map<Long, List<GithubDeploymentStatus>> all = new HashMap<>();
    for (int from = 0; from < deployments.size(); from += TOGETHER) {
      List<GithubDeployment> some =
          deployments.subList(from, Math.min(deployments.size(), from + TOGETHER));
      if (!(client.query(TARGET, json(some)) instanceof Sight.Known<WebReply>(WebReply reply)
          && reply.status() == 200
          && reply.json() instanceof Sight.Known<JsonValue>(JsonValue json)
          && json.at("data", "nodes") instanceof JsonValue.Items(List<JsonValue> nodes)
          && nodes.size() == some.size())) {
        return all;
      }
      for (int i = 0; i < some.size(); i++) {
        List<GithubDeploymentStatus> statuses = statuses(some.get(i), nodes.get(i));
        if (statuses != null) {
          all.put(some.get(i).id(), statuses);
        }
      }
    }
    return all;
  }

  private static String json(List<GithubDeployment> deployments) {
    StringBuilder ids = new StringBuilder();
    for (GithubDeployment one : deployments) {
      ids.append(ids.isEmpty() ? "" : ",").append('"').append(one.node()).append('"');
    }
    return "{\"query\":\"" + WHAT + "\",\"variables\":{\"ids\":[" + ids + "]}}";
  }

  private static @Nullable List<GithubDeploymentStatus> statuses(
      GithubDeployment deployment, JsonValue told) {
    Long number = told.number("databaseId");
    boolean more = !Boolean.FALSE.equals(truth(told.at("statuses", "pageInfo", "hasNextPage")));
    if (number == null
        || number != deployment.id()
        || more
        || !(told.at("statuses", "nodes") instanceof JsonValue.Items(List<JsonValue> nodes))) {
      return null;
    }
    List<GithubDeploymentStatus> statuses = new ArrayList<>();
    for (JsonValue node : nodes) {
      GithubDeploymentStatus status = HistoryShapes.status(renamed(node));
      if (status == null) {
        return null;
      }
      statuses.add(status);
    }
    // The latest first, as the answer to a single question has them.
    statuses.sort((one, other) -> other.created().compareTo(one.created()));
    return List.copyOf(statuses);
  }

  private static @Nullable Boolean truth(@Nullable JsonValue value) {
    return value instanceof JsonValue.Truth(boolean truth) ? Boolean.valueOf(truth) : null;
  }

  /** A status as the answer to a single question has it. */
  private static JsonValue renamed(JsonValue node) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    GithubShapes.members(node)
        .forEach((name, value) -> members.put(NAMES.getOrDefault(name, name), value));
    String state = node.text("state");
    if (state != null) {
      members.put("state", new JsonValue.Text(state.toLowerCase(Locale.ROOT)));
    }
    return new JsonValue.Members(members);
  }
}
