package dev.gatewright.checks;

import java.util.regex.Pattern;

/** The names of ruff's security rules, those of flake8-bandit. */
public final class SecurityRules {
  private static final Pattern SEPARATORS = Pattern.compile("[,\\s\"'\\[\\]]+");

  private SecurityRules() {}

  /** Whether a list of rule names, parted by commas, takes in security rules. */
  public static boolean chosen(String list) {
    for (String part : SEPARATORS.split(list, -1)) {
      boolean numbered = part.length() > 1 && part.charAt(0) == 'S' && digits(part);
      // The use of assert alone says nothing of security.
      numbered &= !part.equals("S101");
      if (part.equals("S") || part.equals("ALL") || numbered) {
        return true;
      }
    }
    return false;
  }

  /** Whether a list names all security rules at once. */
  public static boolean all(String list) {
    for (String part : SEPARATORS.split(list, -1)) {
      if (part.equals("S") || part.equals("ALL")) {
        return true;
      }
    }
    return false;
  }

  private static boolean digits(String part) {
    for (int i = 1; i < part.length(); i++) {
      if (!Character.isDigit(part.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
