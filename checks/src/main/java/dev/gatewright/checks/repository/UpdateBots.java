package dev.gatewright.checks.repository;

import java.util.ArrayList;
import java.util.List;

/** Where update bots keep their settings. */
final class UpdateBots {
  static final List<String> DEPENDABOT =
      List.of(".github/dependabot.yml", ".github/dependabot.yaml");

  static final List<String> RENOVATE =
      List.of(
          ".github/renovate.json",
          ".github/renovate.json5",
          ".renovaterc",
          ".renovaterc.json",
          ".renovaterc.json5",
          "renovate.json",
          "renovate.json5");

  private UpdateBots() {}

  static List<String> all() {
    List<String> all = new ArrayList<>(DEPENDABOT);
    all.addAll(RENOVATE);
    return all;
  }
}
