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
      int at = Chars.find(match, name);
      if (at >= 0) {
        int start = at + name.length();
        while (start < match.length() && " =:\t".indexOf(match.charAt(start)) >= 0) {
          start++;
        }
        int end = start;
        while (end < match.length() && ";&\"' \t\r\n".indexOf(match.charAt(end)) < 0) {
          end++;
        }
        return start > at + name.length() && end > start ? match.substring(start, end) : null;
      }
    }
    return null;
  }
}
