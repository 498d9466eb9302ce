package dev.gatewright.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The filters of branches in a trigger, as GitHub matches them: the last pattern that fits decides,
 * and {@code !} takes out again.
 */
final class BranchFilter {
  /** What the main branch is called, as far as its name says so. */
  static final List<String> MAIN = List.of("main", "master", "trunk");

  /** Names of branches that changes are made against elsewhere. */
  private static final Set<String> LINES =
      Set.of("develop", "development", "dev", "default", "stable", "mainline", "next", "staging");

  /** Names of branches that hold what was released, not what is changed. */
  private static final Set<String> OTHERS =
      Set.of("gh-pages", "production", "prod", "release", "releases", "deploy", "live", "pages");

  private static final int LONGEST = 255;

  private final List<String> wanted;
  private final List<String> ignored;

  BranchFilter(List<String> wanted, List<String> ignored) {
    this.wanted = List.copyOf(wanted);
    this.ignored = List.copyOf(ignored);
  }

  /** Whether it lets the main branch through, by whichever of its names it speaks of. */
  boolean letsMainThrough() {
    for (String branch : names()) {
      if (through(branch)) {
        return true;
      }
    }
    return false;
  }

  /** The same, or a branch of another name that changes are commonly made against. */
  boolean letsChangesThrough() {
    if (letsMainThrough()) {
      return true;
    }
    for (String pattern : wanted) {
      boolean version = pattern.matches("v?[0-9].*");
      if (version || LINES.contains(pattern) || pattern.startsWith("$")) {
        return true;
      }
    }
    return false;
  }

  /** What it calls the main branch; its common names where it does not speak of it. */
  List<String> names() {
    List<String> named = new ArrayList<>();
    for (String pattern : concat(wanted, ignored)) {
      String name = pattern.startsWith("!") ? pattern.substring(1) : pattern;
      if (MAIN.contains(name)) {
        named.add(name);
      }
    }
    if (named.isEmpty()) {
      wanted.stream().filter(BranchFilter::mayBeMain).forEach(named::add);
    }
    return named.isEmpty() ? MAIN : named;
  }

  /** Whether a filter that speaks of no main branch may mean it by this name: any may be main. */
  private static boolean mayBeMain(String pattern) {
    return !OTHERS.contains(pattern)
        && pattern.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0);
  }

  private boolean through(String branch) {
    boolean through = wanted.isEmpty();
    for (String pattern : wanted) {
      boolean out = pattern.startsWith("!");
      if (pattern.startsWith("$") || fits(out ? pattern.substring(1) : pattern, 0, branch, 0)) {
        through = !out;
      }
    }
    for (String pattern : ignored) {
      through &= !fits(pattern, 0, branch, 0);
    }
    return through;
  }

  /** Whether a branch without a slash in it fits ("Filter pattern cheat sheet"). */
  private static boolean fits(String pattern, int at, String branch, int from) {
    if (at >= pattern.length() || pattern.length() > LONGEST) {
      return from == branch.length();
    }
    if (pattern.charAt(at) == '*') {
      int next = at;
      while (next < pattern.length() && pattern.charAt(next) == '*') {
        next++;
      }
      // Two stars and a slash also stand for nothing.
      boolean slash = next - at > 1 && next < pattern.length() && pattern.charAt(next) == '/';
      if (slash && fits(pattern, next + 1, branch, from)) {
        return true;
      }
      for (int end = from; end <= branch.length(); end++) {
        if (fits(pattern, next, branch, end)) {
          return true;
        }
      }
      return false;
    }
    int close = pattern.charAt(at) == '[' ? pattern.indexOf(']', at) : -1;
    int next = close > 0 ? close + 1 : at + 1;
    boolean one =
        from < branch.length()
            && (close > 0
                ? inSet(pattern.substring(at + 1, close), branch.charAt(from))
                : pattern.charAt(at) == branch.charAt(from));
    char many = next < pattern.length() ? pattern.charAt(next) : ' ';
    if (many == '?' || many == '+') {
      return (many == '?' && fits(pattern, next + 1, branch, from))
          || (one && fits(pattern, next + 1, branch, from + 1));
    }
    return one && fits(pattern, next, branch, from + 1);
  }

  private static boolean inSet(String set, char c) {
    for (int i = 0; i < set.length(); i++) {
      boolean range = i + 2 < set.length() && set.charAt(i + 1) == '-';
      if (set.charAt(i) == c || (range && set.charAt(i) <= c && c <= set.charAt(i + 2))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> concat(List<String> one, List<String> other) {
    List<String> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }
}
