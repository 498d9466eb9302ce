package dev.gatewright.checks.environment;

import java.util.List;
import java.util.Set;

/** The words by which names of variables speak of what keeps data. */
final class StoreWords {
  /** Databases, but for words that only one kind of name uses. */
  static final Set<String> DATABASES =
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
          "TIMESCALE",
          "COCKROACH",
          "CLICKHOUSE",
          "NEO4J",
          "CASSANDRA",
          "COUCHDB",
          "INFLUXDB",
          "DATASOURCE",
          "RDS",
          "JDBC");

  /** Redis, and what speaks as it does. */
  static final Set<String> CACHES = Set.of("REDIS", "VALKEY", "KEYDB");

  private StoreWords() {}

  /** Whether a name, in its parts, holds one of some words. */
  static boolean in(List<String> parts, Set<String> words) {
    for (String part : parts) {
      if (words.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
