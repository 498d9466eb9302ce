package dev.gatewright.checks.environment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Connection strings made of {@code key=value} words: libpq §34.1.1.1, ADO.NET. */
final class DsnWords {
  private DsnWords() {}

  static Optional<Dsn> of(String text) {
    boolean semicolons = text.indexOf(';') >= 0;
    Map<String, String> words = semicolons ? split(text) : libpq(text);
    String host = first(words, "host", "server", "datasource", "hostaddr", "address");
    if (host.isEmpty() && (!words.containsKey("dbname") || words.containsKey("service"))) {
      return Optional.empty();
    }
    Engine engine = engine(words, semicolons);
    String plain = host.startsWith("tcp:") ? host.substring(4) : host;
    List<String> hosts = Dsn.hosts(engine == Engine.SQL_SERVER ? cut(plain) : plain);
    String user = first(words, "user", "username", "uid", "userid");
    String password = first(words, "password", "pwd");
    return Optional.of(new Dsn(engine, "", user, password, hosts, words));
  }

  private static String cut(String host) {
    int comma = host.indexOf(',');
    return comma < 0 ? host : host.substring(0, comma);
  }

  private static String first(Map<String, String> words, String... names) {
    for (String name : names) {
      String value = words.get(name);
      if (value != null) {
        return value;
      }
    }
    return "";
  }

  /**
   * Words with semicolons between them; what stands in quotes or braces belongs to one value
   * (ADO.NET, ODBC, and the URLs of SQL Server's JDBC driver).
   */
  static Map<String, String> split(String text) {
    Map<String, String> words = new TreeMap<>();
    int from = 0;
    while (from < text.length()) {
      int equals = text.indexOf('=', from);
      int semicolon = text.indexOf(';', from);
      if (equals < 0 || (semicolon >= 0 && semicolon < equals)) {
        from = semicolon < 0 ? text.length() : semicolon + 1;
        continue;
      }
      int start = equals + 1;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
      char first = start < text.length() ? text.charAt(start) : ';';
      char close = first == '{' ? '}' : first;
      int quote = "{\"'".indexOf(first) < 0 ? -1 : text.indexOf(close, start + 1);
      int next = text.indexOf(';', Math.max(quote, start));
      int end = next < 0 ? text.length() : next;
      String value = text.substring(start, end).strip();
      boolean whole = quote > 0 && value.length() > 1 && value.endsWith(String.valueOf(close));
      words.put(
          Dsn.key(text.substring(from, equals).strip()),
          whole ? value.substring(1, value.length() - 1) : value);
      from = end + 1;
    }
    return words;
  }

  /**
   * Which database the words speak of. MySQL's and PostgreSQL's drivers know an SslMode and a port
   * of its own; SQL Server's write the port behind the host and call TLS Encrypt.
   */
  private static Engine engine(Map<String, String> words, boolean semicolons) {
    String driver = words.getOrDefault("driver", "").toLowerCase(Locale.ROOT);
    if (driver.contains("mysql") || driver.contains("mariadb")) {
      return Engine.MYSQL;
    }
    boolean server = words.containsKey("server") || words.containsKey("datasource");
    if (!semicolons || !server || driver.contains("postgres")) {
      return Engine.POSTGRES;
    }
    boolean other = words.containsKey("sslmode") || words.containsKey("port");
    return other && driver.isEmpty() && !words.containsKey("encrypt")
        ? Engine.MYSQL
        : Engine.SQL_SERVER;
  }

  /** Words with blanks between them; a value in single quotes may hold blanks. */
  private static Map<String, String> libpq(String text) {
    Map<String, String> words = new TreeMap<>();
    int at = 0;
    while (at < text.length()) {
      int equals = text.indexOf('=', at);
      if (equals < 0) {
        return words;
      }
      String key = text.substring(at, equals).strip();
      int from = equals + 1;
      while (from < text.length() && text.charAt(from) == ' ') {
        from++;
      }
      boolean quoted = from < text.length() && text.charAt(from) == '\'';
      int end = end(text, quoted ? from + 1 : from, quoted ? '\'' : ' ');
      words.put(Dsn.key(key), text.substring(quoted ? from + 1 : from, end));
      at = end + 1;
    }
    return words;
  }

  private static int end(String text, int from, char stop) {
    int end = from;
    while (end < text.length() && text.charAt(end) != stop) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end, text.length());
  }
}
