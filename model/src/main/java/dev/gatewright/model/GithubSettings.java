package dev.gatewright.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the repository on GitHub should be set up: {@code github:} of {@code gate.yaml}. What nobody
 * declared is null, which is not the same as an empty list.
 *
 * @param admins accounts that may administer the repository
 * @param collaborators the role of each account that was given access itself
 * @param teams the right of each team
 * @param releaseManagers accounts that may let a release through
 * @param releaseTeams teams that may let a release through
 * @param environments environments that publish, beside those the workflows name
 * @param rulesets active rulesets, each with who may bypass it
 * @param rulesetRefs the refs that each ruleset binds, as patterns, with {@code !} those left out
 * @param requiredChecks status checks that a merge waits for
 * @param retention most days that logs and artifacts are kept
 * @param alerts most days that an alert may be open, by severity
 * @param roles the rights of each role
 * @param actions whose actions may run beside those of the owner: {@code github}, {@code verified},
 *     patterns
 * @param deployKeys the right of each deploy key, by its title
 * @param webhooks hosts that webhooks go to
 * @param place where it is written
 */
public record GithubSettings(
    @Nullable List<String> admins,
    @Nullable Map<String, String> collaborators,
    @Nullable Map<String, String> teams,
    @Nullable List<String> releaseManagers,
    @Nullable List<String> releaseTeams,
    List<String> environments,
    @Nullable Map<String, List<String>> rulesets,
    @Nullable Map<String, List<String>> rulesetRefs,
    @Nullable List<String> requiredChecks,
    @Nullable Integer retention,
    Map<Severity, Integer> alerts,
    @Nullable Map<String, List<String>> roles,
    @Nullable List<String> actions,
    @Nullable Map<String, String> deployKeys,
    @Nullable List<String> webhooks,
    Place place) {
  /** Copies all of it. */
  public GithubSettings {
    admins = admins == null ? null : List.copyOf(admins);
    collaborators = sorted(collaborators);
    teams = sorted(teams);
    releaseManagers = releaseManagers == null ? null : List.copyOf(releaseManagers);
    releaseTeams = releaseTeams == null ? null : List.copyOf(releaseTeams);
    environments = List.copyOf(environments);
    rulesets = sorted(rulesets);
    rulesetRefs = sorted(rulesetRefs);
    requiredChecks = requiredChecks == null ? null : List.copyOf(requiredChecks);
    alerts = Map.copyOf(alerts);
    roles = sorted(roles);
    actions = actions == null ? null : List.copyOf(actions);
    deployKeys = sorted(deployKeys);
    webhooks = webhooks == null ? null : List.copyOf(webhooks);
  }

  private static <T> @Nullable Map<String, T> sorted(@Nullable Map<String, T> map) {
    return map == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
