package dev.gatewright.targets.github;

import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.targets.github.GithubEnvironment.Branches;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads GitHub's answers; null where one lacks what it cannot be understood without. */
final class GithubShapes {
  private static final List<String> RIGHTS = List.of("pull", "triage", "push", "maintain", "admin");

  /** Those who may pass a ruleset by of whom there are many of a kind. */
  private static final Set<String> NUMBERED =
      Set.of("RepositoryRole", "Team", "Integration", "User");

  private static final Set<String> ENFORCEMENTS = Set.of("active", "evaluate", "disabled");

  private GithubShapes() {}

  /** The repository that was asked for under a name. */
  static @Nullable GithubRepository repository(String asked, JsonValue json) {
    String name = word(json, "full_name");
    String branch = word(json, "default_branch");
    if (name == null || branch == null || name.split("/", -1).length != 2) {
      return null;
    }
    JsonValue owner = json.member("owner");
    String type = owner == null ? null : word(owner, "type");
    Boolean hidden = json.truth("private");
    JsonValue rights = json.member("permissions");
    return new GithubRepository(
        name,
        asked,
        branch,
        hidden == null ? null : !hidden,
        organization(type),
        rights == null ? null : rights.truth("admin"));
  }

  /** Whether an organisation owns it; null where the word for the owner is not known. */
  private static @Nullable Boolean organization(@Nullable String type) {
    boolean known = "Organization".equals(type) || "User".equals(type);
    return known ? Boolean.valueOf("Organization".equals(type)) : null;
  }

  static @Nullable GithubEnvironment environment(JsonValue json) {
    String name = word(json, "name");
    List<JsonValue> rules = json.items("protection_rules");
    if (name == null || rules == null) {
      return null;
    }
    EnvironmentRules seen = new EnvironmentRules();
    for (JsonValue rule : rules) {
      if (!seen.take(rule)) {
        return null;
      }
    }
    return new GithubEnvironment(
        name,
        seen.minutes,
        seen.reviewers,
        seen.review,
        seen.selfReview,
        branches(json),
        seen.others,
        json.truth("can_admins_bypass"),
        instant(word(json, "updated_at")));
  }

  private static Branches branches(JsonValue environment) {
    JsonValue policy = environment.member("deployment_branch_policy");
    if (policy instanceof JsonValue.Nothing) {
      return Branches.ALL;
    }
    Boolean guarded = policy == null ? null : policy.truth("protected_branches");
    Boolean named = policy == null ? null : policy.truth("custom_branch_policies");
    if (guarded == null || named == null) {
      return Branches.UNTOLD;
    }
    return named ? Branches.NAMED : guarded ? Branches.PROTECTED : Branches.ALL;
  }

  /** A pattern; GitHub leaves the type out where it is of branches, but need not. */
  static @Nullable RefPattern pattern(JsonValue json) {
    String name = word(json, "name");
    boolean bare = json.member("type") == null || json.member("type") instanceof JsonValue.Nothing;
    String type = bare ? "branch" : word(json, "type");
    boolean known = "branch".equals(type) || "tag".equals(type);
    return name == null || !known ? null : new RefPattern(name, "tag".equals(type));
  }

  /** A branch; whether its protection is a classic one GitHub says beside it. */
  static @Nullable GithubBranch branch(JsonValue json) {
    String name = word(json, "name");
    JsonValue classic = json.at("protection", "enabled");
    return name == null
        ? null
        : new GithubBranch(
            name,
            json.truth("protected"),
            classic instanceof JsonValue.Truth(boolean on) ? Boolean.valueOf(on) : null);
  }

  static @Nullable GithubSecret secret(JsonValue json) {
    String name = word(json, "name");
    Instant updated = instant(word(json, "updated_at"));
    return name == null || updated == null ? null : new GithubSecret(name, updated);
  }

  static @Nullable GithubAccount account(JsonValue json) {
    String login = word(json, "login");
    String role = word(json, "role_name");
    JsonValue permissions = json.member("permissions");
    if (login == null || role == null || permissions == null) {
      return null;
    }
    List<String> rights = new ArrayList<>();
    List<String> untold = new ArrayList<>();
    for (String right : RIGHTS) {
      Boolean has = permissions.truth(right);
      if (has == null) {
        untold.add(right);
      } else if (has) {
        rights.add(right);
      }
    }
    return untold.contains("admin") ? null : new GithubAccount(login, role, rights, untold);
  }

  static @Nullable GithubTeam team(JsonValue json) {
    String slug = word(json, "slug");
    String right = word(json, "permission");
    return slug == null || right == null ? null : new GithubTeam(slug, right);
  }

  static @Nullable GithubRule rule(JsonValue json) {
    String type = word(json, "type");
    Long ruleset = json.number("ruleset_id");
    return type == null || ruleset == null
        ? null
        : new GithubRule(type, ruleset, json.member("parameters"));
  }

  static @Nullable GithubRuleset ruleset(JsonValue json) {
    Long id = json.number("id");
    String name = word(json, "name");
    String target = word(json, "target");
    // In another word it may be enforced or not, and neither could be said of it.
    String enforcement = Objects.requireNonNullElse(word(json, "enforcement"), "");
    return id == null || name == null || !ENFORCEMENTS.contains(enforcement)
        ? null
        : new GithubRuleset(
            id,
            name,
            target == null ? "branch" : target,
            enforcement,
            bypass(json),
            SettingShapes.refs(json),
            idle(json));
  }

  /** Whether a ruleset that is told whole includes no ref, or holds no rule. */
  private static boolean idle(JsonValue ruleset) {
    JsonValue conditions = ruleset.member("conditions");
    JsonValue refs = conditions == null ? null : conditions.member("ref_name");
    List<JsonValue> included = refs == null ? null : refs.items("include");
    List<JsonValue> rules = ruleset.items("rules");
    return (included != null && included.isEmpty()) || (rules != null && rules.isEmpty());
  }

  /** What decides: whom it binds, to what, and who may pass it by; days and ids say nothing. */
  static @Nullable String wholeRuleset(JsonValue json) {
    Map<String, JsonValue> kept = new LinkedHashMap<>();
    for (String name : List.of("enforcement", "target", "bypass_actors", "conditions", "rules")) {
      JsonValue value = json.member(name);
      if (value != null) {
        kept.put(name, value);
      }
    }
    // Without those who may pass it by it is not known: GitHub tells them to few.
    return kept.containsKey("enforcement")
            && kept.containsKey("rules")
            && kept.containsKey("bypass_actors")
        ? CanonicalJson.of(new JsonValue.Members(kept))
        : null;
  }

  private static @Nullable List<String> bypass(JsonValue ruleset) {
    List<JsonValue> actors = ruleset.items("bypass_actors");
    if (actors == null) {
      return null;
    }
    List<String> bypass = new ArrayList<>();
    for (JsonValue actor : actors) {
      String type = word(actor, "actor_type");
      String mode = word(actor, "bypass_mode");
      Long id = actor.number("actor_id");
      if (type == null || mode == null || (id == null && NUMBERED.contains(type))) {
        return null;
      }
      boolean numbered = id != null && !"OrganizationAdmin".equals(type);
      bypass.add(type + (numbered ? " " + id : "") + (mode.equals("always") ? "" : " " + mode));
    }
    return bypass;
  }

  static @Nullable GithubAlert alert(JsonValue json) {
    Long number = json.number("number");
    Instant created = instant(word(json, "created_at"));
    if (number == null || created == null) {
      return null;
    }
    JsonValue of = json.at("security_advisory");
    JsonValue rule = json.at("rule");
    String severity = of == null ? null : word(of, "severity");
    if (severity == null && rule != null) {
      severity = word(rule, "security_severity_level");
      severity = severity == null ? word(rule, "severity") : severity;
    }
    return new GithubAlert(number, severity, created);
  }

  /** An alert of code scanning; whether it was graded only its rule can tell. */
  static @Nullable GithubAlert codeAlert(JsonValue json) {
    return json.member("rule") instanceof JsonValue.Members ? alert(json) : null;
  }

  static @Nullable GithubKey key(JsonValue json) {
    Long id = json.number("id");
    String title = json.text("title");
    Instant created = instant(word(json, "created_at"));
    return id == null || title == null || created == null
        ? null
        : new GithubKey(id, title, created, json.truth("read_only"));
  }

  static @Nullable GithubWorkflow workflow(JsonValue json) {
    String name = word(json, "name");
    String path = word(json, "path");
    String state = word(json, "state");
    return name == null || path == null || state == null
        ? null
        : new GithubWorkflow(name, path, state, instant(word(json, "updated_at")));
  }

  static @Nullable WorkflowToken workflowToken(JsonValue json) {
    String all = word(json, "default_workflow_permissions");
    Boolean approves = json.truth("can_approve_pull_request_reviews");
    Boolean write = "write".equals(all) ? Boolean.TRUE : "read".equals(all) ? Boolean.FALSE : null;
    return write == null && approves == null ? null : new WorkflowToken(write, approves);
  }

  static @Nullable TokenSubject tokenSubject(JsonValue json) {
    Boolean usual = json.truth("use_default");
    List<String> claims = new ArrayList<>();
    List<JsonValue> items = json.items("include_claim_keys");
    for (JsonValue item : items == null ? List.<JsonValue>of() : items) {
      if (!(item instanceof JsonValue.Text(String claim))) {
        return null;
      }
      claims.add(claim);
    }
    return usual == null
        ? null
        : new TokenSubject(usual, claims, Boolean.TRUE.equals(json.truth("use_immutable_subject")));
  }

  static @Nullable Boolean packages(JsonValue json) {
    JsonValue packages = json.at("sbom", "packages");
    return packages instanceof JsonValue.Items ? Boolean.TRUE : null;
  }

  /** A text that says something: GitHub gives no empty name, so an empty one is a missing one. */
  static @Nullable String word(JsonValue json, String member) {
    String text = json.text(member);
    return text == null || text.isBlank() ? null : text;
  }

  /** The members of an object; none when it is something else. */
  static Map<String, JsonValue> members(@Nullable JsonValue json) {
    return json instanceof JsonValue.Members(Map<String, JsonValue> all) ? all : Map.of();
  }

  static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A commit with the day it was made; the whole name of it is its id. */
  static @Nullable GithubCommit commit(JsonValue json) {
    String id = word(json, "sha");
    JsonValue commit = json.member("commit");
    JsonValue committer = commit == null ? null : commit.member("committer");
    Instant made = committer == null ? null : instant(word(committer, "date"));
    return id == null || id.isEmpty() || made == null ? null : new GithubCommit(id, made);
  }

  /** A release that is meant for use: neither a draft nor one before the release. */
  static @Nullable GithubRelease release(JsonValue json) {
    String tag = word(json, "tag_name");
    Instant published = instant(word(json, "published_at"));
    boolean meant =
        Boolean.FALSE.equals(json.truth("draft")) && Boolean.FALSE.equals(json.truth("prerelease"));
    return tag == null || tag.isEmpty() || published == null || !meant
        ? null
        : new GithubRelease(tag, published);
  }
}
