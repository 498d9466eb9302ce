package dev.gatewright.secrets.context;

import org.jspecify.annotations.Nullable;

/**
 * The password within a longer match: in a connection string, a line of a file of credentials, the
 * arguments of a call.
 */
final class Inner {
  private static final String[] NAMES = {"password", "passwd", "pwd", "accountkey", "accesskey"};

  private static final String[] HOSTS = {"@tcp(", "@unix("};

  private Inner() {}

  /** The password; null where a match has no such part. */
  static @Nullable String password(String match) {
    int host = host(match);
    if (host >= 0) {
      return match.substring(match.indexOf(':') + 1, host);
    }
    if (match.lastIndexOf(':') > 0 && match.charAt(0) == ':') {
      return match.substring(match.lastIndexOf(':') + 1);
    }
    if (Chars.startsWith(match, "convertto-securestring")) {
      return firstQuoted(match);
    }
    String last = lastQuoted(match);
    return last != null ? last : named(match);
  }

  private static int host(String match) {
    for (String host : HOSTS) {
      int at = match.indexOf(host);
      int colon = match.indexOf(':');
      if (colon > 0 && at > colon) {
        return at;
      }
    }
    return -1;
  }

  private static @Nullable String firstQuoted(String match) {
    for (int start = 0; start < match.length(); start++) {
      char c = match.charAt(start);
      if (c == '"' || c == '\'') {
        int end = match.indexOf(c, start + 1);
        return end < 0 ? match.substring(start + 1) : match.substring(start + 1, end);
      }
    }
    return null;
  }

  /** The text that ends a list of arguments. */
  private static @Nullable String lastQuoted(String match) {
    int end = match.length() - 1;
    if (end < 1 || (match.charAt(end) != '"' && match.charAt(end) != '\'')) {
      return null;
    }
    int start = match.lastIndexOf(match.charAt(end), end - 1);
    return start > 0 && match.lastIndexOf(',', start) >= 0 ? match.substring(start + 1, end) : null;
  }

  private static @Nullable String named(String match) {
    for (String name : NAMES) {
      for (int at = 0; at + name.length() < match.length(); at++) {
        String part = Chars.startsAt(match, at, name) ? behind(match, at + name.length()) : "";
        if (!part.isEmpty()) {
          return part;
        }
      }
    }
    return null;
  }

  /** What stands behind the sign, up to the end of the part; nothing where there is no sign. */
  private static String behind(String match, int name) {
    int start = name;
    while (start < match.length() && " =:\t".indexOf(match.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < match.length() && ";&\"' \t\r\n".indexOf(match.charAt(end)) < 0) {
      end++;
    }
    return start > name ? match.substring(start, end) : "";
  }
}
