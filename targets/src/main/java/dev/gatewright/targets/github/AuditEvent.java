package dev.gatewright.targets.github;

import dev.gatewright.readers.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of an audit log.
 *
 * @param action such as {@code environment.update_actions_secret}
 * @param at when
 * @param actor who; null when GitHub did not tell
 * @param repository {@code OWNER/NAME}; null when it is about none
 * @param environment the environment it is about; null when it names none
 * @param secret the name of the secret it is about; null when it names none
 * @param handed the names of the secrets that were handed to a job
 */
public record AuditEvent(
    String action,
    Instant at,
    @Nullable String actor,
    @Nullable String repository,
    @Nullable String environment,
    @Nullable String secret,
    List<String> handed) {
  /** Copies the list. */
  public AuditEvent {
    handed = List.copyOf(handed);
  }

  /** Whether it is of a kind: its name, or the first part of it. */
  public boolean is(String kind) {
    return action.equals(kind) || action.startsWith(kind + ".");
  }

  static @Nullable AuditEvent of(JsonValue json) {
    String action = GithubShapes.word(json, "action");
    Long at =
        json.number("created_at") == null ? json.number("@timestamp") : json.number("created_at");
    if (action == null || at == null) {
      return null;
    }
    List<String> handed = new ArrayList<>();
    List<JsonValue> passed = json.items("secrets_passed");
    for (JsonValue one : passed == null ? List.<JsonValue>of() : passed) {
      if (one instanceof JsonValue.Text(String name)) {
        handed.add(name);
      }
    }
    String key = GithubShapes.word(json, "key");
    String repository = GithubShapes.word(json, "repo");
    return new AuditEvent(
        action,
        Instant.ofEpochMilli(at),
        GithubShapes.word(json, "actor"),
        repository == null ? GithubShapes.word(json, "repository") : repository,
        GithubShapes.word(json, "environment_name"),
        key == null ? GithubShapes.word(json, "secret_name") : key,
        handed);
  }
}
