package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;

/** Each connection to a database insists on TLS. */
public final class DatabaseTls implements EnvironmentCheck {
  private static final String MESSAGE = "A database connection does not insist on TLS";
  private static final String FIX =
      "Add sslmode=verify-full (PostgreSQL), ssl-mode=VERIFY_IDENTITY (MySQL) or tls=true"
          + " (MongoDB).";

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
      for (Variable variable : deployment.variables()) {
        if (variable.empty()) {
          continue;
        }
        if (DatabaseNames.host(variable.name())) {
          ruling.of(variable, (holder, text) -> host(ruling, deployment, holder, text));
          local |= variable.value() instanceof Value.Literal(String text) && Dsn.loopback(text);
        } else if (partly(ruling, deployment, variable)) {
          local |= Partly.read(variable).map(Dsn::local).orElse(false);
        } else if (isAddress(variable)) {
          ruling.of(
              variable,
              (holder, text) ->
                  Dsn.each(text).forEach(one -> address(ruling, deployment, holder, one)));
          Dsn dsn = read(variable);
          local |= dsn != null && dsn.local();
          unverified |= dsn != null && tls(dsn, deployment) == Tls.ENCRYPTED;
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
  private static boolean partly(Ruling ruling, Deployment deployment, Variable variable) {
    Dsn dsn = Partly.read(variable).filter(read -> read.engine().database()).orElse(null);
    if (dsn == null) {
      return false;
    }
    if (!dsn.local()) {
      judge(ruling, deployment, variable, dsn);
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

  private static void address(
      Ruling ruling, Deployment deployment, Variable variable, String text) {
    Dsn dsn = Dsn.of(text).orElse(null);
    if (dsn == null) {
      ruling.doubt(
          variable.name() + " is no connection string that can be read",
          "Write it as a URL: postgresql://user:password@host/name?sslmode=verify-full");
      return;
    }
    if (!dsn.local()) {
      judge(ruling, deployment, variable, dsn);
    }
  }

  private static Tls tls(Dsn dsn, Deployment deployment) {
    return Tls.of(dsn, TlsModes.ofDriver(deployment, dsn.engine()).value());
  }

  private static void judge(Ruling ruling, Deployment deployment, Variable variable, Dsn dsn) {
    switch (tls(dsn, deployment)) {
      case VERIFIED, ENCRYPTED -> ruling.holds();
      case REFUSED -> breaks(ruling, deployment, variable, dsn);
      case UNSAID -> {
        TlsModes.Mode beside = TlsModes.beside(deployment, dsn.engine());
        if (Tls.strong(beside.value())) {
          ruling.doubt(
              variable.name()
                  + " says nothing of TLS; "
                  + beside.name()
                  + " does, and only the code knows of both",
              FIX);
        } else {
          breaks(ruling, deployment, variable, dsn);
        }
      }
    }
  }

  private static void breaks(Ruling ruling, Deployment deployment, Variable variable, Dsn dsn) {
    String mode = TlsModes.beside(deployment, dsn.engine()).value();
    ruling.breaks(variable, MESSAGE, variable.name() + " " + Tls.said(dsn, mode), FIX);
  }

  private static void host(Ruling ruling, Deployment deployment, Variable variable, String host) {
    if (Dsn.loopback(host.strip())) {
      return;
    }
    String mode = TlsModes.beside(deployment, TlsModes.engine(variable.name())).value();
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
}
