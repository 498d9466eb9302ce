package dev.gatewright.checks.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DsnTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql://app:p%40ss@db.example.com:5432/app|POSTGRES|app|p@ss|db.example.com",
        "postgres+asyncpg://app:p+q@[2001:db8::1]:5432/app|POSTGRES|app|p+q|2001:db8::1",
        "postgresql://app:a@b/c@db.example.com/app|POSTGRES|app|a@b/c|db.example.com",
        "mysql+pymysql://root@db/app|MYSQL|root||db",
        "mongodb://u:p@m1:27017,m2:27017/app|MONGODB|u|p|m1,m2",
        "rediss://:secret@cache:6379/0|REDIS||secret|cache",
        "jdbc:postgresql://db/app?user=app&password=x%26y|POSTGRES|app|x&y|db",
        "jdbc:sqlserver://sql;databaseName=app;user=app;password=x|SQL_SERVER|app|x|sql",
        "host=db user=app password='it''s' dbname=a|POSTGRES|app|it|db",
        "Server=tcp:sql.example.com,1433;User Id=app;Password=x|SQL_SERVER|app|x|sql.example.com",
        "Host=db;Username=app;Password=x;SSL Mode=Require|POSTGRES|app|x|db",
        "amqp://guest:guest@queue:5672//|OTHER|guest|guest|queue"
      })
  void takesApart(String text, Engine engine, String user, String password, String hosts) {
    Dsn dsn = Dsn.of(text).orElseThrow();
    assertThat(dsn.engine()).isEqualTo(engine);
    assertThat(dsn.user()).isEqualTo(user == null ? "" : user);
    assertThat(dsn.password()).isEqualTo(password == null ? "" : password);
    assertThat(String.join(",", dsn.hosts())).isEqualTo(hosts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqlite:///app.db", "postgresql:///app", "postgresql://app@%2Fvar%2Frun/app",
        "postgresql://app:x@localhost/app", "redis://127.0.0.1:6379", "host=/var/run dbname=app",
        "postgresql://app@/app?host=/var/run/postgresql"
      })
  void staysOnTheMachine(String text) {
    assertThat(Dsn.of(text).orElseThrow().local()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no dsn", "://", "a=b", "hunter2", "https//x", "mailto:a@b"})
  void isNone(String text) {
    assertThat(Dsn.of(text)).isEmpty();
  }

  @Test
  void neverSaysThePassword() {
    assertThat(Dsn.of("postgresql://app:hunter2@db/app").orElseThrow().toString())
        .doesNotContain("hunter2");
  }
}
