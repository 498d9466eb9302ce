package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Each connection to a Redis has a password and TLS. */
public final class RedisAuthAndTls implements EnvironmentCheck {
  private static final String MESSAGE = "A Redis connection goes without a password or without TLS";
  private static final String FIX = "Write it as rediss://:PASSWORD@HOST:6379/0.";

  /** How the name of a switch goes on behind {@code REDIS_} or what stands before its host. */
  private static final List<String> SWITCHES =
      List.of("TLS", "SSL", "USE_TLS", "USE_SSL", "TLS_ENABLED", "SSL_ENABLED");

  /** What {@code ssl_cert_reqs} says to redis-py, and to Celery, when no certificate is wanted. */
  private static final List<String> NOT_LOOKED_AT = List.of("none", "cert_none");

  private static final List<String> PASSWORDS = List.of("PASSWORD", "AUTH", "PASS");

  @Override
  public String id() {
    return "environment/redis-auth-and-tls";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    boolean local = false;
    for (Deployment deployment : environment.deployments()) {
      for (Variable variable : deployment.variables()) {
        if (variable.empty()) {
          continue;
        }
        if (DatabaseNames.redisHost(variable.name())) {
          ruling.of(variable, (holder, text) -> host(ruling, deployment, holder, text));
          local |= variable.value() instanceof Value.Literal(String text) && Dsn.loopback(text);
        } else if (partly(ruling, variable)) {
          local |= Partly.read(variable).map(Dsn::local).orElse(false);
        } else if (isAddress(variable)) {
          ruling.of(
              variable,
              (holder, text) ->
                  Dsn.each(text).forEach(one -> address(ruling, deployment, holder, one)));
          local |= variable.value() instanceof Value.Literal(String text) && here(text);
        }
      }
    }
    if (ruling.untouched() && local) {
      return new Answer.NotApplicable(
          "each Redis is on this machine, so no connection leaves it", ruling.looked());
    }
    return ruling.untouched()
        ? Absence.of(ruling, sights, RedisAuthAndTls::speaksOfRedis, "Redis connection")
        : ruling.answer("each Redis connection has a password and TLS");
  }

  /**
   * Judges what is written of a connection string that takes its password from elsewhere: it can
   * only break the rule, since nothing says that the password is not empty.
   */
  private static boolean partly(Ruling ruling, Variable variable) {
    Dsn dsn = Partly.read(variable).filter(read -> read.engine() == Engine.REDIS).orElse(null);
    if (dsn == null || (!dsn.local() && tls(dsn) && !trusting(dsn))) {
      return false;
    }
    if (!dsn.local()) {
      ruling.breaks(variable, MESSAGE, variable.name() + " has " + lack(dsn, true), FIX);
    }
    return true;
  }

  private static boolean tls(Dsn dsn) {
    return dsn.scheme().equals("rediss")
        || dsn.scheme().equals("valkeys")
        || Tls.strong(dsn.option("ssl", "tls"));
  }

  /** Whether nobody looks at the certificate, so that anybody in between can show one. */
  private static boolean trusting(Dsn dsn) {
    return NOT_LOOKED_AT.contains(dsn.option("sslcertreqs"))
        || Tls.strong(dsn.option("skipverify"));
  }

  /** What a connection string is missing; empty when nothing. */
  private static String lack(Dsn dsn, boolean login) {
    boolean tls = tls(dsn);
    if (tls && trusting(dsn)) {
      return (login ? "" : "no password and ") + "TLS that looks at no certificate";
    }
    if (tls) {
      return login ? "" : "no password";
    }
    return login ? "no TLS" : "neither a password nor TLS";
  }

  private static boolean speaksOfRedis(String name) {
    return DatabaseNames.redisAddress(name) || DatabaseNames.redisHost(name);
  }

  private static boolean here(String text) {
    return Dsn.of(text).filter(Dsn::local).isPresent();
  }

  private static boolean isAddress(Variable variable) {
    String text =
        switch (variable.value()) {
          case Value.Literal(String literal) -> literal;
          case Value.Unresolved(var _, var _, String fallback) -> fallback == null ? "" : fallback;
        };
    Dsn dsn = Dsn.of(text).orElse(null);
    boolean named = DatabaseNames.redisAddress(variable.name());
    // A socket is one of Redis when the name says so: DOCKER_HOST is a socket, too.
    return dsn == null
        ? named
        : dsn.engine() == Engine.REDIS && (named || !dsn.scheme().equals("unix"));
  }

  private static void address(
      Ruling ruling, Deployment deployment, Variable variable, String text) {
    Dsn dsn = Dsn.of(text).orElse(null);
    if (dsn == null) {
      ruling.doubt(
          variable.name() + " is no connection string that can be read",
          "Write it as a URL: rediss://:PASSWORD@HOST:6379/0");
      return;
    }
    if (dsn.local()) {
      return;
    }
    boolean login = !dsn.password().isEmpty();
    String lack = lack(dsn, login);
    if (lack.equals("no password") && hasPassword(deployment, "")) {
      ruling.doubt(
          variable.name()
              + " has no password; one is set beside it, and only the code knows of both",
          FIX);
    } else if (lack.isEmpty()) {
      ruling.holds();
    } else {
      ruling.breaks(variable, MESSAGE, variable.name() + " has " + lack, FIX);
    }
  }

  private static void host(Ruling ruling, Deployment deployment, Variable variable, String host) {
    if (Dsn.loopback(host.strip())) {
      return;
    }
    String base = base(variable.name());
    String tls = tls(deployment, base);
    boolean login = hasPassword(deployment, base);
    boolean hidden = !deployment.secrets().isEmpty() || !deployment.gaps().isEmpty();
    if (!tls.isEmpty() && !Tls.strong(tls)) {
      ruling.breaks(variable, MESSAGE, variable.name() + " is used with TLS switched off", FIX);
    } else if (!login && !hidden) {
      ruling.breaks(variable, MESSAGE, variable.name() + " is used without a password", FIX);
    } else if (tls.isEmpty() || !login) {
      String what = login ? "TLS" : "a password";
      ruling.doubt(
          variable.name()
              + " names a Redis host, and whether it is used with "
              + what
              + " is not seen",
          "Set REDIS_TLS=true and REDIS_PASSWORD, or give the connection as a URL.");
    } else {
      ruling.holds();
    }
  }

  /** What stands before the last word of a name: {@code SPRING_DATA_REDIS_}. */
  private static String base(String name) {
    return name.substring(0, name.lastIndexOf('_') + 1);
  }

  private static boolean hasPassword(Deployment deployment, String base) {
    for (String name : names(base, PASSWORDS)) {
      if (deployment.sets(name)) {
        return true;
      }
    }
    return deployment.sets("REDISCLI_AUTH");
  }

  private static String tls(Deployment deployment, String base) {
    for (String name : names(base, SWITCHES)) {
      for (Variable variable : deployment.named(name)) {
        if (variable.value() instanceof Value.Literal(String text)) {
          return text.strip().toLowerCase(Locale.ROOT);
        }
      }
    }
    return "";
  }

  /** The names that go with a host, those that begin as its own first. */
  private static List<String> names(String base, List<String> ends) {
    List<String> names = new ArrayList<>();
    for (String before : List.of(base, "REDIS_", "VALKEY_")) {
      for (String end : before.isEmpty() ? List.<String>of() : ends) {
        names.add(before + end);
      }
    }
    return names;
  }
}
