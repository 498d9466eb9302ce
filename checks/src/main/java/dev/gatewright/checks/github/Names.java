package dev.gatewright.checks.github;

import dev.gatewright.targets.github.GithubEnvironment;
import java.util.List;

/** Names in a row, safe to show. */
final class Names {
  private Names() {}

  static String of(List<GithubEnvironment> environments) {
    return in(environments.stream().map(GithubEnvironment::name).toList());
  }

  static String in(List<String> names) {
    StringBuilder row = new StringBuilder();
    for (String name : names) {
      row.append(row.isEmpty() ? "" : ", ").append(Ruling.shown(name));
    }
    return row.toString();
  }

  /** Whether a list has a name, whatever the case of its letters. */
  static boolean has(List<String> names, String name) {
    return names.stream().anyMatch(one -> one.equalsIgnoreCase(name));
  }
}
