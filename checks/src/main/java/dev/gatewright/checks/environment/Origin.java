package dev.gatewright.checks.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Origins (RFC 6454 §6.1) in a list of those a service allows. */
final class Origin {
  private Origin() {}

  /** What is wrong with one entry of a list in production, as a clause; empty when nothing is. */
  static Optional<String> wrong(String entry) {
    String origin = entry.toLowerCase(Locale.ROOT);
    if (origin.equals("*")) {
      return Optional.of("a star, which is every site");
    }
    if (origin.equals("null")) {
      return Optional.of("null, which every sandboxed page has");
    }
    if (origin.indexOf('*') >= 0) {
      return Optional.of("an entry with a star in it");
    }
    int scheme = origin.indexOf("://");
    if (scheme <= 0) {
      return Optional.of("an entry without a scheme, which no browser sends");
    }
    String rest = origin.substring(scheme + 3);
    String host = host(rest);
    if (Dsn.loopback(host) || host.equals("0.0.0.0") || host.equals("host.docker.internal")) {
      return Optional.of("an address of the developer's own machine");
    }
    if (!origin.startsWith("https://")) {
      return Optional.of("an origin that is not https");
    }
    if (host.isEmpty() || rest.indexOf('@') >= 0 || host.indexOf('%') >= 0 || wrongPort(rest)) {
      return Optional.of("an entry that is no origin");
    }
    if (rest.indexOf('/') >= 0 || rest.indexOf('?') >= 0 || rest.indexOf('#') >= 0) {
      return Optional.of("an entry with a slash or path after the host, which no browser sends");
    }
    return Optional.empty();
  }

  /** Whether a colon behind the host is followed by anything but the digits of a port. */
  private static boolean wrongPort(String rest) {
    int from = Math.max(rest.indexOf(']'), 0);
    int colon = rest.indexOf(':', from);
    int end = colon + 1;
    while (colon >= 0 && end < rest.length() && Character.isDigit(rest.charAt(end))) {
      end++;
    }
    boolean digits = end > colon + 1 && end - colon <= 6;
    return colon >= 0 && (!digits || (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0));
  }

  /** What is wrong with a pattern of origins; empty when that cannot be told by looking. */
  static Optional<String> wrongPattern(String pattern) {
    boolean open =
        pattern.contains(".*")
            || pattern.contains(".+")
            || pattern.contains("[^")
            || pattern.contains("\\S")
            || pattern.strip().equals("*");
    return open
        ? Optional.of("a pattern that takes any text in the place of a host")
        : Optional.empty();
  }

  /** The entries of a list as they compare: lower case, without default port and last slash. */
  static List<String> comparable(String list) {
    List<String> origins = new ArrayList<>();
    for (String entry : KeyList.items(list)) {
      origins.add(comparableEntry(entry));
    }
    return origins;
  }

  /** One origin as it compares. */
  static String comparableEntry(String entry) {
    String origin = entry.strip().toLowerCase(Locale.ROOT);
    if (origin.endsWith("/")) {
      origin = origin.substring(0, origin.length() - 1);
    }
    if (origin.startsWith("https://") && origin.endsWith(":443")) {
      origin = origin.substring(0, origin.length() - 4);
    }
    return origin.startsWith("http://") && origin.endsWith(":80")
        ? origin.substring(0, origin.length() - 3)
        : origin;
  }

  private static String host(String rest) {
    List<String> hosts = Dsn.hosts(rest.split("[/?#]", 2)[0]);
    return hosts.isEmpty() ? "" : hosts.getFirst();
  }
}
