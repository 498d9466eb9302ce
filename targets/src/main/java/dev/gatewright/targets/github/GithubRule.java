package dev.gatewright.targets.github;

import dev.gatewright.readers.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A rule that holds for the default branch.
 *
 * @param type such as {@code required_status_checks}
 * @param ruleset the id of the ruleset it stands in
 * @param parameters what it demands; null when GitHub did not tell
 */
public record GithubRule(String type, long ruleset, @Nullable JsonValue parameters) {}
