package dev.gatewright.peers.github;

import dev.gatewright.peers.Asked;
import dev.gatewright.peers.Reply;
import dev.gatewright.readers.json.JsonValue;
import java.util.List;
import java.util.Map;

/** Gives a list page by page, as GitHub does: thirty at once, a hundred at most. */
final class Pages {
  private Pages() {}

  static Reply of(JsonValue body, Asked asked, String base) {
    String member = member(body);
    JsonValue list = member.isEmpty() ? body : body.at(member);
    if (!(list instanceof JsonValue.Items(List<JsonValue> all))) {
      return Reply.json(200, JsonTree.text(body));
    }
    int size = Math.min(100, number(asked, "per_page", 30));
    int page = number(asked, "page", 1);
    int from = Math.min(all.size(), (page - 1) * size);
    int to = Math.min(all.size(), from + size);
    JsonValue part = new JsonValue.Items(all.subList(from, to));
    JsonValue given = member.isEmpty() ? part : JsonTree.with(body, member, part);
    Reply reply = Reply.json(200, JsonTree.text(given));
    return to == all.size()
        ? reply
        : reply.with(
            "Link",
            "<"
                + base
                + asked.path()
                + "?per_page="
                + size
                + "&page="
                + (page + 1)
                + ">; rel=\"next\", <"
                + base
                + asked.path()
                + "?page=99>; rel=\"last\"");
  }

  /** The member that holds the list; empty when the body is the list or holds none. */
  private static String member(JsonValue body) {
    if (body instanceof JsonValue.Members(Map<String, JsonValue> all)
        && all.containsKey("total_count")) {
      for (Map.Entry<String, JsonValue> one : all.entrySet()) {
        if (one.getValue() instanceof JsonValue.Items) {
          return one.getKey();
        }
      }
    }
    return "";
  }

  private static int number(Asked asked, String name, int fallback) {
    return asked.parameter(name).map(Integer::parseInt).orElse(fallback);
  }
}
