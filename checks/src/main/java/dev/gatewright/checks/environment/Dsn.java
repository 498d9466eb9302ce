package dev.gatewright.checks.environment;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A connection string taken apart: a URL (RFC 3986, with several hosts as PostgreSQL and MongoDB
 * allow), {@code key=value} words as libpq takes them, or {@code Key=value;} as ADO.NET does.
 *
 * @param scheme as written, in lower case, with its driver; empty for the keyword forms
 * @param user percent-decoded; empty when there is none
 * @param password percent-decoded; empty when there is none
 * @param hosts without ports, in lower case; empty for a socket or a file
 * @param options by name in lower case without {@code -}, {@code _} and spaces, values decoded
 */
record Dsn(
    Engine engine,
    String scheme,
    String user,
    String password,
    List<String> hosts,
    Map<String, String> options) {
  private static final int LONGEST = 4_000;

  /** Takes a text apart; empty when it is no connection string of a known kind. */
  static Optional<Dsn> of(String text) {
    String whole = text.strip();
    if (whole.length() > LONGEST) {
      return Optional.empty();
    }
    boolean jdbc = whole.startsWith("jdbc:");
    if (jdbc) {
      whole = whole.substring(5);
    }
    if (whole.startsWith("oracle:")) {
      return OracleAddress.of(whole);
    }
    int colon = whole.indexOf("://");
    if (colon > 0 && colon < 40) {
      String scheme = scheme(whole.substring(0, colon).toLowerCase(Locale.ROOT));
      String rest = whole.substring(colon + 3);
      return Engine.ofScheme(scheme).flatMap(engine -> told(url(engine, scheme, rest, jdbc)));
    }
    if (whole.startsWith("sqlite:")) {
      return Optional.of(new Dsn(Engine.SQLITE, "sqlite", "", "", List.of(), Map.of()));
    }
    Optional<Dsn> go = GoAddress.of(whole);
    return go.isPresent() ? go : DsnWords.of(whole);
  }

  /**
   * The part of a scheme that names the database: {@code aws-wrapper:postgresql}, and Celery's
   * {@code db+postgresql}.
   */
  private static String scheme(String written) {
    String plain = written.startsWith("db+") ? written.substring(3) : written;
    for (String part : plain.split(":", -1)) {
      if (Engine.ofScheme(part).isPresent()) {
        return part;
      }
    }
    return written;
  }

  /** What the options say instead of the URL: the words of ODBC, or the name of a service. */
  private static Optional<Dsn> told(Dsn dsn) {
    String odbc = dsn.options.getOrDefault("odbcconnect", "");
    if (!odbc.isEmpty()) {
      return DsnWords.of(odbc.replace('+', ' '));
    }
    boolean service = dsn.hosts.isEmpty() && dsn.options.containsKey("service");
    return service && dsn.engine == Engine.POSTGRES ? Optional.empty() : Optional.of(dsn);
  }

  /**
   * The connection strings of a list, {@code redis://a;redis://b}; of anything else the text
   * itself.
   */
  static List<String> each(String text) {
    List<String> found = new ArrayList<>();
    int start = 0;
    for (int at = text.indexOf("://"); at > 0; at = text.indexOf("://", at + 3)) {
      int scheme = at;
      while (scheme > start && schemeSign(text.charAt(scheme - 1))) {
        scheme--;
      }
      if (scheme > start && ",;| \n".indexOf(text.charAt(scheme - 1)) >= 0) {
        String before = text.substring(start, scheme - 1).strip();
        if (Engine.ofScheme(text.substring(scheme, at)).isPresent() && before.contains("://")) {
          found.add(before);
          start = scheme;
        }
      }
    }
    found.add(text.substring(start));
    return found;
  }

  private static boolean schemeSign(char c) {
    return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.';
  }

  private static Dsn url(Engine engine, String scheme, String rest, boolean jdbc) {
    int question = optionsAt(rest);
    String before = question < 0 ? rest : rest.substring(0, question);
    int at = before.lastIndexOf('@');
    String login = at < 0 ? "" : before.substring(0, at);
    String after = before.substring(at + 1);
    int end = after.length();
    for (int i = 0; i < after.length(); i++) {
      if ("/;#".indexOf(after.charAt(i)) >= 0) {
        end = i;
        break;
      }
    }
    Map<String, String> options =
        question < 0
            ? DsnWords.split(tail(after, end))
            : options(rest.substring(question + 1), jdbc && engine == Engine.POSTGRES);
    int colon = login.indexOf(':');
    String user = decoded(colon < 0 ? login : login.substring(0, colon));
    String password = decoded(colon < 0 ? "" : login.substring(colon + 1));
    List<String> hosts = hosts(after.substring(0, end));
    String host = options.getOrDefault("hostaddr", options.getOrDefault("host", ""));
    if (!host.isEmpty() && (hosts.isEmpty() || engine == Engine.POSTGRES)) {
      // libpq takes what the options say for what stands before them.
      hosts = hosts(host);
    }
    return new Dsn(
        engine,
        scheme,
        user.isEmpty() ? options.getOrDefault("user", "") : user,
        password.isEmpty() ? options.getOrDefault("password", "") : password,
        hosts,
        options);
  }

  /** Where the options begin: a question mark in a password that forgot to encode it is none. */
  private static int optionsAt(String rest) {
    int at = rest.lastIndexOf('@');
    int question = rest.indexOf('?');
    return question >= 0 && question < at && rest.indexOf('=', question) > at
        ? rest.indexOf('?', at)
        : question;
  }

  /** JDBC for SQL Server writes its options after semicolons. */
  private static String tail(String after, int end) {
    int semicolon = after.indexOf(';', end);
    return semicolon < 0 ? "" : after.substring(semicolon + 1);
  }

  /** The options of a URL; of some drivers one without a value is switched on. */
  static Map<String, String> options(String text, boolean bare) {
    Map<String, String> options = new TreeMap<>();
    int hash = text.indexOf('#');
    for (String pair : (hash < 0 ? text : text.substring(0, hash)).split("[&;]")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        options.put(key(decoded(pair.substring(0, equals))), decoded(pair.substring(equals + 1)));
      } else if (bare && equals < 0 && !pair.isEmpty()) {
        options.put(key(decoded(pair)), "true");
      }
    }
    return options;
  }

  /** The name of an option without what drivers write differently. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
  }

  static List<String> hosts(String text) {
    List<String> hosts = new ArrayList<>();
    for (String part : text.split(",")) {
      String host = part.strip().toLowerCase(Locale.ROOT);
      if (host.startsWith("[")) {
        int close = host.indexOf(']');
        host = close < 0 ? host : host.substring(1, close);
      } else {
        int port = host.indexOf(':');
        host = port < 0 ? host : host.substring(0, port);
      }
      if (!host.isEmpty() && !host.startsWith("/") && !host.startsWith("%2f")) {
        hosts.add(host);
      }
    }
    return hosts;
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** The first of some options that is given, in lower case; else empty. */
  String option(String... names) {
    for (String name : names) {
      String value = options.get(name);
      if (value != null) {
        return value.toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  /** Whether the connection does not leave the machine: a file, a socket or the loopback. */
  boolean local() {
    if (engine == Engine.SQLITE || scheme.equals("unix") || scheme.endsWith("+socket")) {
      return true;
    }
    for (String host : hosts) {
      if (!loopback(host)) {
        return false;
      }
    }
    // These have no socket to fall back to: without a host it is not known where they go.
    return !hosts.isEmpty() || (engine != Engine.SQL_SERVER && engine != Engine.ORACLE);
  }

  /** Whether a host is this machine. */
  static boolean loopback(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || (host.startsWith("127.") && numbers(host))
        || host.equals("::1")
        || host.startsWith("/");
  }

  private static boolean numbers(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  /** Shows what it connects to, never the user, the password or the options. */
  @Override
  public String toString() {
    return "Dsn[" + engine + "]";
  }
}
