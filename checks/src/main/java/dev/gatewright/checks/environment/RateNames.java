package dev.gatewright.checks.environment;

import java.util.List;
import java.util.Set;

/** Tells which variables hold a rate limit. */
final class RateNames {
  private static final Set<String> USUAL =
      Set.of(
          "DEFAULT_RATE_LIMIT",
          "RATE_LIMIT",
          "RATE_LIMIT_DEFAULT",
          "RATELIMIT_DEFAULT",
          "RATELIMIT",
          "API_RATE_LIMIT",
          "RATE_LIMITS",
          "DEFAULT_RATE_LIMITS",
          "GLOBAL_RATE_LIMIT");
  private static final Set<String> BURST =
      Set.of(
          "BURST_RATE_LIMIT",
          "RATE_LIMIT_BURST",
          "BURST_LIMIT",
          "RATELIMIT_BURST",
          "RATE_LIMIT_BURST_SIZE");

  private RateNames() {}

  /** The usual limit. */
  static boolean usual(String name) {
    return USUAL.contains(name)
        || name.endsWith("_DEFAULT_RATE_LIMIT")
        || name.endsWith("_RATE_LIMIT_DEFAULT")
        || name.endsWith("_RATELIMIT_DEFAULT")
        || unit(name) > 0;
  }

  /** The limit for short peaks. */
  static boolean burst(String name) {
    return BURST.contains(name)
        || name.endsWith("_BURST_RATE_LIMIT")
        || name.endsWith("_RATE_LIMIT_BURST");
  }

  /** The switch that turns rate limits on and off. */
  static boolean enabled(String name) {
    return name.endsWith("RATE_LIMIT_ENABLED")
        || name.endsWith("RATELIMIT_ENABLED")
        || name.endsWith("ENABLE_RATE_LIMIT")
        || name.endsWith("ENABLE_RATE_LIMITING")
        || name.endsWith("RATE_LIMITING_ENABLED");
  }

  /** The switch that turns rate limits off. */
  static boolean disabled(String name) {
    return name.endsWith("DISABLE_RATE_LIMIT")
        || name.endsWith("DISABLE_RATE_LIMITING")
        || name.endsWith("DISABLE_RATE_LIMITS")
        || name.endsWith("RATE_LIMIT_DISABLED")
        || name.endsWith("RATELIMIT_DISABLED")
        || name.endsWith("RATE_LIMITING_DISABLED");
  }

  /** The seconds that a name such as {@code RATE_LIMIT_PER_MINUTE} says; 0 when it says none. */
  static int unit(String name) {
    List<String> parts = SecretNames.parts(name);
    int size = parts.size();
    boolean rate =
        parts.contains("RATELIMIT") || (parts.contains("RATE") && parts.contains("LIMIT"));
    if (!rate || size < 3 || !parts.get(size - 2).equals("PER")) {
      return 0;
    }
    return switch (parts.getLast()) {
      case "SECOND" -> 1;
      case "MINUTE" -> 60;
      case "HOUR" -> 3_600;
      case "DAY" -> 86_400;
      default -> 0;
    };
  }
}
