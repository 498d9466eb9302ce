package dev.gatewright.checks.environment;

import java.util.Locale;
import java.util.Optional;

/** What a connection string connects to. */
enum Engine {
  POSTGRES,
  MYSQL,
  MONGODB,
  SQL_SERVER,
  ORACLE,
  CLICKHOUSE,
  NEO4J,
  SQLITE,
  REDIS,
  OTHER;

  /** The engine of a URL scheme, with or without a driver after a plus sign. */
  static Optional<Engine> ofScheme(String scheme) {
    String base = scheme.toLowerCase(Locale.ROOT);
    int plus = base.indexOf('+');
    String name = plus < 0 ? base : base.substring(0, plus);
    return switch (name) {
      case "postgres", "postgresql", "postgis", "timescale", "cockroachdb", "asyncpg", "psql" ->
          Optional.of(POSTGRES);
      case "mysql", "mysql2", "mysqlgis", "mariadb", "aiomysql" -> Optional.of(MYSQL);
      case "mongodb" -> Optional.of(MONGODB);
      case "mssql", "sqlserver", "mssqlms" -> Optional.of(SQL_SERVER);
      case "oracle" -> Optional.of(ORACLE);
      case "clickhouse", "clickhouses", "clickhousedb" -> Optional.of(CLICKHOUSE);
      case "neo4j", "bolt" -> Optional.of(NEO4J);
      case "sqlite", "sqlite3", "duckdb", "file" -> Optional.of(SQLITE);
      case "redis", "rediss", "valkey", "valkeys", "rediscache", "sentinel", "unix" ->
          Optional.of(REDIS);
      case "amqp",
          "amqps",
          "http",
          "https",
          "smtp",
          "smtps",
          "ftp",
          "mqtt",
          "mqtts",
          "nats",
          "ldap",
          "ldaps",
          "kafka",
          "memcached" ->
          Optional.of(OTHER);
      default -> Optional.empty();
    };
  }

  /** Whether it is a database that is asked in SQL or documents. */
  boolean database() {
    return switch (this) {
      case POSTGRES, MYSQL, MONGODB, SQL_SERVER, ORACLE, CLICKHOUSE, NEO4J, SQLITE -> true;
      case REDIS, OTHER -> false;
    };
  }
}
