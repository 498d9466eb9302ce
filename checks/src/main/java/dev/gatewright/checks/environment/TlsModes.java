package dev.gatewright.checks.environment;

import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What variables beside a connection say of TLS. libpq reads {@code PGSSLMODE} by itself; of every
 * other name only the code knows, so beside a connection string it proves nothing.
 */
final class TlsModes {
  /** Reads nothing from the environment but this. */
  private static final String LIBPQ = "PGSSLMODE";

  private static final List<String> SETTINGS =
      List.of(
          "DB_SSLMODE",
          "DB_SSL_MODE",
          "DATABASE_SSLMODE",
          "DATABASE_SSL_MODE",
          "POSTGRES_SSLMODE",
          "POSTGRES_SSL_MODE",
          "MYSQL_SSL_MODE",
          "DB_SSL",
          "DATABASE_SSL",
          "POSTGRES_SSL",
          "DB_USE_SSL",
          "DB_TLS",
          "DATABASE_TLS",
          "MONGO_TLS",
          "MONGODB_TLS");

  /** What a variable says of TLS. */
  record Mode(String name, String value) {
    static final Mode NONE = new Mode("", "");
  }

  private TlsModes() {}

  /** What libpq takes from the environment, for a connection that libpq makes. */
  static Mode ofDriver(Deployment deployment, Engine engine) {
    return engine == Engine.POSTGRES ? of(deployment, LIBPQ) : Mode.NONE;
  }

  /** What is set beside a connection to this engine; null when the engine is not known. */
  static Mode beside(Deployment deployment, @Nullable Engine engine) {
    Mode driver = fits(LIBPQ, engine) ? of(deployment, LIBPQ) : Mode.NONE;
    if (!driver.value().isEmpty()) {
      return driver;
    }
    for (String name : SETTINGS) {
      Mode mode = fits(name, engine) ? of(deployment, name) : Mode.NONE;
      if (!mode.value().isEmpty()) {
        return mode;
      }
    }
    return Mode.NONE;
  }

  /** The engine that a name such as {@code MYSQL_HOST} speaks of; null when it names none. */
  static @Nullable Engine engine(String name) {
    List<String> parts = SecretNames.parts(name);
    if (name.startsWith("PG") || StoreWords.in(parts, Set.of("POSTGRES", "POSTGRESQL", "PGSQL"))) {
      return Engine.POSTGRES;
    }
    if (StoreWords.in(parts, Set.of("MYSQL", "MARIADB"))) {
      return Engine.MYSQL;
    }
    return StoreWords.in(parts, Set.of("MONGO", "MONGODB")) ? Engine.MONGODB : null;
  }

  private static boolean fits(String name, @Nullable Engine engine) {
    Engine spoken = engine(name);
    return spoken == null || engine == null || spoken == engine;
  }

  private static Mode of(Deployment deployment, String name) {
    for (Variable variable : deployment.named(name)) {
      if (variable.value() instanceof Value.Literal(String text)) {
        return new Mode(name, text.strip().toLowerCase(Locale.ROOT));
      }
    }
    return Mode.NONE;
  }
}
