package dev.gatewright.checks.github;

import dev.gatewright.readers.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may pass classic branch protection by, in the words in which it is declared. */
final class ClassicBypass {
  private record Kind(String list, String word, String name) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("users", "User", "login"),
          new Kind("teams", "Team", "slug"),
          new Kind("apps", "App", "slug"));

  private ClassicBypass() {}

  /** All of them, none or more; null where GitHub does not tell. */
  static @Nullable List<String> of(JsonValue protection) {
    if (!(protection.at("enforce_admins", "enabled")
        instanceof JsonValue.Truth(boolean enforced))) {
      return null;
    }
    List<String> all = new ArrayList<>(enforced ? List.of() : List.of("RepositoryAdmin"));
    JsonValue allowed =
        protection.at("required_pull_request_reviews", "bypass_pull_request_allowances");
    // Where nobody is let by, GitHub leaves it out.
    if (allowed == null) {
      return all;
    }
    for (Kind kind : KINDS) {
      List<JsonValue> some = allowed.items(kind.list());
      if (some == null) {
        return null;
      }
      for (JsonValue one : some) {
        String name = one.text(kind.name());
        if (name == null) {
          return null;
        }
        all.add(kind.word() + " " + name + " pull_request");
      }
    }
    return all;
  }
}
