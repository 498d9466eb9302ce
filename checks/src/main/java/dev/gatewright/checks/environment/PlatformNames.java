package dev.gatewright.checks.environment;

import java.util.Set;

/** Variables that the platform or a person's shell sets, which no example file has to show. */
final class PlatformNames {
  private static final Set<String> NAMES =
      Set.of(
          "ALLUSERSPROFILE",
          "APPDATA",
          "BROWSER",
          "CI",
          "CLICOLOR",
          "CLICOLOR_FORCE",
          "COLORTERM",
          "COLUMNS",
          "COMPREPLY",
          "COMP_CWORD",
          "COMP_KEY",
          "COMP_LINE",
          "COMP_POINT",
          "COMP_TYPE",
          "COMP_WORDS",
          "COMSPEC",
          "CONDA_PREFIX",
          "DBUS_SESSION_BUS_ADDRESS",
          "DISPLAY",
          "EDITOR",
          "FORCE_COLOR",
          "HOME",
          "HOMEDRIVE",
          "HOMEPATH",
          "HOSTNAME",
          "LANG",
          "LD_LIBRARY_PATH",
          "LESS",
          "LINES",
          "LOCALAPPDATA",
          "LOGNAME",
          "MAIL",
          "MANPATH",
          "MSYSTEM",
          "NO_COLOR",
          "OLDPWD",
          "PAGER",
          "PATH",
          "PATHEXT",
          "PROGRAMDATA",
          "PROGRAMFILES",
          "PS1",
          "PWD",
          "SHELL",
          "SHLVL",
          "SSH_AUTH_SOCK",
          "SSH_CLIENT",
          "SSH_CONNECTION",
          "SSH_TTY",
          "SYSTEMROOT",
          "TEMP",
          "TERM",
          "TERM_PROGRAM",
          "TMP",
          "TMPDIR",
          "TZ",
          "USER",
          "USERNAME",
          "USERPROFILE",
          "VIRTUAL_ENV",
          "VISUAL",
          "WAYLAND_DISPLAY",
          "WINDIR",
          "WSL_DISTRO_NAME");
  private static final String[] PREFIXES = {
    "GITHUB_", "GITLAB_", "KUBERNETES_", "LC_", "PYTEST_", "PYTHON", "XDG_", "AWS_LAMBDA_", "ECS_"
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
