package dev.gatewright.peers.github;

import java.util.ArrayList;
import java.util.List;

/** What right each thing asks for, in the words of {@code X-Accepted-GitHub-Permissions}. */
final class Rights {
  private record Need(String path, String right) {}

  /** The first that fits counts. */
  private static final List<Need> NEEDS = needs();

  private Rights() {}

  private static List<Need> needs() {
    List<Need> needs = new ArrayList<>();
    for (String line :
        """
        /orgs/*/audit-log organization_administration=read
        /environments/*/secrets environments=read
        /environments/*/deployment-branch-policies actions=read
        /environments actions=read
        /actions/secrets secrets=read
        /actions/organization-secrets secrets=read
        /dependabot/secrets dependabot_secrets=read
        /dependabot/alerts vulnerability_alerts=read
        /actions/permissions administration=read
        /actions/oidc actions=read
        /actions actions=read
        /branches/*/protection administration=read
        /collaborators metadata=read
        /teams administration=read
        /keys administration=read
        /hooks repository_hooks=read
        /immutable-releases administration=read
        /vulnerability-alerts administration=read
        /automated-security-fixes administration=write
        /private-vulnerability-reporting administration=read
        /secret-scanning secret_scanning_alerts=read
        /code-scanning security_events=read
        /deployments deployments=read
        /dependency-graph contents=read
        """
            .lines()
            .toList()) {
      int space = line.indexOf(' ');
      needs.add(new Need(line.substring(0, space), line.substring(space + 1)));
    }
    return List.copyOf(needs);
  }

  /** The right that a path below the repository asks for. */
  static String of(String path) {
    for (Need need : NEEDS) {
      if (fits(need.path().split("/", -1), path.split("/", -1))) {
        return need.right();
      }
    }
    return "metadata=read";
  }

  private static boolean fits(String[] pattern, String[] path) {
    if (path.length < pattern.length) {
      return false;
    }
    for (int i = 0; i < pattern.length; i++) {
      if (!pattern[i].equals("*") && !pattern[i].equals(path[i])) {
        return false;
      }
    }
    return true;
  }
}
