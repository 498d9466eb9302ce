package dev.gatewright.checks.environment;

import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One secret found in a variable.
 *
 * @param variable where it stands
 * @param kind what it opens
 * @param label how to call it: the name, and {@code password in} for a connection string
 * @param text the secret
 * @param user whom it belongs to, as far as a connection string says; else empty
 * @param at what it opens, as far as a connection string says; else empty
 */
record Credential(
    Variable variable, SecretKind kind, String label, String text, String user, String at) {
  /** How the names of switches begin. */
  private static final Set<String> SWITCHES =
      Set.of(
          "REQUIRE",
          "REQUIRES",
          "ENABLE",
          "ENABLED",
          "DISABLE",
          "ALLOW",
          "SKIP",
          "USE",
          "HAS",
          "IS",
          "SHOW",
          "HIDE",
          "ROTATE",
          "VALIDATE",
          "CHECK",
          "LOG",
          "MASK");

  /** Whether a variable may hold a secret, by its name or by what it holds. */
  static boolean mayBeIn(Variable variable) {
    if (SecretNames.kind(variable.name()).isPresent()) {
      return true;
    }
    return switch (variable.value()) {
      case Value.Literal(String text) -> !in(variable, text).isEmpty();
      case Value.Unresolved(var _, var _, String fallback) ->
          DatabaseNames.address(variable.name())
              || (fallback != null && !in(variable, fallback).isEmpty());
    };
  }

  /** The secrets of a variable whose text is this. */
  static List<Credential> in(Variable variable, String text) {
    List<Credential> found = new ArrayList<>();
    if (text.isBlank()) {
      return found;
    }
    if (text.indexOf("://") > 0) {
      List<String> each = Dsn.each(text);
      if (each.size() > 1) {
        each.forEach(one -> found.addAll(in(variable, one)));
        return found;
      }
    }
    Optional<Dsn> dsn = Dsn.of(text);
    if (dsn.isPresent()) {
      password(variable, dsn.get(), found);
      return found;
    }
    Optional<SecretKind> kind = SecretNames.kind(variable.name());
    if (kind.isEmpty()) {
      login(variable, text, found);
      return found;
    }
    if (looksLikePath(text) || isSwitch(variable.name(), text)) {
      return found;
    }
    if (kind.get() == SecretKind.API_KEY
        && variable.name().toUpperCase(java.util.Locale.ROOT).endsWith("KEYS")) {
      int count = 0;
      for (String key : KeyList.split(text)) {
        String label = "key " + ++count + " of " + variable.name();
        found.add(new Credential(variable, SecretKind.API_KEY, label, key, "", ""));
      }
      return found;
    }
    found.add(new Credential(variable, kind.get(), variable.name(), text, "", ""));
    return found;
  }

  private static void password(Variable variable, Dsn dsn, List<Credential> found) {
    if (!dsn.password().isEmpty()) {
      SecretKind other = dsn.engine() == Engine.REDIS ? SecretKind.REDIS : SecretKind.OTHER;
      SecretKind kind = dsn.engine().database() ? SecretKind.DATABASE : other;
      String label = "the password in " + variable.name();
      String at = String.join(",", dsn.hosts());
      found.add(new Credential(variable, kind, label, dsn.password(), dsn.user(), at));
    }
  }

  /** A user and a password in one: {@code NEO4J_AUTH=neo4j/…}, {@code BASIC_AUTH=admin:…}. */
  private static void login(Variable variable, String text, List<Credential> found) {
    String name = variable.name().toUpperCase(java.util.Locale.ROOT);
    int end = name.endsWith("AUTH") ? userEnd(text) : 0;
    if (end > 0 && end + 1 < text.length() && text.indexOf("://") < 0) {
      String label = "the password in " + variable.name();
      String user = text.substring(0, end);
      String password = text.substring(end + 1);
      found.add(new Credential(variable, SecretKind.OTHER, label, password, user, ""));
    }
  }

  /** Where the name of a user ends at a colon or a slash; 0 when there is none. */
  private static int userEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '/') {
        return i;
      }
      if (!Character.isLetterOrDigit(c) && "._@-".indexOf(c) < 0) {
        return 0;
      }
    }
    return 0;
  }

  /**
   * Whether a variable says only that something is asked for: {@code REQUIRE_API_KEY=true}, or
   * {@code MYSQL_RANDOM_ROOT_PASSWORD=yes}.
   */
  private static boolean isSwitch(String name, String text) {
    List<String> parts = SecretNames.parts(name);
    return Truth.of(text) != Truth.NEITHER
        && (SWITCHES.contains(parts.getFirst())
            || parts.contains("RANDOM")
            || parts.contains("ALLOW"));
  }

  /** Whether a value names a file that holds the secret, such as a mounted one. */
  private static boolean looksLikePath(String text) {
    return (text.startsWith("/") || text.startsWith("./"))
        && text.indexOf('/', 1) > 0
        && text.indexOf('\n') < 0
        && (text.contains("/run/")
            || text.contains("/secrets/")
            || text.contains("/etc/")
            || text.endsWith(".pem")
            || text.endsWith(".key")
            || text.endsWith(".json"));
  }

  /** Shows the label, never the secret. */
  @Override
  public String toString() {
    return "Credential[" + label + "]";
  }
}
