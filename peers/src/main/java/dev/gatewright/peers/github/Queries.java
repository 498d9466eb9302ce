package dev.gatewright.peers.github;

import dev.gatewright.readers.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers the one kind of query (GraphQL) that is asked, out of what this GitHub answers by path:
 * of each {@code owner}, {@code name} and {@code reference} that stand among its variables the
 * commit, and the latest release with its own.
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
    for (int i = 0; variables != null && variables.text("o" + i) != null; i++) {
      String name = variables.text("o" + i) + "/" + variables.text("n" + i);
      data.put("p" + i, repository(name, String.valueOf(variables.text("r" + i))));
    }
    return new JsonValue.Members(Map.of("data", new JsonValue.Members(data)));
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
