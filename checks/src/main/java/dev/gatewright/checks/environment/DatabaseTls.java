package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import java.util.Locale;

/** Each connection to a database insists on TLS. */
public final class DatabaseTls implements EnvironmentCheck {
  private static final String MESSAGE = "A database connection does not insist on TLS";
  private static final String FIX =
      "Add sslmode=verify-full (PostgreSQL), ssl-mode=VERIFY_IDENTITY (MySQL) or tls=true"
          + " (MongoDB).";

  /** Names under which settings keep libpq's sslmode or what stands for it. */
  private static final String[] MODES = {
    "PGSSLMODE",
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
    "MONGODB_TLS"
  };

  @Override
  public String id() {
    return "environment/database-tls";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    boolean local = false;
    boolean unverified = false;
    for (Deployment deployment : environment.deployments()) {
      String mode = mode(deployment);
      for (Variable variable : deployment.variables()) {
        if (variable.empty()) {
          continue;
        }
        if (DatabaseNames.host(variable.name())) {
          ruling.of(variable, (holder, text) -> host(ruling, holder, text, mode));
          local |= variable.value() instanceof Value.Literal(String text) && Dsn.loopback(text);
        } else if (partly(ruling, variable, mode)) {
          local |= Partly.read(variable).map(Dsn::local).orElse(false);
        } else if (isAddress(variable)) {
          ruling.of(
              variable,
              (holder, text) -> Dsn.each(text).forEach(one -> address(ruling, holder, one, mode)));
          Dsn dsn = read(variable);
          local |= dsn != null && dsn.local();
          unverified |= dsn != null && Tls.of(dsn, mode) == Tls.ENCRYPTED;
        }
      }
    }
    if (ruling.untouched() && local) {
      return new Answer.NotApplicable(
          "each database is a file or on this machine, so no connection leaves it",
          ruling.looked());
    }
    return ruling.untouched()
        ? Absence.of(ruling, sights, DatabaseNames::any, "database connection")
        : ruling.answer(
            unverified
                ? "each database connection insists on TLS; not each verifies the server"
                : "each database connection insists on TLS and verifies the server");
  }

  /** Judges what is written of a connection string that takes its login from elsewhere. */
  private static boolean partly(Ruling ruling, Variable variable, String mode) {
    Dsn dsn = Partly.read(variable).filter(read -> read.engine().database()).orElse(null);
    if (dsn == null) {
      return false;
    }
    if (!dsn.local()) {
      judge(ruling, variable, dsn, mode);
    }
    return true;
  }

  private static boolean isAddress(Variable variable) {
    Dsn dsn = read(variable);
    return dsn == null ? DatabaseNames.address(variable.name()) : dsn.engine().database();
  }

  private static @org.jspecify.annotations.Nullable Dsn read(Variable variable) {
    return switch (variable.value()) {
      case Value.Literal(String text) -> Dsn.of(text).orElse(null);
      case Value.Unresolved(var _, var _, String fallback) ->
          fallback == null ? null : Dsn.of(fallback).orElse(null);
    };
  }

  private static void address(Ruling ruling, Variable variable, String text, String mode) {
    Dsn dsn = Dsn.of(text).orElse(null);
    if (dsn == null) {
      ruling.doubt(
          variable.name() + " is no connection string that can be read",
          "Write it as a URL: postgresql://user:password@host/name?sslmode=verify-full");
      return;
    }
    if (!dsn.local()) {
      judge(ruling, variable, dsn, mode);
    }
  }

  private static void judge(Ruling ruling, Variable variable, Dsn dsn, String mode) {
    switch (Tls.of(dsn, mode)) {
      case VERIFIED, ENCRYPTED -> ruling.holds();
      case UNSAID, REFUSED ->
          ruling.breaks(variable, MESSAGE, variable.name() + " " + Tls.said(dsn, mode), FIX);
    }
  }

  private static void host(Ruling ruling, Variable variable, String host, String mode) {
    if (Dsn.loopback(host.strip())) {
      return;
    }
    if (mode.isEmpty()) {
      ruling.doubt(
          variable.name() + " names a database host, and no variable says whether TLS is used",
          "Set PGSSLMODE=verify-full, or give the connection as a URL.");
    } else if (Tls.strong(mode)) {
      ruling.holds();
    } else {
      ruling.breaks(
          variable, MESSAGE, variable.name() + " is used with " + Tls.shown("sslmode", mode), FIX);
    }
  }

  private static String mode(Deployment deployment) {
    for (String name : MODES) {
      for (Variable variable : deployment.named(name)) {
        if (variable.value() instanceof Value.Literal(String text)) {
          return text.strip().toLowerCase(Locale.ROOT);
        }
      }
    }
    return "";
  }
}
