package dev.gatewright.targets.github;

import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.web.WebClient;
import dev.gatewright.targets.web.WebReply;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The commits of many pins and the latest releases of their repositories, asked for in one query
 * (GraphQL) where each by itself would take a request. What it does not tell, or not exactly as it
 * was asked, is left out, so that it is asked for by itself.
 */
final class PinQuery {
  /** Fewer are asked one by one: that a host told of them before costs nothing of its limit. */
  private static final int FEWEST = 4;

  /** How many are put into one query. */
  private static final int TOGETHER = 45;

  private static final String TARGET = "/graphql";
  private static final String COMMIT = "... on Commit { oid committedDate }";

  /** A tag may be an object of its own that stands for a commit. */
  private static final String WHAT =
      COMMIT + " ... on Tag { target { " + COMMIT + " ... on Tag { target { " + COMMIT + " } } } }";

  private final WebClient client;

  PinQuery(WebClient client) {
    this.client = client;
  }

  /**
   * What was told of a pin.
   *
   * @param told whether the latest release was told, or that there is none
   * @param release the latest release; null where there is none, or it was not told
   * @param released the commit of that release; null where it was not told
   */
  record Found(
      GithubCommit commit,
      boolean told,
      @Nullable GithubRelease release,
      @Nullable GithubCommit released) {}

  /** Whether so many pins are worth a query. */
  boolean worth(int pins) {
    return pins >= FEWEST && client.queries();
  }

  /** What was told of each pin; a pin of which too little was told is not among them. */
  Map<Pin, Found> ask(List<Pin> pins) {
    Map<Pin, Found> all = new HashMap<>();
    for (int from = 0; from < pins.size(); from += TOGETHER) {
      List<Pin> some = pins.subList(from, Math.min(pins.size(), from + TOGETHER));
      if (client.query(TARGET, json(some)) instanceof Sight.Known<WebReply>(WebReply reply)
          && reply.status() == 200
          && reply.json() instanceof Sight.Known<JsonValue>(JsonValue json)
          && json.member("data") instanceof JsonValue.Members(Map<String, JsonValue> data)) {
        for (int i = 0; i < some.size(); i++) {
          Found found = found(some.get(i), data.get("p" + i));
          if (found != null) {
            all.put(some.get(i), found);
          }
        }
      } else {
        return all;
      }
    }
    return all;
  }

  /** The query with its variables: no name that a workflow chose stands in the query itself. */
  private static String json(List<Pin> pins) {
    StringBuilder head = new StringBuilder("query(");
    StringBuilder body = new StringBuilder();
    StringBuilder variables = new StringBuilder();
    for (int i = 0; i < pins.size(); i++) {
      Pin pin = pins.get(i);
      boolean commit = Pin.isCommit(pin.reference());
      String type = commit ? "GitObjectID!" : "String!";
      head.append(i == 0 ? "" : ", ").append("$o").append(i).append(": String!, $n").append(i);
      head.append(": String!, $r").append(i).append(": ").append(type);
      body.append(" p").append(i).append(": repository(owner: $o").append(i).append(", name: $n");
      body.append(i).append(") { ...repository object(").append(commit ? "oid" : "expression");
      body.append(": $r").append(i).append(") { ...commit } }");
      int slash = pin.repository().indexOf('/');
      variables.append(i == 0 ? "" : ",");
      variables.append("\"o").append(i).append("\":").append(quoted(pin.repository(), 0, slash));
      variables.append(",\"n").append(i).append("\":");
      variables.append(quoted(pin.repository(), slash + 1, pin.repository().length()));
      variables.append(",\"r").append(i).append("\":");
      variables.append(quoted(pin.reference(), 0, pin.reference().length()));
    }
    return "{\"query\":\""
        + head
        + ") {"
        + body
        + " } fragment commit on GitObject { "
        + WHAT
        + " } fragment repository on Repository { nameWithOwner latestRelease"
        + " { tagName publishedAt isDraft isPrerelease tagCommit { oid committedDate } } }"
        + "\",\"variables\":{"
        + variables
        + "}}";
  }

  /** A name within quotes; a sound pin has signs of ASCII alone, and of these a quote. */
  private static String quoted(String text, int from, int to) {
    return "\"" + text.substring(from, to).replace("\"", "\\\"") + "\"";
  }

  private static @Nullable Found found(Pin pin, @Nullable JsonValue told) {
    String name = told == null ? null : told.text("nameWithOwner");
    GithubCommit commit = told == null ? null : commit(told.member("object"));
    if (told == null || commit == null || !pin.repository().equalsIgnoreCase(name)) {
      return null;
    }
    boolean another =
        Pin.isCommit(pin.reference()) && !commit.id().equalsIgnoreCase(pin.reference());
    if (another) {
      return null;
    }
    JsonValue latest = told.member("latestRelease");
    GithubRelease release = latest == null ? null : release(latest);
    return latest == null || release == null
        ? new Found(commit, latest instanceof JsonValue.Nothing, null, null)
        : new Found(commit, true, release, commit(latest.member("tagCommit")));
  }

  /** A commit, or the one that a tag stands for. */
  private static @Nullable GithubCommit commit(@Nullable JsonValue object) {
    JsonValue one = object;
    for (int depth = 0; one != null && depth < 3; depth++) {
      String id = one.text("oid");
      Instant made = GithubShapes.instant(one.text("committedDate"));
      if (id != null && !id.isEmpty() && made != null) {
        return new GithubCommit(id, made);
      }
      one = one.member("target");
    }
    return null;
  }

  private static @Nullable GithubRelease release(JsonValue json) {
    String tag = json.text("tagName");
    Instant published = GithubShapes.instant(json.text("publishedAt"));
    boolean meant =
        Boolean.FALSE.equals(json.truth("isDraft"))
            && Boolean.FALSE.equals(json.truth("isPrerelease"));
    return tag == null || tag.isEmpty() || published == null || !meant
        ? null
        : new GithubRelease(tag, published);
  }
}
