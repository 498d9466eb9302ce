package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.peers.IndexPeer;
import dev.gatewright.peers.Peer;
import dev.gatewright.peers.Reply;
import dev.gatewright.peers.github.GithubWorld;
import dev.gatewright.readers.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The example in {@code examples/tide-tables}, its repository on GitHub and its project on the
 * indexes, judged together: each item that these decide passes, and turns when one setting does.
 */
final class PublishingPostureTest {
  private static final Path EXAMPLE = Path.of("..", "examples", "tide-tables");
  private static final String SDIST = "tide_tables-1.2.0.tar.gz";

  private static final String LOG = "/orgs/tides-org/audit-log";

  private static final String INDEXES =
      """
      index:
        pypi:
          owners: [mara-l, tomas]
          maintainers: []
          releases: [docs/releases]
      """;

  @TempDir private Path folder;
  private Desk desk;

  /** An item, and a change of a setting on GitHub that turns it. */
  record OnGithub(String item, Consumer<GithubWorld> change) {
    @Override
    public String toString() {
      return item;
    }
  }

  private static OnGithub put(String item, String path, String place, @Nullable JsonValue value) {
    return new OnGithub(item, world -> world.with(path, place, value));
  }

  private static OnGithub say(String item, String path, String json) {
    return new OnGithub(item, world -> world.answering(path, Reply.json(200, json)));
  }

  private static JsonValue text(String text) {
    return new JsonValue.Text(text);
  }

  private static JsonValue truth(boolean truth) {
    return new JsonValue.Truth(truth);
  }

  static List<OnGithub> settings() {
    List<OnGithub> all = new ArrayList<>(environments());
    all.addAll(secrets());
    all.addAll(rest());
    all.addAll(history());
    return all;
  }

  private static List<OnGithub> environments() {
    String environments = "/environments";
    return List.of(
        put("testpypi-environment", environments, "environments.0.name", text("rehearsal")),
        put("pypi-environment-protected", environments, "environments.1.protection_rules.1", null),
        put("environment-protection-on", environments, "environments.1.protection_rules.1", null),
        put(
            "environment-reviewers-declared",
            environments,
            "environments.1.protection_rules.1.reviewers.0.reviewer.login",
            text("stranger")),
        put(
            "deployment-refs-restricted",
            environments,
            "environments.1.deployment_branch_policy",
            new JsonValue.Nothing()),
        put(
            "wrong-branch-refused",
            environments,
            "environments.1.deployment_branch_policy",
            new JsonValue.Nothing()));
  }

  private static List<OnGithub> secrets() {
    String secret =
        "{\"total_count\":1,\"secrets\":[{\"name\":\"PYPI_API_TOKEN\","
            + "\"created_at\":\"2026-07-01T08:00:00Z\",\"updated_at\":\"2026-10-15T08:00:00Z\"}]}";
    String none = "{\"total_count\":0,\"secrets\":[]}";
    return List.of(
        say("pypi-credential", "/environments/pypi/secrets", none),
        say("testpypi-credential", "/environments/testpypi/secrets", none),
        say("repository-secrets-match", "/environments/pypi/secrets", none),
        say("secrets-only-for-publish-jobs", "/actions/secrets", secret),
        say("tokens-only-in-secret-store", "/actions/secrets", secret));
  }

  private static List<OnGithub> history() {
    return List.of(
        say("audit-log-on", LOG, "[]"),
        new OnGithub(
            "run-logs-clean",
            world ->
                world.kept().keep("/actions/runs/502/logs", Map.of("0_publish.txt", printed()))),
        put("deployment-history-kept", "/deployments/701/statuses", "0.state", text("failure")));
  }

  private static List<OnGithub> rest() {
    return List.of(
        put(
            "repository-access-declared",
            "/collaborators?affiliation=direct",
            "1.role_name",
            text("admin")),
        put("repository-admins-declared", "/collaborators", "1.permissions.admin", truth(true)),
        put(
            "access-list-current",
            "/collaborators?affiliation=direct",
            "1.role_name",
            text("read")),
        put(
            "workflow-token-rights",
            "/actions/permissions/workflow",
            "default_workflow_permissions",
            text("write")),
        put(
            "secret-scanning-on",
            "",
            "security_and_analysis.secret_scanning_push_protection.status",
            text("disabled")),
        new OnGithub(
            "vulnerability-alerts-on",
            world ->
                world.answering(
                    "/vulnerability-alerts",
                    GithubWorld.refused(404, "Vulnerability alerts are disabled."))),
        put(
            "retention-within-policy",
            "/actions/permissions/artifact-and-log-retention",
            "days",
            new JsonValue.Numeral("400")),
        put(
            "workflow-actions-current",
            "/repos/actions/checkout/commits/11bd71901bbe5b1630ceea73d27597364c9af683",
            "commit.committer.date",
            text("2024-10-23T14:24:28Z")));
  }

  /** A token as a run may print it. */
  private static String printed() {
    Random random = new Random(4711);
    StringBuilder token = new StringBuilder("export DEPLOY_TOKEN=");
    for (int i = 0; i < 40; i++) {
      token.append(
          "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789".charAt(random.nextInt(57)));
    }
    return token.append('\n').toString();
  }

  @BeforeEach
  void layTheExampleOut() throws IOException, InterruptedException {
    desk = new Desk(folder).variable("GITHUB_TOKEN", GithubWorld.TOKEN);
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        desk.file(
            EXAMPLE.relativize(file).toString().replace('\\', '/'),
            Files.readString(file)
                .replace("{{pypi-host}}", String.join(".", "pypi", "org"))
                .replace("{{testpypi-host}}", String.join(".", "test", "pypi", "org")));
      }
    }
    desk.file(
        ".gatewright/gate.yaml",
        desk.text(".gatewright/gate.yaml") + GithubWorld.declared() + INDEXES);
    desk.file("docs/releases/1.2.0.sha256", "ab".repeat(32) + "  " + SDIST + "\n");
    git("init", "--quiet");
    git("add", "--all");
    git("-c", "user.name=Mara", "-c", "user.email=m@x.example", "commit", "-q", "-m", "Tables");
  }

  private void git(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    Process git =
        new ProcessBuilder(command).directory(desk.project().toFile()).inheritIO().start();
    assertThat(git.waitFor()).isZero();
  }

  private static IndexPeer index(String digits) {
    String sha256 = digits.repeat(32);
    return new IndexPeer("tide-tables")
        .role("mara-l", "Owner")
        .role("tomas", "Owner")
        .with(new IndexPeer.File(SDIST, "1.2.0", sha256, "false", "", sha256));
  }

  private Object judged(GithubWorld world, IndexPeer project) {
    try (Peer github = Peer.start(world);
        Peer index = Peer.start(project)) {
      Desk.Ran ran =
          desk.run(
              "check",
              "--checklist",
              "pypi-publishing",
              "--format",
              "json",
              "--github",
              GithubWorld.REPOSITORY,
              "--github-api",
              github.base().toString(),
              "--pypi",
              "tide-tables",
              "--index",
              index.base() + "/simple",
              "--index",
              "testpypi=" + index.base() + "/simple");
      assertThat(ran.said()).doesNotContain(GithubWorld.TOKEN);
      return ran.json();
    }
  }

  private static String verdict(Object run, String item) {
    return Json.at(Json.item(run, item), "verdict").toString();
  }

  private static String why(Object run, String item) {
    return item + ": " + Json.at(Json.item(run, item), "why");
  }

  @Test
  void everythingInOrderPasses() {
    Object run = judged(GithubWorld.healthy(), index("ab"));
    for (OnGithub one : settings()) {
      assertThat(verdict(run, one.item())).as(why(run, one.item())).isEqualTo("pass");
    }
    for (String item :
        List.of(
            "pypi-project-owners",
            "pypi-project-maintainers",
            "unknown-uploads-noticed",
            "dependency-graph-on",
            "workflow-scan-scheduled",
            "alerts-fixed-in-time",
            "permission-matrix-tested")) {
      assertThat(verdict(run, item)).as(why(run, item)).isEqualTo("pass");
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aSettingOnGithubTurnsItsItem(OnGithub one) {
    GithubWorld world = GithubWorld.healthy();
    one.change().accept(world);
    Object run = judged(world, index("ab"));
    assertThat(verdict(run, one.item())).as(why(run, one.item())).isEqualTo("fail");
  }

  @Test
  void onAPlanWithoutAnAuditLogTheRecordStandsInItsPlaceOnceItIsBegun() {
    GithubWorld world =
        GithubWorld.healthy()
            .with("/orgs/tides-org", "plan.name", text("team"))
            .answering(LOG, GithubWorld.refused(404, "Not Found"));
    Object first = judged(world, index("ab"));
    assertThat(verdict(first, "audit-log-on")).as(why(first, "audit-log-on")).isEqualTo("manual");
    Object second = judged(world, index("ab"));
    assertThat(verdict(second, "audit-log-on")).as(why(second, "audit-log-on")).isEqualTo("pass");
  }

  @Test
  void aReleaseThatNoDeploymentLedToIsFound() {
    IndexPeer stranger =
        index("ab")
            .with(
                new IndexPeer.File(
                    "tide_tables-1.3.0.tar.gz", "1.3.0", "cd".repeat(32), "false", "", ""));
    Object run = judged(GithubWorld.healthy(), stranger);
    assertThat(verdict(run, "deployment-history-kept")).isEqualTo("fail");
  }

  @Test
  void theIndexTurnsItsItems() {
    Object run = judged(GithubWorld.healthy(), index("cd").role("stranger", "Maintainer"));
    assertThat(verdict(run, "unknown-uploads-noticed")).isEqualTo("fail");
    assertThat(verdict(run, "pypi-project-maintainers")).isEqualTo("fail");
    run = judged(GithubWorld.healthy(), index("ab").role("stranger", "Owner"));
    assertThat(verdict(run, "pypi-project-owners")).isEqualTo("fail");
  }

  @Test
  void withoutATokenWhatNeedsOneIsUnknownAndNothingFailsForLackOfIt() {
    desk.variable("GITHUB_TOKEN", "");
    Object run = judged(GithubWorld.healthy(), index("ab"));
    for (OnGithub one : settings()) {
      assertThat(verdict(run, one.item())).as(why(run, one.item())).isIn("pass", "unknown");
    }
    assertThat(verdict(run, "secret-scanning-on")).isEqualTo("unknown");
    assertThat(verdict(run, "repository-admins-declared")).isEqualTo("unknown");
  }

  @Test
  void theAgeOfActionsIsJudgedFromARecordingToo() {
    desk.file("ONE.md", "# One\n\n- [ ] Current <!-- gw:workflow-actions-current -->\n");
    String api;
    try (Peer github = Peer.start(GithubWorld.healthy())) {
      api = github.base().toString();
      one(api, "--record-answers");
      assertThat(github.targets()).hasSize(6).anyMatch(one -> one.contains("/actions/checkout/"));
    }
    Object replayed = one(api, "--replay-answers");
    assertThat(verdict(replayed, "workflow-actions-current"))
        .as(why(replayed, "workflow-actions-current"))
        .isEqualTo("pass");
    assertThat(why(replayed, "workflow-actions-current")).contains("as recorded");
  }

  private Object one(String api, String answers) {
    return desk.run(
            "check",
            "--checklist",
            "ONE.md",
            "--format",
            "json",
            "--github",
            GithubWorld.REPOSITORY,
            "--github-api",
            api,
            answers,
            "../answers")
        .json();
  }
}
