package dev.gatewright.checks.github;

/**
 * GitHub's patterns of refs: {@code *} is anything but a slash, {@code **} anything, {@code ?} one.
 */
final class RefGlob {
  private static final int LONGEST = 255;

  private RefGlob() {}

  /** Whether a ref fits a pattern; sets in brackets count as one character of any kind. */
  static boolean fits(String pattern, String ref) {
    if (pattern.length() > LONGEST) {
      return true;
    }
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
        int close = c == '[' ? pattern.indexOf(']', i + 1) : -1;
        for (int at = 0; at < ref.length(); at++) {
          char r = ref.charAt(at);
          boolean one = (close > 0 || c == '?') ? r != '/' : r == c;
          next[at + 1] = here[at] && one;
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

  /** Whether a pattern names nothing: every simple name fits. */
  static boolean anything(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if (Character.isLetterOrDigit(pattern.charAt(i))) {
        return false;
      }
    }
    return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
  }
}
