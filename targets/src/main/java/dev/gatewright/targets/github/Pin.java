package dev.gatewright.targets.github;

import java.util.Locale;

/**
 * What an action is pinned to.
 *
 * @param repository {@code owner/name}
 * @param reference a commit, a tag or a branch
 */
public record Pin(String repository, String reference) {
  /** Whether both can be names at GitHub, so that nothing else can be asked by them. */
  public boolean sound() {
    int slash = repository.indexOf('/');
    return slash > 0
        && isName(repository.substring(0, slash))
        && isName(repository.substring(slash + 1))
        && !reference.isBlank()
        && reference.length() <= 250
        && !reference.startsWith(".")
        && reference.chars().allMatch(c -> c > ' ' && c < 0x7F && "~^:?*[\\".indexOf(c) < 0)
        && !reference.contains("..");
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= 100
        && !name.equals(".")
        && !name.equals("..")
        && name.chars().allMatch(c -> Character.isLetterOrDigit(c) ? c < 0x7F : isSign(c));
  }

  private static boolean isSign(int c) {
    return c == '-' || c == '_' || c == '.';
  }

  /** Whether a reference is the whole id of a commit. */
  static boolean isCommit(String reference) {
    return reference.length() == 40
        && reference.toLowerCase(Locale.ROOT).chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }
}
