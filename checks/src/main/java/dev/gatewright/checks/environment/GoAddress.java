package dev.gatewright.checks.environment;

import java.util.List;
import java.util.Optional;

/**
 * Addresses of Go's driver for MySQL: {@code user:password@tcp(host:port)/name?tls=true}. What
 * stands in the brackets of {@code unix} is a socket.
 */
final class GoAddress {
  private GoAddress() {}

  static Optional<Dsn> of(String text) {
    int slash = text.lastIndexOf(")/");
    int open = slash < 0 ? -1 : text.lastIndexOf('(', slash);
    int at = open < 0 ? -1 : text.lastIndexOf('@', open);
    String net = open < 0 ? "" : text.substring(at + 1, open);
    if (!net.equals("tcp") && !net.equals("tcp6") && !net.equals("tcp4") && !net.equals("unix")) {
      return Optional.empty();
    }
    String login = at < 0 ? "" : text.substring(0, at);
    int colon = login.indexOf(':');
    int question = text.indexOf('?', slash);
    String host = text.substring(open + 1, slash);
    return Optional.of(
        new Dsn(
            Engine.MYSQL,
            "mysql",
            colon < 0 ? login : login.substring(0, colon),
            colon < 0 ? "" : login.substring(colon + 1),
            net.equals("unix") ? List.of() : Dsn.hosts(host),
            Dsn.options(question < 0 ? "" : text.substring(question + 1), false)));
  }
}
