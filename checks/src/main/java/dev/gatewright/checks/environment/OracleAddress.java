package dev.gatewright.checks.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Addresses of Oracle's thin driver: {@code oracle:thin:user/password@} and then a URL, {@code
 * host:port:sid} or a descriptor in brackets. A name that a file or a directory resolves cannot be
 * taken apart.
 */
final class OracleAddress {
  private OracleAddress() {}

  static Optional<Dsn> of(String text) {
    int at = text.lastIndexOf('@');
    int driver = text.indexOf(':', "oracle:".length());
    if (at < 0 || driver < 0 || driver > at) {
      return Optional.empty();
    }
    String login = text.substring(driver + 1, at);
    int slash = login.indexOf('/');
    String user = slash < 0 ? login : login.substring(0, slash);
    String password = slash < 0 ? "" : login.substring(slash + 1);
    String rest = text.substring(at + 1).strip();
    List<String> hosts = new ArrayList<>();
    List<String> protocols = new ArrayList<>();
    if (rest.startsWith("(")) {
      hosts.addAll(named(rest, "host"));
      protocols.addAll(named(rest, "protocol"));
    } else {
      plain(rest, hosts, protocols);
    }
    if (hosts.isEmpty()) {
      return Optional.empty();
    }
    boolean tls = !protocols.isEmpty();
    for (String protocol : protocols) {
      tls &= protocol.equals("tcps");
    }
    return Optional.of(
        new Dsn(
            Engine.ORACLE,
            "oracle",
            user,
            password,
            hosts,
            Map.of("protocol", tls ? "tcps" : "tcp")));
  }

  private static void plain(String rest, List<String> hosts, List<String> protocols) {
    int scheme = rest.indexOf("://");
    boolean slashes = rest.startsWith("//");
    if (scheme > 0) {
      protocols.add(rest.substring(0, scheme).toLowerCase(Locale.ROOT));
    }
    String address = scheme > 0 ? rest.substring(scheme + 3) : slashes ? rest.substring(2) : rest;
    int end = address.length();
    for (int i = 0; i < address.length(); i++) {
      if ("/?".indexOf(address.charAt(i)) >= 0) {
        end = i;
        break;
      }
    }
    // Without a port and a path it is a name that tnsnames.ora resolves.
    if (scheme > 0 || slashes || end < address.length() || address.indexOf(':') > 0) {
      hosts.addAll(Dsn.hosts(address.substring(0, end)));
    }
    boolean directory = !protocols.isEmpty() && protocols.getFirst().startsWith("ldap");
    if (directory) {
      hosts.clear();
    }
  }

  /** The values of every {@code (NAME=value)} of a descriptor, in lower case. */
  private static List<String> named(String descriptor, String name) {
    List<String> values = new ArrayList<>();
    String text = descriptor.toLowerCase(Locale.ROOT).replace(" ", "");
    String key = "(" + name + "=";
    for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
      int close = text.indexOf(')', at);
      if (close > 0) {
        values.add(text.substring(at + key.length(), close));
      }
    }
    return values;
  }
}
