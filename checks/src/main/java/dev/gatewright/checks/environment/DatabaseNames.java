package dev.gatewright.checks.environment;

import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import java.util.List;
import java.util.Set;

/** Tells which variables speak of a database or a Redis. */
final class DatabaseNames {
  private static final Set<String> ADDRESSES = Set.of("URL", "URI", "DSN", "STRING");
  private static final Set<String> HOSTS = Set.of("HOST", "HOSTNAME", "SERVER", "ADDRESS", "ADDR");

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
    return ends(parts, ADDRESSES) && database(parts);
  }

  /** Whether a name is that of a database's host. */
  static boolean host(String name) {
    List<String> parts = SecretNames.parts(name);
    return (ends(parts, HOSTS) && database(parts)) || name.equals("PGHOST");
  }

  /** Whether a name is that of a Redis' connection string. */
  static boolean redisAddress(String name) {
    List<String> parts = SecretNames.parts(name);
    return ends(parts, ADDRESSES) && StoreWords.in(parts, StoreWords.CACHES);
  }

  /** Whether a name is that of a Redis' host. */
  static boolean redisHost(String name) {
    List<String> parts = SecretNames.parts(name);
    return ends(parts, HOSTS) && StoreWords.in(parts, StoreWords.CACHES);
  }

  private static boolean database(List<String> parts) {
    return StoreWords.in(parts, StoreWords.DATABASES) || parts.contains("SQLALCHEMY");
  }

  private static boolean ends(List<String> parts, Set<String> words) {
    return !parts.isEmpty() && words.contains(parts.getLast());
  }
}
