package dev.gatewright.peers.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gatewright.peers.Asked;
import dev.gatewright.peers.Reply;
import dev.gatewright.readers.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The world answers in the shapes of GitHub's own description, and as strictly as GitHub does. */
final class GithubWorldTest {
  private static final String ROOT = "/repos/" + GithubWorld.REPOSITORY;

  @Test
  void everyHealthyAnswerIsOfTheShapeGithubDescribes() throws IOException {
    JsonValue cut = description();
    JsonValue kept = cut.at("$defs");
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Map.Entry<String, JsonValue> one : GithubWorld.healthy().bodies().entrySet()) {
      JsonValue answers = cut.at("answers");
      JsonValue schema = answers == null ? null : answers.member(described(one.getKey()));
      assertThat(schema).as("the description of " + one.getKey()).isNotNull();
      if (schema != null && kept != null) {
        JsonValue whole =
            new JsonValue.Members(
                Map.of("$defs", kept, "allOf", new JsonValue.Items(List.of(schema))));
        validate(whole, one.getValue()).forEach(error -> wrong.add(one.getKey() + " " + error));
        seen++;
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).isGreaterThan(25);
  }

  @Test
  void theDescriptionRefusesWhatIsOfAnotherShape() throws IOException {
    JsonValue cut = description();
    JsonValue kept = cut.at("$defs");
    JsonValue schema = cut.at("answers", "/environments");
    assertThat(kept).isNotNull();
    assertThat(schema).isNotNull();
    if (kept != null && schema != null) {
      JsonValue whole =
          new JsonValue.Members(
              Map.of("$defs", kept, "allOf", new JsonValue.Items(List.of(schema))));
      JsonValue odd = JsonTree.of("{\"total_count\":1,\"environments\":[{\"name\":\"pypi\"}]}");
      assertThat(validate(whole, odd)).isNotEmpty();
    }
  }

  private static List<String> validate(JsonValue schema, JsonValue document) {
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonTree.text(schema), InputFormat.JSON);
    return compiled.validate(JsonTree.text(document), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  /** The path as the description writes it. */
  private static String described(String path) {
    int query = path.indexOf('?');
    String bare = query < 0 ? path : path.substring(0, query);
    if (bare.endsWith("/runs")) {
      return "/actions/runs";
    }
    if (bare.startsWith("/repos/")) {
      return bare.replaceFirst("^/repos/[^/]+/[^/]+", "")
          .replaceFirst("/commits/.*", "/commits/{ref}");
    }
    return bare.replaceFirst("^/environments/[a-z]+", "/environments/{environment_name}")
        .replaceFirst("/branches/main", "/branches/{branch}")
        .replaceFirst("^/orgs/[a-z-]+", "/orgs/{org}")
        .replaceFirst("^/actions/runs/[0-9]+", "/actions/runs/{run_id}")
        .replaceFirst("^/deployments/[0-9]+", "/deployments/{deployment_id}")
        .replaceFirst("^/rulesets/[0-9]+", "/rulesets/{ruleset_id}");
  }

  private static JsonValue description() throws IOException {
    try (InputStream in = GithubWorldTest.class.getResourceAsStream("openapi-cut.json")) {
      assertThat(in).isNotNull();
      byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
      return JsonTree.of(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private static Reply ask(GithubWorld world, String target, String token) {
    Map<String, String> headers =
        token.isEmpty()
            ? Map.of("host", "127.0.0.1:1")
            : Map.of("host", "127.0.0.1:1", "authorization", "Bearer " + token);
    return world.answer(new Asked("GET", target, headers));
  }

  @Test
  void aRightThatIsLackingIsNamedOrHidden() {
    GithubWorld world = GithubWorld.healthy().lacking("secrets=read");
    Reply refused = ask(world, ROOT + "/actions/secrets", GithubWorld.TOKEN);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.headers()).containsEntry("X-Accepted-GitHub-Permissions", "secrets=read");
    Reply hidden = ask(world.hiding(), ROOT + "/actions/secrets", GithubWorld.TOKEN);
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.headers()).doesNotContainKey("X-Accepted-GitHub-Permissions");
    assertThat(ask(world, ROOT + "/environments", GithubWorld.TOKEN).status()).isEqualTo(200);
  }

  @Test
  void nobodyIsLetInWithAnotherTokenOrNone() {
    GithubWorld world = GithubWorld.healthy();
    assertThat(ask(world, ROOT, "other").status()).isEqualTo(401);
    assertThat(ask(world, ROOT + "/keys", "").status()).isEqualTo(401);
    assertThat(new String(ask(world, ROOT, "").body(), StandardCharsets.UTF_8))
        .doesNotContain("security_and_analysis");
    assertThat(ask(world, "/repos/tides-org/other", GithubWorld.TOKEN).status()).isEqualTo(404);
    assertThat(ask(world.revokedAfter(0), ROOT, GithubWorld.TOKEN).status()).isEqualTo(401);
  }

  @Test
  void longListsComeInPagesAndWhatIsKnownIsNotSentAgain() {
    GithubWorld world = GithubWorld.healthy();
    Reply page = ask(world, ROOT + "/collaborators?per_page=1", GithubWorld.TOKEN);
    assertThat(page.headers().get("Link"))
        .startsWith(
            "<http://127.0.0.1:1" + ROOT + "/collaborators?per_page=1&page=2>; rel=\"next\"");
    Reply last = ask(world, ROOT + "/collaborators?per_page=1&page=2", GithubWorld.TOKEN);
    assertThat(last.headers()).doesNotContainKey("Link");
    assertThat(new String(last.body(), StandardCharsets.UTF_8)).contains("tomas");
    Reply again =
        world.answer(
            new Asked(
                "GET",
                ROOT + "/keys",
                Map.of(
                    "authorization",
                    "Bearer " + GithubWorld.TOKEN,
                    "if-none-match",
                    ask(world, ROOT + "/keys", GithubWorld.TOKEN).headers().get("ETag"))));
    assertThat(again.status()).isEqualTo(304);
  }

  @Test
  void aPlaceOfAnAnswerCanBeChangedOrTakenOut() {
    JsonValue tree = JsonTree.of("{\"a\":[{\"b\":1},{\"b\":2}],\"c\":null}");
    assertThat(JsonTree.text(JsonTree.with(tree, "a.1.b", JsonTree.of("\"x\\\"\""))))
        .isEqualTo("{\"a\":[{\"b\":1},{\"b\":\"x\\\"\"}],\"c\":null}");
    assertThat(JsonTree.text(JsonTree.with(tree, "a.0", null)))
        .isEqualTo("{\"a\":[{\"b\":2}],\"c\":null}");
    assertThat(JsonTree.text(JsonTree.with(tree, "a.+", JsonTree.of("[]"))))
        .isEqualTo("{\"a\":[{\"b\":1},{\"b\":2},[]],\"c\":null}");
  }
}
