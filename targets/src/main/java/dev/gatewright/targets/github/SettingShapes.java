package dev.gatewright.targets.github;

import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.readers.text.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what GitHub answers of settings; null where an answer lacks what decides. */
final class SettingShapes {
  private SettingShapes() {}

  static @Nullable ActionsPolicy actions(JsonValue json) {
    Boolean enabled = json.truth("enabled");
    String allowed = json.text("allowed_actions");
    ActionsPolicy.Allowed known = null;
    for (ActionsPolicy.Allowed one : ActionsPolicy.Allowed.values()) {
      known = one.name().toLowerCase(Locale.ROOT).equals(allowed) ? one : known;
    }
    return enabled == null
        ? null
        : new ActionsPolicy(enabled, known, json.truth("sha_pinning_required"));
  }

  static @Nullable ChosenActions chosen(JsonValue json) {
    Boolean github = json.truth("github_owned_allowed");
    Boolean verified = json.truth("verified_allowed");
    List<String> patterns = texts(json.items("patterns_allowed"));
    return github == null || verified == null || patterns == null
        ? null
        : new ChosenActions(github, verified, patterns);
  }

  /** The refs that a ruleset includes, and with {@code !} those it leaves out. */
  static @Nullable List<String> refs(JsonValue ruleset) {
    JsonValue conditions = ruleset.member("conditions");
    JsonValue names = conditions == null ? null : conditions.member("ref_name");
    List<String> included = names == null ? null : texts(names.items("include"));
    List<String> excluded = names == null ? null : texts(names.items("exclude"));
    if (included == null || excluded == null) {
      return null;
    }
    List<String> refs = new ArrayList<>(included);
    excluded.forEach(one -> refs.add("!" + one));
    return refs;
  }

  private static @Nullable List<String> texts(@Nullable List<JsonValue> all) {
    List<String> texts = new ArrayList<>();
    for (JsonValue one : all == null ? List.<JsonValue>of() : all) {
      if (!(one instanceof JsonValue.Text(String text))) {
        return null;
      }
      texts.add(text);
    }
    return all == null ? null : texts;
  }

  static @Nullable GithubHook hook(JsonValue json) {
    Long id = json.number("id");
    Boolean active = json.truth("active");
    JsonValue config = json.member("config");
    String url = config == null ? null : GithubShapes.word(config, "url");
    if (id == null || active == null || config == null || url == null) {
      return null;
    }
    return new GithubHook(
        id,
        active,
        Host.ofUrl(url).orElse(null),
        url.toLowerCase(Locale.ROOT).startsWith("https://"),
        verified(config.member("insecure_ssl")),
        GithubShapes.word(config, "secret") != null);
  }

  /** GitHub writes it as a text or as a number. */
  private static @Nullable Boolean verified(@Nullable JsonValue insecure) {
    String told = "";
    if (insecure instanceof JsonValue.Text(String text)) {
      told = text;
    } else if (insecure instanceof JsonValue.Numeral(String written)) {
      told = written;
    }
    return told.equals("0") ? Boolean.TRUE : told.equals("1") ? Boolean.FALSE : null;
  }
}
