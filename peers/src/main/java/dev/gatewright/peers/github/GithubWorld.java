package dev.gatewright.peers.github;

import dev.gatewright.peers.Asked;
import dev.gatewright.peers.Behaviour;
import dev.gatewright.peers.Reply;
import dev.gatewright.readers.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * GitHub with one repository, {@value #REPOSITORY}, in which everything is as it should be, until a
 * test says otherwise. Paths are those below the repository, but for those of its organisation and
 * of the repositories that actions come from; a test compares the answers with GitHub's own
 * description.
 */
public final class GithubWorld implements Behaviour {
  /** The repository there is. */
  public static final String REPOSITORY = "tides-org/tide-api";

  /** The only token that is good here; it has the form of none. */
  public static final String TOKEN = "a-token-of-this-test-alone";

  private static final String ROOT = "/repos/" + REPOSITORY;
  private static final String OWNER = "/orgs/tides-org";
  private static final String QUERIES = "/graphql";
  private static final String ENTERPRISE = "/api/v3";

  private final Map<String, JsonValue> bodies;
  private final Map<String, Reply> replies = new LinkedHashMap<>();
  private final Set<String> lacking = new HashSet<>();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger limited = new AtomicInteger();
  private final KeptElsewhere kept = new KeptElsewhere();
  private @Nullable URI elsewhere;
  private boolean hides;
  private boolean classic;
  private int revokedAfter = Integer.MAX_VALUE;
  private @Nullable Reply limit;

  private GithubWorld(Map<String, JsonValue> bodies) {
    this.bodies = bodies;
    replies.put("/vulnerability-alerts", Reply.empty(204));
    replies.put("/branches/main/protection", refused(404, "Branch not protected"));
  }

  /** A world in which everything is as it should be. */
  public static GithubWorld healthy() {
    if (JsonTree.of(text("healthy.json")) instanceof JsonValue.Members(var all)) {
      Map<String, JsonValue> bodies = new LinkedHashMap<>(all);
      bodies.putAll(OtherRepositories.bodies());
      return new GithubWorld(bodies);
    }
    throw new IllegalStateException("healthy.json is no object");
  }

  /** What a {@code gate.yaml} declares of that world. */
  public static String declared() {
    return text("gate.yaml");
  }

  private static String text(String name) {
    try (InputStream in = GithubWorld.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is answered with status 200, by path. */
  public Map<String, JsonValue> bodies() {
    return Map.copyOf(bodies);
  }

  /** Puts another value at a place of an answer; null takes it out. */
  public GithubWorld with(String path, String place, @Nullable JsonValue value) {
    JsonValue body = bodies.get(path);
    if (body == null) {
      throw new IllegalArgumentException("This world has no " + path);
    }
    bodies.put(path, JsonTree.with(body, place, value));
    return this;
  }

  /** Answers a path so. */
  public GithubWorld answering(String path, JsonValue body) {
    replies.remove(path);
    bodies.put(path, body);
    return this;
  }

  /** Answers a path so. */
  public GithubWorld answering(String path, Reply reply) {
    replies.put(path, reply);
    return this;
  }

  /** What this GitHub keeps at another host: the content of logs and artifacts. */
  public KeptElsewhere kept() {
    return kept;
  }

  /** Sends downloads on to another host; until then it gives them itself. */
  public GithubWorld sendingOnTo(URI base) {
    elsewhere = base;
    return this;
  }

  /** Takes rights from the token, such as {@code secrets=read}. */
  public GithubWorld lacking(String... rights) {
    lacking.addAll(Arrays.asList(rights));
    return this;
  }

  /** Says 404 and no right where it otherwise says 403. */
  public GithubWorld hiding() {
    hides = true;
    return this;
  }

  /** Takes the token for a classic one, with scopes. */
  public GithubWorld classic() {
    classic = true;
    return this;
  }

  /** Refuses the token after so many answers. */
  public GithubWorld revokedAfter(int answers) {
    revokedAfter = answers;
    return this;
  }

  /** Gives this instead of the first answers. */
  public GithubWorld limiting(int answers, Reply reply) {
    limited.set(answers);
    limit = reply;
    return this;
  }

  /** GitHub's words with a status that is no success. */
  public static Reply refused(int status, String message) {
    return Reply.json(status, "{\"message\":\"" + message + "\",\"status\":\"" + status + "\"}");
  }

  @Override
  public Reply answer(Asked asked) {
    Reply limiting = limit;
    if (limiting != null && limited.getAndDecrement() > 0) {
      return limiting;
    }
    Optional<String> token = asked.header("authorization");
    boolean revoked = answered.incrementAndGet() > revokedAfter;
    if (token.isPresent() && (revoked || !token.get().equals("Bearer " + TOKEN))) {
      return refused(401, "Bad credentials");
    }
    String path = asked.path();
    boolean enterprise = path.startsWith(ENTERPRISE + "/");
    String bare = enterprise ? path.substring(ENTERPRISE.length()) : path;
    boolean ours = bare.equals(ROOT) || bare.startsWith(ROOT + "/");
    boolean owner = bare.equals(OWNER) || bare.startsWith(OWNER + "/");
    boolean other = bare.startsWith("/repos/") && !ours;
    if (bare.equals(QUERIES) && asked.method().equals("POST") && token.isPresent()) {
      Reply laid = replies.get(QUERIES);
      Queries queries = new Queries(at -> replies.containsKey(at) ? null : bodies.get(at));
      return laid == null ? Reply.json(200, JsonTree.text(queries.answer(asked.body()))) : laid;
    }
    if (!ours && !owner && !other) {
      return refused(404, "Not Found");
    }
    String below = ours ? bare.substring(ROOT.length()) : bare;
    Reply reply = token.isPresent() ? seen(below, asked) : open(below, asked);
    reply = reply.with("X-RateLimit-Remaining", "4900").with("X-GitHub-Media-Type", "github.v3");
    return classic && token.isPresent()
        ? reply.with("X-OAuth-Scopes", "repo").with("X-Accepted-OAuth-Scopes", "repo")
        : reply;
  }

  /** What anybody sees of a public repository. */
  private Reply open(String below, Asked asked) {
    if (kept.has(below)) {
      return refused(401, "Requires authentication");
    }
    boolean anybody =
        Set.of("actions=read", "metadata=read", "deployments=read").contains(Rights.of(below))
            && !below.equals("/collaborators");
    if (!anybody) {
      return refused(401, "Requires authentication");
    }
    if (below.equals(OWNER)) {
      return withoutPlan();
    }
    return below.isEmpty()
        ? Reply.json(
            200,
            JsonTree.text(
                JsonTree.with(
                    JsonTree.with(repository(), "security_and_analysis", null),
                    "permissions",
                    null)))
        : given(below, asked);
  }

  /** The organisation as somebody sees it who may not administer it. */
  private Reply withoutPlan() {
    JsonValue organization = bodies.getOrDefault(OWNER, new JsonValue.Nothing());
    return organization.member("plan") == null
        ? refused(404, "Not Found")
        : Reply.json(200, JsonTree.text(JsonTree.with(organization, "plan", null)));
  }

  private JsonValue repository() {
    return bodies.getOrDefault("", new JsonValue.Nothing());
  }

  private Reply seen(String below, Asked asked) {
    String right = Rights.of(below);
    if (below.equals(OWNER) && lacking.contains(Rights.of(OWNER + "/audit-log"))) {
      return withoutPlan();
    }
    if (!lacking.contains(right)) {
      return given(below, asked).with("X-Accepted-GitHub-Permissions", right);
    }
    return hides
        ? refused(404, "Not Found")
        : refused(403, "Resource not accessible by personal access token")
            .with("X-Accepted-GitHub-Permissions", right);
  }

  private Reply given(String below, Asked asked) {
    String narrow = below + "?affiliation=" + asked.parameter("affiliation").orElse("");
    String path = bodies.containsKey(narrow) || replies.containsKey(narrow) ? narrow : below;
    if (kept.has(below) && !replies.containsKey(path) && !bodies.containsKey(path)) {
      URI base = elsewhere;
      return base == null
          ? kept.zip(below)
          : Reply.empty(302).with("Location", base + below + "?sig=a-secret-address");
    }
    Reply reply = replies.get(path);
    JsonValue body = bodies.get(path);
    if (reply == null && body == null) {
      return refused(404, "Not Found");
    }
    Reply whole =
        reply == null && body != null
            ? Pages.of(body, asked, "http://" + asked.header("host").orElse(""))
            : reply == null ? Reply.empty(500) : reply;
    String mark = "\"" + Integer.toHexString(Arrays.hashCode(whole.body())) + "\"";
    boolean same = whole.status() == 200 && asked.header("if-none-match").equals(Optional.of(mark));
    return same ? Reply.empty(304).with("ETag", mark) : whole.with("ETag", mark);
  }
}
