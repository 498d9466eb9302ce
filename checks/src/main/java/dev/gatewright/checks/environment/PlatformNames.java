package dev.gatewright.checks.environment;

import java.util.Set;

/** Variables that the platform sets, which nobody has to be shown. */
final class PlatformNames {
  private static final Set<String> NAMES =
      Set.of(
          "APPDATA",
          "CI",
          "COLUMNS",
          "DISPLAY",
          "EDITOR",
          "HOME",
          "HOSTNAME",
          "LANG",
          "LC_ALL",
          "LINES",
          "LOCALAPPDATA",
          "LOGNAME",
          "NO_COLOR",
          "OLDPWD",
          "PATH",
          "PATHEXT",
          "PWD",
          "SHELL",
          "TEMP",
          "TERM",
          "TMP",
          "TMPDIR",
          "TZ",
          "USER",
          "USERNAME",
          "USERPROFILE",
          "VIRTUAL_ENV");
  private static final String[] PREFIXES = {
    "GITHUB_", "GITLAB_", "KUBERNETES_", "PYTEST_", "PYTHON", "XDG_", "AWS_LAMBDA_", "ECS_"
  };

  private PlatformNames() {}

  static boolean has(String name) {
    if (NAMES.contains(name)) {
      return true;
    }
    for (String prefix : PREFIXES) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
