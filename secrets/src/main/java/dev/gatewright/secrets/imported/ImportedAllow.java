package dev.gatewright.secrets.imported;

import dev.gatewright.model.Place;
import dev.gatewright.secrets.linear.Expression;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An allowlist out of a configuration of gitleaks.
 *
 * @param place where it is written
 * @param paths of which the path may match one
 * @param regexes of which the target may match one
 * @param target what they are held against
 * @param stopwords of which the secret may hold one
 * @param commits of which one may be the commit
 * @param all whether each kind that is given must speak, and not only one of them
 * @param rules of another tool it is for; none for every rule
 */
record ImportedAllow(
    Place place,
    List<Expression> paths,
    List<Expression> regexes,
    Target target,
    List<String> stopwords,
    Set<String> commits,
    boolean all,
    Set<String> rules) {
  ImportedAllow {
    paths = List.copyOf(paths);
    regexes = List.copyOf(regexes);
    stopwords = List.copyOf(stopwords);
    commits = Set.copyOf(commits);
    rules = Set.copyOf(rules);
  }

  /** What expressions are held against. */
  enum Target {
    SECRET,
    MATCH,
    LINE
  }

  /** A finding as an allowlist sees it; let go when it has answered. */
  record Seen(String path, @Nullable String commit, String secret, String match, String line) {
    /** Where, and never what. */
    @Override
    public String toString() {
      return "Seen[" + path + "]";
    }

    private String text(Target target) {
      return switch (target) {
        case SECRET -> secret;
        case MATCH -> match;
        case LINE -> line;
      };
    }
  }

  /** Whether it says that a finding does not count. */
  boolean covers(Seen seen) {
    boolean any = false;
    boolean each = true;
    if (!commits.isEmpty()) {
      boolean one = seen.commit != null && commits.contains(seen.commit);
      any |= one;
      each &= one;
    }
    if (!paths.isEmpty()) {
      boolean one = matches(paths, seen.path);
      any |= one;
      each &= one;
    }
    if (!regexes.isEmpty()) {
      boolean one = matches(regexes, seen.text(target));
      any |= one;
      each &= one;
    }
    if (!stopwords.isEmpty()) {
      boolean one = stops(seen.secret.toLowerCase(Locale.ROOT));
      any |= one;
      each &= one;
    }
    return all ? any && each : any;
  }

  private boolean stops(String secret) {
    for (String word : stopwords) {
      if (secret.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(List<Expression> expressions, String text) {
    for (Expression one : expressions) {
      if (one.found(text)) {
        return true;
      }
    }
    return false;
  }
}
