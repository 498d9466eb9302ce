package dev.gatewright.targets.github;

import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.web.BearerToken;
import dev.gatewright.targets.web.WebClient;
import dev.gatewright.targets.web.WebLinks;
import dev.gatewright.targets.web.WebReply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks GitHub and heeds its rules of answer: waits a little at its limits, reads every page or says
 * that it did not, stops at a token that is refused. A refusal is handed on as it is, since what it
 * means depends on what was asked.
 */
final class GithubApi {
  private static final int MOST_PAGES = 20;
  private static final int MOST_TRIES = 3;

  /** As many as are asked for at once. */
  private static final int FULL_PAGE = 100;

  /** Beside a list: how long it is, all pages together. */
  static final String COUNT = "total_count";

  private static final String AGAIN = "Record again: --record-answers.";

  private final WebClient client;
  private final @Nullable BearerToken token;
  private final AtomicReference<Told.@Nullable Silent> ended = new AtomicReference<>();

  GithubApi(WebClient client, @Nullable BearerToken token) {
    this.client = client;
    this.token = token;
  }

  WebClient client() {
    return client;
  }

  /** What lies at a target, all pages of it where it is a list. */
  Told ask(String target) {
    Reply first = reply(target);
    if (first.reply == null || !(first.told instanceof Told.Value(JsonValue json))) {
      return first.told;
    }
    String next = first.next;
    String member = member(json);
    if (next.isEmpty() && member.isEmpty()) {
      return first.told;
    }
    return pages(target, json, member, next);
  }

  /**
   * One answer.
   *
   * @param reply what it was read from, where there was one
   * @param next the target of the next page; empty where this is the last
   */
  record Reply(Told told, @Nullable WebReply reply, String next) {}

  /** One answer, without further pages. */
  Reply reply(String target) {
    Reply reply = reply(target, false);
    // A full page may have got a next one since it was kept, which only its headers would tell.
    boolean doubtful =
        reply.reply != null
            && reply.reply.unchanged()
            && reply.told instanceof Told.Value(JsonValue json)
            && json instanceof JsonValue.Items(List<JsonValue> all)
            && all.size() >= FULL_PAGE
            && reply.next.isEmpty();
    return doubtful ? reply(target, true) : reply;
  }

  private Reply reply(String target, boolean anew) {
    for (int tries = 1; ; tries++) {
      Told.Silent over = ended.get();
      if (over != null) {
        return new Reply(over, null, "");
      }
      Sight<WebReply> sight = anew ? client.getAnew(target) : client.get(target);
      if (!(sight instanceof Sight.Known<WebReply>(WebReply reply))) {
        Sight.Unseen<WebReply> unseen = (Sight.Unseen<WebReply>) sight;
        return new Reply(new Told.Silent(unseen.as()), null, "");
      }
      boolean limited = GithubLimits.reached(reply);
      boolean again = limited || reply.status() == 502 || reply.status() == 503;
      long wait = limited ? GithubLimits.wait(reply) : 1;
      boolean worth = again && wait <= GithubLimits.LONGEST_WAIT && !client.replays();
      if (!worth || tries == MOST_TRIES || !sleep(wait)) {
        return new Reply(limited ? limit(wait) : told(target, reply), reply, next(reply));
      }
    }
  }

  private static boolean sleep(long seconds) {
    try {
      Thread.sleep(seconds * 1000);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A limit holds for whatever else would be asked: asking on makes it longer. */
  private Told limit(long wait) {
    if (client.replays()) {
      return silent("GitHub's limit on requests was reached when this was recorded", AGAIN);
    }
    String hint = token == null ? " A token in GITHUB_TOKEN raises the limit." : "";
    return end(
        silent(
            "GitHub's limit on requests is reached", "Run again in " + wait + " seconds." + hint));
  }

  private Told end(Told.Silent why) {
    ended.compareAndSet(null, why);
    return why;
  }

  private Told told(String target, WebReply reply) {
    int status = reply.status();
    if (status == 200) {
      return switch (reply.json()) {
        case Sight.Known<JsonValue>(JsonValue json) -> new Told.Value(json);
        case Sight.Unseen<JsonValue> unseen -> new Told.Silent(unseen.as());
      };
    }
    if (status == 204) {
      return new Told.Done();
    }
    if (status == 401) {
      return unauthorised(reply);
    }
    if (status == 304) {
      return silent(
          "GitHub said that " + shown(target) + " is unchanged, which nobody had asked",
          "See whether something stands between that answers for it, and run with --no-state.");
    }
    if (status / 100 == 3) {
      return silent(
          "GitHub sends " + shown(target) + " on to another place, which is not followed",
          "Name the repository by the name it has now.");
    }
    if (status / 100 == 4) {
      return new Told.Refused(
          status,
          message(reply),
          Permission.sets(reply.headers().first("x-accepted-github-permissions").orElse("")));
    }
    return silent("GitHub answered " + shown(target) + " with " + status, "Run again later.");
  }

  private Told unauthorised(WebReply reply) {
    if (token == null) {
      return new Told.Refused(401, message(reply), List.of());
    }
    return end(
        silent(
            "GitHub refuses the token in " + token.source() + " (401)",
            "Put a token into " + token.source() + " that is neither expired nor revoked."));
  }

  private static String message(WebReply reply) {
    return reply.json() instanceof Sight.Known<JsonValue>(JsonValue json)
            && json.text("message") != null
        ? Visible.of(String.valueOf(json.text("message")), 200)
        : "";
  }

  private static Told.Silent silent(String why, String remedy) {
    return new Told.Silent(new Sight.Unseen<>(why, remedy));
  }

  /** All further pages; a page that fails, or a list that does not add up, makes it silent. */
  private Told pages(String target, JsonValue first, String member, String start) {
    List<JsonValue> all = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(target));
    boolean whole = take(first, member, all);
    String next = start;
    while (whole && !next.isEmpty()) {
      if (!seen.add(next) || seen.size() > MOST_PAGES) {
        return silent(
            "The pages of " + shown(target) + " do not come to an end", "Run again later.");
      }
      Reply page = reply(next);
      if (page.told instanceof Told.Silent) {
        return page.told;
      }
      whole = page.told instanceof Told.Value(JsonValue json) && take(json, member, all);
      next = page.next;
    }
    if (!whole) {
      return silent("A page of " + shown(target) + " could not be read", "Run again.");
    }
    if (new HashSet<>(all).size() != all.size()) {
      // What moved to a later page came twice, so something else may have come not at all.
      return silent("The list at " + shown(target) + " changed while it was read", "Run again.");
    }
    Long total = first.number(COUNT);
    if (!member.isEmpty() && total == null) {
      return silent(
          "GitHub does not tell how many things there are at " + shown(target), "Run again.");
    }
    if (!member.isEmpty() && total != null && total != all.size()) {
      return silent(
          "GitHub told of " + total + " things at " + shown(target) + " and gave " + all.size(),
          "Run again.");
    }
    JsonValue list = new JsonValue.Items(all);
    return new Told.Value(member.isEmpty() ? list : counted(member, list, all.size()));
  }

  /** A list that GitHub counted, with its count. */
  private static JsonValue counted(String member, JsonValue list, int size) {
    JsonValue count = new JsonValue.Numeral(Integer.toString(size));
    return new JsonValue.Members(Map.of(member, list, COUNT, count));
  }

  /** Takes what is on a page; false where it holds no list. */
  private static boolean take(JsonValue page, String member, List<JsonValue> into) {
    JsonValue list = member.isEmpty() ? page : page.member(member);
    if (list instanceof JsonValue.Items(List<JsonValue> all)) {
      into.addAll(all);
      return true;
    }
    return false;
  }

  /** The member that holds a list which GitHub counts; empty where there is none. */
  private static String member(JsonValue json) {
    if (json instanceof JsonValue.Members(Map<String, JsonValue> all) && all.containsKey(COUNT)) {
      for (Map.Entry<String, JsonValue> one : all.entrySet()) {
        if (one.getValue() instanceof JsonValue.Items) {
          return one.getKey();
        }
      }
    }
    return "";
  }

  /** The target of the next page; empty when this is the last. */
  private String next(WebReply reply) {
    // A page that lies elsewhere is asked as a target that cannot be, and so is missed aloud.
    return WebLinks.next(reply.headers())
        .map(address -> client.below(address).orElse("/a page that lies elsewhere"))
        .orElse("");
  }

  private static String shown(String target) {
    int query = target.indexOf('?');
    return Visible.of(query < 0 ? target : target.substring(0, query), 120);
  }
}
