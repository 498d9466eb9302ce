package dev.gatewright.checks.github;

/**
 * GitHub's patterns of refs: {@code *} is anything but a slash, {@code **} anything, {@code ?} one,
 * {@code [a-z]} one of a set, {@code [!a]} one of all others.
 */
final class RefGlob {
  private static final int LONGEST = 255;

  /** A set of more characters than the ten digits names nothing. */
  private static final int FEW = 10;

  private static final String REFS = "refs/";
  private static final String BRANCHES = REFS + "heads/";
  private static final String TAGS = REFS + "tags/";
  private static final String PULLS = REFS + "pull/";

  private RefGlob() {}

  /** Whether a ref fits a pattern, both with or without {@code refs/heads/} and its like. */
  static boolean fits(String pattern, String ref) {
    return pattern.length() > LONGEST || match(bare(pattern), bare(ref));
  }

  /** The name of a branch or tag; other refs keep their whole name. */
  static String bare(String ref) {
    return ref.startsWith(BRANCHES)
        ? ref.substring(BRANCHES.length())
        : ref.startsWith(TAGS) ? ref.substring(TAGS.length()) : ref;
  }

  /** Whether a name is that of a branch, and so no tag's. */
  static boolean ofBranch(String ref) {
    return ref.startsWith(BRANCHES) || ref.startsWith(PULLS);
  }

  /** Whether a name is that of a tag, and so no branch's. */
  static boolean ofTag(String ref) {
    return ref.startsWith(TAGS);
  }

  private static boolean match(String pattern, String ref) {
    boolean[] here = new boolean[ref.length() + 1];
    here[0] = true;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean[] next = new boolean[here.length];
      if (c == '*') {
        boolean deep = i + 1 < pattern.length() && pattern.charAt(i + 1) == '*';
        i += deep ? 1 : 0;
        boolean slash = deep && i + 1 < pattern.length() && pattern.charAt(i + 1) == '/';
        star(here, next, ref, deep);
        i += slash ? 1 : 0;
      } else {
        int close = c == '[' ? close(pattern, i) : -1;
        for (int at = 0; at < ref.length(); at++) {
          char r = ref.charAt(at);
          boolean any = close > 0 ? takes(pattern, i, close, r) : c == '?';
          next[at + 1] = here[at] && (any ? r != '/' : close < 0 && r == c);
        }
        i = close > 0 ? close : i;
      }
      here = next;
    }
    return here[ref.length()];
  }

  private static void star(boolean[] here, boolean[] next, String ref, boolean deep) {
    boolean open = false;
    for (int at = 0; at <= ref.length(); at++) {
      open = here[at] || (open && (deep || ref.charAt(at - 1) != '/'));
      next[at] = open;
    }
  }

  /** Where a set that is opened ends; -1 when it does not. */
  private static int close(String pattern, int open) {
    return pattern.indexOf(']', open + 2);
  }

  private static boolean negated(String pattern, int open) {
    char first = pattern.charAt(open + 1);
    return first == '!' || first == '^';
  }

  private static boolean takes(String pattern, int open, int close, char c) {
    boolean inside = false;
    for (int i = open + (negated(pattern, open) ? 2 : 1); i < close; i++) {
      boolean range = i + 2 < close && pattern.charAt(i + 1) == '-';
      char last = pattern.charAt(range ? i + 2 : i);
      inside |= c >= pattern.charAt(i) && c <= last;
      i += range ? 2 : 0;
    }
    return inside != negated(pattern, open);
  }

  /** Whether a pattern names nothing: refs that are nobody's in particular fit it. */
  static boolean anything(String pattern) {
    if (pattern.startsWith(PULLS)) {
      return !Character.isDigit(pattern.charAt(Math.min(PULLS.length(), pattern.length() - 1)));
    }
    String bare = bare(pattern);
    String name = bare.startsWith(REFS) ? bare.substring(REFS.length()) : bare;
    for (int i = 0; i < name.length(); i++) {
      int close = name.charAt(i) == '[' ? close(name, i) : -1;
      if (close > 0 ? few(name, i, close) : Character.isLetterOrDigit(name.charAt(i))) {
        return false;
      }
      i = close > 0 ? close : i;
    }
    return name.isBlank()
        || name.indexOf('*') >= 0
        || name.indexOf('?') >= 0
        || name.indexOf('[') >= 0;
  }

  /** Whether a set is of so few characters that it says something. */
  private static boolean few(String pattern, int open, int close) {
    int count = 0;
    for (char c = ' '; c < 0x7F; c++) {
      count += takes(pattern, open, close, c) ? 1 : 0;
    }
    return count <= FEW;
  }
}
