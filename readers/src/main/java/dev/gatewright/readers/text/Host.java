package dev.gatewright.readers.text;

import java.util.Locale;
import java.util.Optional;

/**
 * The name of a host, made of its labels; compared label by label, without regard to case or a
 * final dot.
 */
public record Host(String name) {
  /** Takes off what makes no difference. */
  public Host {
    name = name.toLowerCase(Locale.ROOT);
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
  }

  /** The host with these labels, the outermost last. */
  public static Host of(String... labels) {
    return new Host(String.join(".", labels));
  }

  /** Whether this is the other host or a name below it; no name lies below the empty one. */
  public boolean within(Host other) {
    return equals(other) || (!other.name.isEmpty() && name.endsWith("." + other.name));
  }

  /**
   * The host that a URL names, without user, port and path; empty where there is none. What is no
   * URL names no host, whatever words it holds.
   */
  public static Optional<Host> ofUrl(String url) {
    int scheme = url.indexOf("://");
    if (scheme <= 0 || !isScheme(url.substring(0, scheme))) {
      return Optional.empty();
    }
    int start = scheme + 3;
    int end = start;
    while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String authority = url.substring(start, end);
    String place = authority.substring(authority.lastIndexOf('@') + 1);
    int bracket = place.startsWith("[") ? place.indexOf(']') + 1 : 0;
    int colon = place.indexOf(':', bracket);
    Host host = new Host(colon < 0 ? place : place.substring(0, colon));
    return host.name.isEmpty() ? Optional.empty() : Optional.of(host);
  }

  private static boolean isScheme(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (!letter && (i == 0 || !later)) {
        return false;
      }
    }
    return true;
  }
}
