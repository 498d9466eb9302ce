package dev.gatewright.targets.github;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.targets.sight.Lazy;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.web.BearerToken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The talk with GitHub about one repository: each thing asked once, and what was not told. */
final class GithubTalk {
  private final GithubApi api;
  private final String root;
  private final @Nullable BearerToken token;
  private final boolean classic;
  private final Map<String, Lazy<Told>> asked = new ConcurrentHashMap<>();
  private final Map<String, Lazy<GithubApi.Reply>> pages = new ConcurrentHashMap<>();
  private final Set<String> seen = new ConcurrentSkipListSet<>();
  private final Map<String, String> unseen = new ConcurrentSkipListMap<>();

  GithubTalk(GithubApi api, String root, @Nullable BearerToken token, boolean classic) {
    this.api = api;
    this.root = root;
    this.token = token;
    this.classic = classic;
  }

  /** What every target lies below. */
  String root() {
    return root;
  }

  /** Asks for things that somebody will want, without waiting. */
  void ahead(Collection<Part.Item> whole) {
    whole.forEach(item -> api.client().start(() -> told(item)));
  }

  /** Begins something on a thread of its own. */
  void start(Runnable work) {
    api.client().start(work);
  }

  /** Asks for the first page alone of something that somebody will want, without waiting. */
  void ahead(Part.Item item) {
    api.client().start(() -> page(item));
  }

  /** What GitHub told of a thing. */
  Told told(Part.Item item) {
    return asked
        .computeIfAbsent(item.target(), target -> new Lazy<>(() -> api.ask(root + target)))
        .get();
  }

  /** The first page alone of a list that has no end; not to be taken for the list. */
  Told page(Part.Item item) {
    return first(item).told();
  }

  /** Whether the first page is the last, however few a host puts on one. */
  boolean onePage(Part.Item item) {
    return first(item).next().isEmpty();
  }

  private GithubApi.Reply first(Part.Item item) {
    return pages
        .computeIfAbsent(item.target(), target -> new Lazy<>(() -> api.reply(root + target)))
        .get();
  }

  /** What is drawn from an answer; null from the reader means that the answer lacks something. */
  <T> Sight<T> read(Part.Item item, Told told, Function<JsonValue, @Nullable T> reader) {
    return switch (told) {
      case Told.Value(JsonValue json) -> {
        T value = reader.apply(json);
        yield value == null
            ? unseen(item, "GitHub told of " + item.words() + " only in part", "Run again.")
            : known(item, value);
      }
      case Told.Done() -> unseen(item, "GitHub told nothing of " + item.words(), "Run again.");
      case Told.Refused refused -> refused(item, refused);
      case Told.Silent(Sight.Unseen<Object>(String why, String remedy)) ->
          unseen(item, why, remedy);
    };
  }

  /**
   * A list drawn from an answer.
   *
   * @param member the member that holds it, beside which GitHub says how long it is; empty where
   *     the answer is the list
   */
  <T> Sight<List<T>> list(
      Part.Item item, Told told, String member, Function<JsonValue, @Nullable T> reader) {
    return read(
        item,
        told,
        json -> {
          JsonValue list = member.isEmpty() ? json : json.member(member);
          if (!(list instanceof JsonValue.Items(List<JsonValue> all))
              || !(member.isEmpty() || counted(json, all.size()))) {
            return null;
          }
          List<T> read = new ArrayList<>();
          for (JsonValue one : all) {
            T value = reader.apply(one);
            if (value == null) {
              return null;
            }
            read.add(value);
          }
          return List.copyOf(read);
        });
  }

  /** Whether GitHub says how many there are, which may be more than are on a page. */
  private static boolean counted(JsonValue json, int shown) {
    Long count = json.number(GithubApi.COUNT);
    return count != null && count >= shown && (count == 0) == (shown == 0);
  }

  <T> Sight<T> known(Part.Item item, T value) {
    seen.add(item.words());
    return Sight.known(value);
  }

  <T> Sight<T> unseen(Part.Item item, String why, String remedy) {
    // Of several reasons always the same, whichever was met first.
    unseen.merge(item.words(), why, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    return Sight.unseen(why, remedy);
  }

  /** GitHub does not say; what would have to be granted. */
  <T> Sight<T> refused(Part.Item item, Told.Refused refused) {
    String message = refused.message().isEmpty() ? "" : ": " + refused.message();
    String right =
        refused.rights().isEmpty() ? item.right() : String.join(" or ", refused.rights());
    String who =
        api.client().replays()
            ? " in the recording"
            : token == null ? " without a token" : " to this token";
    return unseen(
        item,
        "GitHub does not show " + item.words() + who + " (" + refused.status() + message + ")",
        remedy(right));
  }

  private String remedy(String right) {
    if (api.client().replays()) {
      return "Record again with a token that has the permission \"" + right + "\".";
    }
    if (token == null) {
      return "Set GITHUB_TOKEN to a token with the permission \"" + right + "\".";
    }
    return classic
        ? "Give the token in "
            + token.source()
            + " the scope repo, and its owner the rights of an administrator; a fine-grained token"
            + " needs the permission \""
            + right
            + "\"."
        : "Give the token in " + token.source() + " the permission \"" + right + "\".";
  }

  int seen() {
    return seen.size();
  }

  List<Skipped> skipped() {
    List<Skipped> skipped = new ArrayList<>();
    unseen.forEach((what, why) -> skipped.add(new Skipped(what, why)));
    return skipped;
  }

  /** How many of the requests were answered with word that nothing had changed. */
  int unchanged() {
    return api.client().unchanged();
  }

  /** How many requests went out. */
  int requests() {
    return api.client().sent();
  }
}
