package dev.gatewright.targets.github;

import dev.gatewright.readers.text.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rights of a token, as GitHub names them to machines and to people. */
final class Permission {
  private Permission() {}

  /**
   * The sets of rights that a header names, any one of which would do.
   *
   * @param header such as {@code secrets=read; actions=read,contents=read}
   */
  static List<String> sets(String header) {
    List<String> sets = new ArrayList<>();
    for (String set : header.split(";", -1)) {
      List<String> rights = new ArrayList<>();
      for (String right : set.split(",", -1)) {
        int equals = right.indexOf('=');
        if (equals > 0) {
          rights.add(
              words(right.substring(0, equals)) + ": " + right.substring(equals + 1).strip());
        }
      }
      if (!rights.isEmpty()) {
        sets.add(Visible.of(String.join(" and ", rights), 120));
      }
    }
    return sets;
  }

  /** {@code secret_scanning_alerts} as the settings page has it: Secret scanning alerts. */
  private static String words(String name) {
    String plain = name.strip().replace('_', ' ').toLowerCase(Locale.ROOT);
    return switch (plain) {
      case "vulnerability alerts" -> "Dependabot alerts";
      case "security events" -> "Code scanning alerts";
      case "" -> "";
      default -> plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    };
  }
}
