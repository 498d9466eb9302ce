package dev.gatewright.targets.github;

import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.targets.sight.Sight;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What GitHub does for the security of a repository: its features, and what they found. */
public final class GithubSecurity {
  private final GithubTalk talk;
  private final GithubRepository repository;
  private final JsonValue facts;

  GithubSecurity(GithubTalk talk, GithubRepository repository, JsonValue facts) {
    this.talk = talk;
    this.repository = repository;
    this.facts = facts;
  }

  /** Whether vulnerability alerts are on: a 404 says no to an administrator alone. */
  public Sight<Boolean> vulnerabilityAlerts() {
    Part.Item item = Part.VULNERABILITY_ALERTS.item();
    return switch (talk.told(item)) {
      case Told.Done() -> talk.known(item, true);
      case Told.Refused refused -> off(item, refused);
      case Told.Value other -> talk.read(item, other, _ -> null);
      case Told.Silent other -> talk.read(item, other, _ -> null);
    };
  }

  /** Whether a published release, with its tag and its files, stays as it is. */
  public Sight<Boolean> immutableReleases() {
    Part.Item item = Part.IMMUTABLE_RELEASES.item();
    Told told = talk.told(item);
    return told instanceof Told.Refused refused
        ? off(item, refused)
        : talk.read(item, told, json -> json.truth("enabled"));
  }

  /** That something is off, where a 404 says so to an administrator; else a refusal. */
  private Sight<Boolean> off(Part.Item item, Told.Refused refused) {
    boolean off = refused.status() == 404 && Boolean.TRUE.equals(repository.admin());
    boolean sure = refused.message().contains("disabled") || administers();
    return off && sure ? talk.known(item, false) : talk.refused(item, refused);
  }

  /** Which actions may run. */
  public Sight<ActionsPolicy> actionsPolicy() {
    Part.Item item = Part.ACTIONS_POLICY.item();
    return talk.read(item, talk.told(item), SettingShapes::actions);
  }

  /** The actions that were chosen, where the policy is that some are. */
  public Sight<ChosenActions> chosenActions() {
    Part.Item item = Part.CHOSEN_ACTIONS.item();
    return talk.read(item, talk.told(item), SettingShapes::chosen);
  }

  /** The webhooks of the repository; those of the organisation are not among them. */
  public Sight<List<GithubHook>> hooks() {
    Part.Item item = Part.HOOKS.item();
    return talk.list(item, talk.told(item), "", SettingShapes::hook);
  }

  /** Whether the token was shown something that only a right to administer shows. */
  private boolean administers() {
    return talk.told(Part.WORKFLOW_TOKEN.item()) instanceof Told.Value;
  }

  /** Whether Dependabot opens pull requests for what is vulnerable. */
  public Sight<Boolean> securityFixes() {
    Part.Item item = Part.SECURITY_FIXES.item();
    return talk.read(
        item,
        talk.told(item),
        json -> {
          Boolean enabled = json.truth("enabled");
          Boolean paused = json.truth("paused");
          return (enabled == null || paused == null) ? null : Boolean.valueOf(enabled && !paused);
        });
  }

  /**
   * Whether outsiders can report a vulnerability in private; empty where GitHub has no such thing.
   */
  public Sight<Optional<Boolean>> privateReporting() {
    Part.Item item = Part.PRIVATE_REPORTING.item();
    Told told = talk.told(item);
    if (told instanceof Told.Refused refused
        && refused.status() == 422
        && Boolean.FALSE.equals(repository.open())) {
      return talk.known(item, Optional.empty());
    }
    return talk.read(
        item,
        told,
        json -> {
          Boolean enabled = json.truth("enabled");
          return enabled == null ? null : Optional.of(enabled);
        });
  }

  /** Whether a security feature is on, such as {@code secret_scanning}; administrators see it. */
  public Sight<Boolean> feature(String name) {
    Part.Item item =
        new Part.Item("", "whether " + name.replace('_', ' ') + " is on", "Administration: read");
    JsonValue status = facts.at("security_and_analysis", name, "status");
    if (status instanceof JsonValue.Text(String text)) {
      if (text.equals("enabled") || text.equals("disabled")) {
        return talk.known(item, text.equals("enabled"));
      }
    }
    return talk.refused(item, new Told.Refused(200, "the answer does not say", List.of()));
  }

  /** The open alerts of Dependabot. */
  public Sight<GithubAlerts> dependabotAlerts() {
    return alerts(Part.DEPENDABOT_ALERTS, GithubShapes::alert);
  }

  /** The open alerts of secret scanning; GitHub is asked to leave the secrets out. */
  public Sight<GithubAlerts> secretAlerts() {
    return alerts(Part.SECRET_ALERTS, GithubShapes::alert);
  }

  /** The open alerts of code scanning. */
  public Sight<GithubAlerts> codeAlerts() {
    return alerts(Part.CODE_ALERTS, GithubShapes::codeAlert);
  }

  private Sight<GithubAlerts> alerts(Part part, Function<JsonValue, @Nullable GithubAlert> reader) {
    Part.Item item = part.item();
    Told told = talk.told(item);
    if (told instanceof Told.Refused refused && Disabled.says(refused)) {
      return talk.known(item, new GithubAlerts(false, List.of()));
    }
    return switch (talk.list(item, told, "", reader)) {
      case Sight.Known<List<GithubAlert>>(var open) -> Sight.known(new GithubAlerts(true, open));
      case Sight.Unseen<List<GithubAlert>> unseen -> unseen.as();
    };
  }

  /**
   * Whether the dependency graph is on and answers; false only where GitHub says that it is off.
   */
  public Sight<Boolean> dependencyGraph() {
    Part.Item item = Part.DEPENDENCIES.item();
    Told told = talk.told(item);
    if (told instanceof Told.Refused refused && Disabled.says(refused)) {
      return talk.known(item, false);
    }
    return talk.read(item, told, GithubShapes::packages);
  }
}
