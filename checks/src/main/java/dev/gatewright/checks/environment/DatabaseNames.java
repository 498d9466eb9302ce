package dev.gatewright.checks.environment;

import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import java.util.List;
import java.util.Set;

/** Tells which variables speak of a database or a Redis. */
final class DatabaseNames {
  private static final Set<String> DATABASES =
      Set.of(
          "DB",
          "DATABASE",
          "POSTGRES",
          "POSTGRESQL",
          "PG",
          "PGSQL",
          "MYSQL",
          "MARIADB",
          "MONGO",
          "MONGODB",
          "MSSQL",
          "SQL",
          "SQLSERVER",
          "ORACLE",
          "SQLALCHEMY",
          "TIMESCALE");
  private static final Set<String> ADDRESSES = Set.of("URL", "URI", "DSN", "STRING");
  private static final Set<String> HOSTS = Set.of("HOST", "HOSTNAME", "SERVER", "ADDRESS", "ADDR");
  private static final Set<String> CACHES = Set.of("REDIS", "VALKEY", "KEYDB");

  private DatabaseNames() {}

  /** Whether a variable is a connection string or a password of a database. */
  static boolean concerns(Variable variable) {
    String text =
        switch (variable.value()) {
          case Value.Literal(String literal) -> literal;
          case Value.Unresolved(var _, var _, String fallback) -> fallback == null ? "" : fallback;
        };
    var dsn = Dsn.of(text);
    return dsn.isPresent() ? dsn.get().engine().database() : any(variable.name());
  }

  /** Whether a name is that of a connection string or a password of a database. */
  static boolean any(String name) {
    return address(name)
        || SecretNames.kind(name).filter(kind -> kind == SecretKind.DATABASE).isPresent();
  }

  /** Whether a name is that of a database's connection string. */
  static boolean address(String name) {
    List<String> parts = SecretNames.parts(name);
    return !parts.isEmpty() && ADDRESSES.contains(parts.getLast()) && holds(parts, DATABASES);
  }

  /** Whether a name is that of a database's host. */
  static boolean host(String name) {
    List<String> parts = SecretNames.parts(name);
    boolean host = !parts.isEmpty() && HOSTS.contains(parts.getLast()) && holds(parts, DATABASES);
    return host || name.equals("PGHOST");
  }

  /** Whether a name is that of a Redis' connection string. */
  static boolean redisAddress(String name) {
    List<String> parts = SecretNames.parts(name);
    boolean address = !parts.isEmpty() && ADDRESSES.contains(parts.getLast());
    return address && holds(parts, CACHES);
  }

  /** Whether a name is that of a Redis' host. */
  static boolean redisHost(String name) {
    List<String> parts = SecretNames.parts(name);
    return !parts.isEmpty() && HOSTS.contains(parts.getLast()) && holds(parts, CACHES);
  }

  private static boolean holds(List<String> parts, Set<String> words) {
    for (String part : parts) {
      if (words.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
