package dev.gatewright.checks;

import java.util.List;
import java.util.Set;

/** Programs and actions that look for secrets in files. */
final class SecretScanners {
  private static final Set<String> ACTIONS =
      Set.of(
          "gitleaks/gitleaks-action",
          "trufflesecurity/trufflehog",
          "gitguardian/ggshield-action",
          "gitguardian/ggshield/actions/secret",
          "zricethezav/gitleaks-action");

  private static final Set<String> PROGRAMS =
      Set.of(
          "gitleaks",
          "betterleaks",
          "trufflehog",
          "detect-secrets",
          "detect-secrets-hook",
          "ggshield",
          "kingfisher",
          "noseyparker",
          "talisman",
          "titus",
          "ripsecrets",
          "whispers",
          "credsweeper");

  private SecretScanners() {}

  static boolean isAction(String name) {
    return ACTIONS.contains(name);
  }

  static boolean isCommand(String program, List<String> rest) {
    return PROGRAMS.contains(program)
        || (program.equals("gatewright") && !rest.isEmpty() && rest.getFirst().equals("scan"));
  }
}
