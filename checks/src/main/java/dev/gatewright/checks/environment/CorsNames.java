package dev.gatewright.checks.environment;

import java.util.List;

/** Tells which variables decide what other sites may do (CORS). */
final class CorsNames {
  private CorsNames() {}

  /** Origins, as a list or as a pattern. */
  static boolean origins(String name) {
    List<String> parts = SecretNames.parts(name);
    boolean joined = parts.contains("ALLOWEDORIGINS") || parts.contains("ALLOWORIGINS");
    boolean origin = joined || parts.contains("ORIGIN") || parts.contains("ORIGINS");
    boolean allows = joined || allows(parts);
    boolean other =
        parts.contains("CSRF") || parts.contains("CREDENTIALS") || parts.contains("METHODS");
    return (origin && allows && !other)
        || name.equals("CORS")
        || name.equals("CORS_WHITELIST")
        || name.equals("CORS_ALLOW_LIST");
  }

  /** Whether the variable holds a pattern. */
  static boolean pattern(String name) {
    List<String> parts = SecretNames.parts(name);
    return parts.contains("REGEX") || parts.contains("REGEXES") || parts.contains("PATTERN");
  }

  /** Whether the variable is a switch that allows every origin. */
  static boolean allSwitch(String name) {
    return SecretNames.parts(name).contains("ALL");
  }

  /** Methods. */
  static boolean methods(String name) {
    List<String> parts = SecretNames.parts(name);
    boolean last = parts.getLast().equals("METHODS") || parts.getLast().equals("METHOD");
    return last && allows(parts);
  }

  /** Request headers; those a site may read are another list. */
  static boolean headers(String name) {
    List<String> parts = SecretNames.parts(name);
    boolean last = parts.getLast().equals("HEADERS") || parts.getLast().equals("HEADER");
    return last && allows(parts) && !parts.contains("EXPOSE") && !parts.contains("EXPOSED");
  }

  /** The switch for credentials. */
  static boolean credentials(String name) {
    List<String> parts = SecretNames.parts(name);
    return parts.getLast().equals("CREDENTIALS") && allows(parts);
  }

  private static boolean allows(List<String> parts) {
    return parts.contains("CORS") || parts.contains("ALLOW") || parts.contains("ALLOWED");
  }
}
