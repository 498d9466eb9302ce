package dev.gatewright.checks.environment;

import java.util.List;
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
    if (host.isEmpty() && !words.containsKey("dbname")) {
      return Optional.empty();
    }
    boolean server = words.containsKey("server") || words.containsKey("datasource");
    Engine engine = semicolons && server ? Engine.SQL_SERVER : Engine.POSTGRES;
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

  private static Map<String, String> split(String text) {
    Map<String, String> words = new TreeMap<>();
    for (String pair : text.split(";")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        words.put(Dsn.key(pair.substring(0, equals).strip()), pair.substring(equals + 1).strip());
      }
    }
    return words;
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
