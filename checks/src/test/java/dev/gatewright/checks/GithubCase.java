package dev.gatewright.checks;

import dev.gatewright.peers.Peer;
import dev.gatewright.peers.Reply;
import dev.gatewright.peers.github.GithubWorld;
import dev.gatewright.peers.github.JsonTree;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.targets.github.GithubOptions;
import dev.gatewright.targets.web.BearerToken;
import dev.gatewright.targets.web.WebMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * GitHub as a case has it: the healthy world of the peers, changed as {@code github} of {@code
 * expect.json} says. {@code set} puts values at places of answers, {@code remove} takes places out,
 * {@code body} and {@code refuse} replace an answer, {@code lacks} takes rights from the token
 * ({@code hides}: without a word), {@code token} is {@code none} or {@code wrong}, {@code named} is
 * false where no repository is named, {@code offline} is true where nothing may be asked. {@code
 * keeps} is what lies in the logs and artifacts that GitHub keeps at another host, {@code gives}
 * the status with which that host answers.
 */
final class GithubCase {
  private static final Set<String> KEYS =
      Set.of(
          "set", "remove", "body", "refuse", "lacks", "hides", "token", "named", "offline", "keeps",
          "gives");

  private final JsonValue overlay;

  private GithubCase(JsonValue overlay) {
    this.overlay = overlay;
  }

  /** What a case says of GitHub; null when it is of another family and says nothing. */
  static @Nullable GithubCase of(Case example) throws IOException {
    JsonValue expected =
        JsonTree.of(Placeholders.expand(Files.readString(example.folder().resolve("expect.json"))));
    JsonValue overlay = expected.member("github");
    if (overlay == null && !example.check().startsWith("github/")) {
      return null;
    }
    JsonValue known = overlay == null ? new JsonValue.Members(Map.of()) : overlay;
    if (!KEYS.containsAll(members(known).keySet())) {
      throw new IllegalStateException(example + " says of GitHub what nobody reads");
    }
    return new GithubCase(known);
  }

  /** GitHub, and the host to which it sends downloads on. */
  record Hosts(Peer github, Peer downloads) implements AutoCloseable {
    @Override
    public void close() {
      github.close();
      downloads.close();
    }
  }

  Hosts start() {
    GithubWorld world = GithubWorld.healthy();
    members(overlay.member("body")).forEach(world::answering);
    members(overlay.member("refuse"))
        .forEach(
            (path, reply) -> {
              Long status = reply.number("status");
              String message = reply.text("message");
              world.answering(path, refusal(status == null ? 404 : status, message));
            });
    members(overlay.member("set"))
        .forEach(
            (path, places) ->
                members(places).forEach((place, value) -> world.with(path, place, value)));
    members(overlay.member("remove"))
        .forEach((path, places) -> texts(places).forEach(place -> world.with(path, place, null)));
    world.lacking(texts(overlay.member("lacks")).toArray(new String[0]));
    members(overlay.member("keeps")).forEach((path, all) -> world.kept().keep(path, entries(all)));
    members(overlay.member("gives"))
        .forEach(
            (path, status) ->
                world.kept().answering(path, Reply.empty(Integer.parseInt(JsonTree.text(status)))));
    Peer downloads = Peer.start(world.kept());
    world.sendingOnTo(downloads.base());
    return new Hosts(
        Peer.start(Boolean.TRUE.equals(overlay.truth("hides")) ? world.hiding() : world),
        downloads);
  }

  private static Map<String, String> entries(JsonValue all) {
    Map<String, String> entries = new TreeMap<>();
    members(all)
        .forEach(
            (name, value) ->
                entries.put(name, value instanceof JsonValue.Text(String text) ? text : ""));
    return entries;
  }

  private static Reply refusal(long status, @Nullable String message) {
    return GithubWorld.refused((int) status, message == null ? "Not Found" : message);
  }

  GithubOptions options(Peer peer) {
    String token = overlay.text("token");
    String value = token == null ? GithubWorld.TOKEN : token.equals("wrong") ? "another-token" : "";
    return new GithubOptions(
        Boolean.FALSE.equals(overlay.truth("named")) ? null : GithubWorld.REPOSITORY,
        peer.base().toString(),
        BearerToken.of(value, "GITHUB_TOKEN").orElse(null),
        Boolean.TRUE.equals(overlay.truth("offline")),
        WebMemory.NONE);
  }

  private static Map<String, JsonValue> members(@Nullable JsonValue value) {
    return value instanceof JsonValue.Members(Map<String, JsonValue> all) ? all : Map.of();
  }

  private static List<String> texts(@Nullable JsonValue value) {
    return value instanceof JsonValue.Items(List<JsonValue> all)
        ? all.stream().map(one -> one instanceof JsonValue.Text(String text) ? text : "").toList()
        : List.of();
  }
}
