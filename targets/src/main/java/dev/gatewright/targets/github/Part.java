package dev.gatewright.targets.github;

import dev.gatewright.readers.text.Visible;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What can be asked of a repository. Where {@code {}} stands, it is asked of something with a name:
 * a branch, an environment, a ruleset.
 */
public enum Part {
  ENVIRONMENTS("/environments?per_page=100", "the environments", "Actions: read"),
  REPOSITORY_SECRETS(
      "/actions/secrets?per_page=100", "the secrets of the repository", "Secrets: read"),
  ORGANIZATION_SECRETS(
      "/actions/organization-secrets?per_page=100",
      "the secrets shared by the organisation",
      "Secrets: read"),
  DEPENDABOT_SECRETS(
      "/dependabot/secrets?per_page=100", "the secrets of Dependabot", "Dependabot secrets: read"),
  WORKFLOW_TOKEN(
      "/actions/permissions/workflow",
      "the default rights of the workflow token",
      "Administration: read"),
  ACTIONS_POLICY("/actions/permissions", "which actions may run", "Administration: read"),
  CHOSEN_ACTIONS(
      "/actions/permissions/selected-actions",
      "the actions that were chosen to run",
      "Administration: read"),
  RETENTION(
      "/actions/permissions/artifact-and-log-retention",
      "how long logs and artifacts are kept",
      "Administration: read"),
  RULESETS("/rulesets?includes_parents=true&per_page=100", "the rulesets", "Metadata: read"),
  ACCOUNTS(
      "/collaborators?affiliation=all&per_page=100",
      "who has access",
      "Metadata: read and push access"),
  DIRECT_ACCOUNTS(
      "/collaborators?affiliation=direct&per_page=100",
      "who was given access",
      "Metadata: read and push access"),
  TEAMS("/teams?per_page=100", "the teams with access", "Administration: read"),
  KEYS("/keys?per_page=100", "the deploy keys", "Administration: read"),
  HOOKS("/hooks?per_page=100", "the webhooks", "Webhooks: read"),
  IMMUTABLE_RELEASES(
      "/immutable-releases", "whether releases stay as they are", "Administration: read"),
  VULNERABILITY_ALERTS(
      "/vulnerability-alerts", "whether vulnerability alerts are on", "Administration: read"),
  SECURITY_FIXES(
      "/automated-security-fixes",
      "whether Dependabot mends what is vulnerable",
      "Administration: write"),
  PRIVATE_REPORTING(
      "/private-vulnerability-reporting",
      "whether private reporting is on",
      "Administration: read"),
  DEPENDABOT_ALERTS(
      "/dependabot/alerts?state=open&per_page=100",
      "the alerts of Dependabot",
      "Dependabot alerts: read"),
  SECRET_ALERTS(
      "/secret-scanning/alerts?state=open&hide_secret=true&per_page=100",
      "the alerts of secret scanning",
      "Secret scanning alerts: read"),
  CODE_ALERTS(
      "/code-scanning/alerts?state=open&per_page=100",
      "the alerts of code scanning",
      "Code scanning alerts: read"),
  WORKFLOWS("/actions/workflows?per_page=100", "the workflows", "Actions: read"),
  TAGS("/tags?per_page=100", "the tags", "Metadata: read"),
  DEPLOYMENTS("/deployments?per_page=100", "the deployments", "Deployments: read"),
  DEPENDENCIES("/dependency-graph/sbom", "the dependency graph", "Contents: read"),
  TOKEN_SUBJECT(
      "/actions/oidc/customization/sub", "what identity tokens of runs say", "Actions: read"),
  BRANCH("/branches/{}", "the head of the default branch", "Contents: read"),
  BRANCH_RULES(
      "/rules/branches/{}?per_page=100", "the rules of the default branch", "Metadata: read"),
  BRANCH_PROTECTION(
      "/branches/{}/protection", "the protection of the default branch", "Administration: read"),
  ENVIRONMENT_SECRETS(
      "/environments/{}/secrets?per_page=100",
      "the secrets of the environment {}",
      "Environments: read"),
  ENVIRONMENT_REFS(
      "/environments/{}/deployment-branch-policies?per_page=100",
      "the refs that may deploy to {}",
      "Actions: read"),
  RULESET("/rulesets/{}?includes_parents=true", "ruleset {}", "Metadata: read");

  private final String target;
  private final String words;
  private final String right;

  Part(String target, String words, String right) {
    this.target = target;
    this.words = words;
    this.right = right;
  }

  /** Where it lies below the repository, without the query; {@code {}} stands for a name. */
  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  Item item() {
    if (named()) {
      throw new IllegalStateException(this + " is asked of something with a name");
    }
    return new Item(target, words, right);
  }

  /** Asked of something with a name. */
  Item of(String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return new Item(
        target.replace("{}", encoded), words.replace("{}", Visible.of(name, 60)), right);
  }

  /** Whether it is asked of something with a name. */
  boolean named() {
    return target.contains("{}");
  }

  /**
   * Something that can be asked.
   *
   * @param target below the repository
   * @param words what it is, for people
   * @param right what a token needs for it, as GitHub documents it
   */
  record Item(String target, String words, String right) {}
}
