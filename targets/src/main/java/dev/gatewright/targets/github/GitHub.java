package dev.gatewright.targets.github;

import dev.gatewright.model.Coverage;
import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.web.AnswerReplay;
import dev.gatewright.targets.web.WebClient;
import dev.gatewright.targets.web.WebOptions;
import dev.gatewright.targets.web.WebReply;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One repository on GitHub, as the API shows it to whoever asks. Each thing is asked for once, the
 * independent ones together. A refusal is a negative only where another answer proves that the
 * thing exists and that the asker may see it; all else is {@link Sight.Unseen} and names the right
 * that is missing.
 */
public final class GitHub {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Accept", "application/vnd.github+json",
          "X-GitHub-Api-Version", "2022-11-28",
          "User-Agent", "gatewright");
  private static final int LARGEST = 16 << 20;

  /** GitHub takes a hundred together from one account, and more of nobody. */
  private static final int AT_ONCE = 24;

  private static final int MOST_REQUESTS = 450;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String NAMED =
      "Name it with --github OWNER/REPO, or under targets in .gatewright/gate.yaml.";

  private final GithubTalk talk;
  private final GithubRepository repository;
  private final GithubSecurity security;
  private final GithubHistory history;
  private final GithubOrganization organization;
  private final GithubElsewhere elsewhere;
  private final Ahead ahead;
  private final @Nullable AnswerReplay replay;

  private GitHub(
      GithubTalk talk,
      GithubRepository repository,
      GithubSecurity security,
      GithubHistory history,
      GithubOrganization organization,
      GithubElsewhere elsewhere,
      Ahead ahead,
      @Nullable AnswerReplay replay) {
    this.talk = talk;
    this.repository = repository;
    this.security = security;
    this.history = history;
    this.organization = organization;
    this.elsewhere = elsewhere;
    this.ahead = ahead;
    this.replay = replay;
  }

  /** Opens the repository that is named, if one is and it may be asked for. */
  public static Sight<GitHub> open(GithubOptions options) {
    return open(options, Set.of());
  }

  /**
   * Opens the repository that is named, if one is and it may be asked for.
   *
   * @param wanted what somebody is going to want, which is asked for together
   */
  public static Sight<GitHub> open(GithubOptions options, Set<Part> wanted) {
    String name = options.repository();
    if (name == null) {
      return Sight.unseen("No repository on GitHub is named", NAMED);
    }
    if (options.offline() && options.keeping().replay() == null) {
      return Sight.unseen("GitHub was not asked: the run is offline", "Run without --offline.");
    }
    if (options.unconfirmed() != null) {
      return Sight.unseen(
          "The API at " + Visible.of(options.unconfirmed(), 120) + " is named by gate.yaml alone",
          "Name it with --github-api too, if your token may go there.");
    }
    WebClient client =
        new WebClient(
            WebOptions.of(URI.create(options.api()))
                .with(HEADERS)
                .with(options.token())
                .with(options.keeping())
                .together(AT_ONCE)
                .within(LARGEST, PATIENCE, MOST_REQUESTS));
    GithubApi api = new GithubApi(client, options.token());
    GithubApi.Reply first = api.reply("/repos/" + name);
    return switch (first.told()) {
      case Told.Value(JsonValue json) -> open(options, name, api, first.reply(), json, wanted);
      case Told.Done() -> Sight.unseen("GitHub told nothing of " + name, NAMED);
      case Told.Refused refused -> hidden(options, name, refused);
      case Told.Silent(Sight.Unseen<Object> unseen) -> unseen.as();
    };
  }

  private static Sight<GitHub> hidden(GithubOptions options, String name, Told.Refused refused) {
    if (options.keeping().replay() != null) {
      return Sight.unseen(
          "GitHub showed no repository " + name + " when it was recorded",
          "Record again with a token that may read it.");
    }
    String token =
        options.token() == null
            ? "set GITHUB_TOKEN to a token that may read it"
            : "give the token in "
                + options.token().source()
                + " the permission \"Metadata: read\" for it";
    String why = "GitHub shows no repository " + name + " (" + refused.status() + ")";
    return Sight.unseen(why, "Look at the name, or " + token + ".");
  }

  private static Sight<GitHub> open(
      GithubOptions options,
      String asked,
      GithubApi api,
      @Nullable WebReply reply,
      JsonValue json,
      Set<Part> wanted) {
    GithubRepository repository = GithubShapes.repository(asked, json);
    if (repository == null) {
      return Sight.unseen("GitHub told of " + asked + " only in part", "Run again.");
    }
    String name = repository.name();
    boolean classic = reply != null && reply.headers().first("x-oauth-scopes").isPresent();
    GithubTalk talk = new GithubTalk(api, "/repos/" + name, options.token(), classic);
    GithubTalk about =
        new GithubTalk(
            api, "/orgs/" + name.substring(0, name.indexOf('/')), options.token(), classic);
    Ahead ahead = Ahead.begin(talk, repository, wanted);
    // An Enterprise server takes queries elsewhere, and does not show what is at github.com.
    boolean here = URI.create(options.api()).getPath().replace("/", "").isEmpty();
    boolean queries = here && options.token() != null;
    return Sight.known(
        new GitHub(
            talk,
            repository,
            new GithubSecurity(talk, repository, json),
            new GithubHistory(
                talk,
                new GithubDownloads(api, options.api().startsWith("https:")),
                queries ? new StatusQuery(api.client()) : null),
            new GithubOrganization(about, name),
            new GithubElsewhere(
                new GithubTalk(api, "/repos", options.token(), classic),
                queries ? new PinQuery(api.client()) : null,
                options),
            ahead,
            options.keeping().replay()));
  }

  /** The repository itself. */
  public GithubRepository repository() {
    return repository;
  }

  /** How much of it was seen, as far as somebody asked. */
  public Coverage coverage() {
    List<String> limits = new ArrayList<>();
    if (repository.renamed()) {
      limits.add(repository.asked() + " is called " + repository.name() + " now");
    }
    if (replay != null) {
      limits.add(replay.words());
    }
    String why = limits.isEmpty() ? null : String.join("; ", limits);
    List<Skipped> skipped = new ArrayList<>(talk.skipped());
    skipped.addAll(organization.talk().skipped());
    skipped.addAll(elsewhere.talk().skipped());
    int seen = talk.seen() + organization.talk().seen() + elsewhere.talk().seen();
    return new Coverage("github", true, why, seen, skipped);
  }

  /** How many requests went out. */
  public int requests() {
    return talk.requests();
  }

  /** How many of them were answered with word that nothing had changed. */
  public int unchanged() {
    return talk.unchanged();
  }

  /** The environments, all of them. */
  public Sight<List<GithubEnvironment>> environments() {
    Sight<List<GithubEnvironment>> all =
        list(Part.ENVIRONMENTS, "environments", GithubShapes::environment);
    if (all instanceof Sight.Known<List<GithubEnvironment>>(var found)) {
      ahead.environments(found);
    }
    return all;
  }

  /** The patterns of the refs that may deploy to an environment. */
  public Sight<List<RefPattern>> patterns(String environment) {
    Part.Item item = Part.ENVIRONMENT_REFS.of(environment);
    return talk.list(item, talk.told(item), "branch_policies", GithubShapes::pattern);
  }

  /** The secrets of an environment. */
  public Sight<List<GithubSecret>> secrets(String environment) {
    Part.Item item = Part.ENVIRONMENT_SECRETS.of(environment);
    return talk.list(item, talk.told(item), "secrets", GithubShapes::secret);
  }

  /** The secrets that every workflow of the repository can read. */
  public Sight<List<GithubSecret>> repositorySecrets() {
    return list(Part.REPOSITORY_SECRETS, "secrets", GithubShapes::secret);
  }

  /** The secrets the organisation shares with the repository; none where a person owns it. */
  public Sight<List<GithubSecret>> organizationSecrets() {
    Part.Item item = Part.ORGANIZATION_SECRETS.item();
    if (Boolean.FALSE.equals(repository.organization())) {
      return talk.known(item, List.of());
    }
    return talk.list(item, talk.told(item), "secrets", GithubShapes::secret);
  }

  /** The secrets that runs started by Dependabot can read. */
  public Sight<List<GithubSecret>> dependabotSecrets() {
    return list(Part.DEPENDABOT_SECRETS, "secrets", GithubShapes::secret);
  }

  /** What the token of a workflow may do that names no permissions. */
  public Sight<WorkflowToken> workflowToken() {
    Part.Item item = Part.WORKFLOW_TOKEN.item();
    return talk.read(item, talk.told(item), GithubShapes::workflowToken);
  }

  /** How identity tokens of runs name the repository. */
  public Sight<TokenSubject> tokenSubject() {
    Part.Item item = Part.TOKEN_SUBJECT.item();
    return talk.read(item, talk.told(item), GithubShapes::tokenSubject);
  }

  /** How many days logs and artifacts are kept. */
  public Sight<Long> retention() {
    Part.Item item = Part.RETENTION.item();
    return talk.read(item, talk.told(item), json -> json.number("days"));
  }

  /** Every account with access, however it came by it. */
  public Sight<List<GithubAccount>> accounts() {
    return list(Part.ACCOUNTS, "", GithubShapes::account);
  }

  /** The accounts that were given access themselves. */
  public Sight<List<GithubAccount>> directAccounts() {
    return list(Part.DIRECT_ACCOUNTS, "", GithubShapes::account);
  }

  /** The teams with access; none where a person owns the repository. */
  public Sight<List<GithubTeam>> teams() {
    if (Boolean.FALSE.equals(repository.organization())) {
      return talk.known(Part.TEAMS.item(), List.of());
    }
    return list(Part.TEAMS, "", GithubShapes::team);
  }

  /** The deploy keys. */
  public Sight<List<GithubKey>> keys() {
    return list(Part.KEYS, "", GithubShapes::key);
  }

  /** The workflows GitHub knows. */
  public Sight<List<GithubWorkflow>> workflows() {
    return list(Part.WORKFLOWS, "workflows", GithubShapes::workflow);
  }

  /**
   * The latest runs of a workflow that a timetable started.
   *
   * @param file name of the workflow's file
   */
  public Sight<List<GithubRun>> scheduledRuns(String file) {
    Part.Item item =
        new Part.Item(
            "/actions/workflows/"
                + encoded(file)
                + "/runs?event=schedule&status=completed&per_page=5",
            "the scheduled runs of " + Visible.of(file, 60),
            "Actions: read");
    return talk.list(item, talk.page(item), "workflow_runs", HistoryShapes::run);
  }

  /** All rulesets that concern the repository, without who may pass them by. */
  public Sight<List<GithubRuleset>> rulesets() {
    Sight<List<GithubRuleset>> all = list(Part.RULESETS, "", GithubShapes::ruleset);
    if (all instanceof Sight.Known<List<GithubRuleset>>(var found)) {
      ahead.rulesets(found);
    }
    return all;
  }

  /** A ruleset with who may pass it by, as far as GitHub tells. */
  public Sight<GithubRuleset> ruleset(long id) {
    Part.Item item = Part.RULESET.of(Long.toString(id));
    return talk.read(item, talk.told(item), GithubShapes::ruleset);
  }

  /** All that GitHub tells of a ruleset, in a form that stays the same while it does. */
  Sight<String> wholeRuleset(long id) {
    Part.Item item = Part.RULESET.of(Long.toString(id));
    return talk.read(item, talk.told(item), GithubShapes::wholeRuleset);
  }

  /** The commit that the default branch stands at. */
  public Sight<String> head() {
    Part.Item item = Part.BRANCH.of(repository.defaultBranch());
    return talk.read(
        item,
        talk.told(item),
        json -> {
          JsonValue commit = json.member("commit");
          return commit == null ? null : commit.text("sha");
        });
  }

  /** The rules of active rulesets that hold for the default branch. */
  public Sight<List<GithubRule>> rules() {
    Part.Item item = Part.BRANCH_RULES.of(repository.defaultBranch());
    return talk.list(item, talk.told(item), "", GithubShapes::rule);
  }

  /** The branches that are protected, by a ruleset or by classic protection. */
  public Sight<List<GithubBranch>> protectedBranches() {
    Part.Item item =
        new Part.Item(
            "/branches?protected=true&per_page=100", "the protected branches", "Contents: read");
    Sight<List<GithubBranch>> all = talk.list(item, talk.told(item), "", GithubShapes::branch);
    return switch (all) {
      case Sight.Unseen<List<GithubBranch>> unseen -> unseen;
      case Sight.Known<List<GithubBranch>>(List<GithubBranch> branches) ->
          Sight.known(
              branches.stream().filter(one -> !Boolean.FALSE.equals(one.guarded())).toList());
    };
  }

  /** The classic protection of the default branch; empty when it has none. */
  public Sight<Optional<JsonValue>> protection() {
    Part.Item item = Part.BRANCH_PROTECTION.of(repository.defaultBranch());
    Told told = talk.told(item);
    if (told instanceof Told.Refused refused
        && refused.status() == 404
        && refused.message().equals("Branch not protected")) {
      return talk.known(item, Optional.empty());
    }
    return talk.read(item, told, Optional::of);
  }

  /** What GitHub keeps of what happened. */
  public GithubHistory history() {
    return history;
  }

  /** The organisation that owns it; empty where a person does, or GitHub does not tell. */
  public Optional<GithubOrganization> organization() {
    return Boolean.TRUE.equals(repository.organization())
        ? Optional.of(organization)
        : Optional.empty();
  }

  /** The repositories that actions come from. */
  public GithubElsewhere elsewhere() {
    return elsewhere;
  }

  /** What GitHub does for the security of the repository. */
  public GithubSecurity security() {
    return security;
  }

  private <T> Sight<List<T>> list(
      Part part, String member, java.util.function.Function<JsonValue, @Nullable T> reader) {
    Part.Item item = part.item();
    return talk.list(item, talk.told(item), member, reader);
  }

  static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
