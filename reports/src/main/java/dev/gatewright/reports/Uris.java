package dev.gatewright.reports;

import java.nio.charset.StandardCharsets;

/** Relative paths as URI references (RFC 3986 §4.2). */
final class Uris {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private Uris() {}

  /**
   * A path with forward slashes as a relative reference: all but unreserved characters and slashes
   * are percent-encoded, so that no part can be read as a scheme, query or fragment.
   */
  static String path(String path) {
    StringBuilder out = new StringBuilder(path.length() + 8);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (unreserved(c) || c == '/') {
        out.append(c);
      } else {
        out.append('%').append(HEX[c >> 4]).append(HEX[c & 15]);
      }
    }
    // A reference that begins with two slashes would name a host.
    return path.startsWith("/") ? "." + out : out.toString();
  }

  private static boolean unreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
