package dev.gatewright.readers.packaging;

import java.util.Locale;

/** Names of projects on a package index (PEP 503, PEP 508). */
public final class ProjectName {
  private ProjectName() {}

  /** Lower case, with each run of {@code -}, {@code _} and dots as one {@code -} (PEP 503). */
  public static String normalised(String name) {
    StringBuilder out = new StringBuilder(name.length());
    boolean joint = false;
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean separates = joins(c);
      if (!separates) {
        out.append(c);
      } else if (!joint) {
        out.append('-');
      }
      joint = separates;
    }
    return out.toString();
  }

  /** Whether a project may be called so: ASCII letters, digits, and joints inside (PEP 508). */
  public static boolean valid(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean inner = i > 0 && i + 1 < name.length() && joins(c);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && !inner) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean joins(char c) {
    return c == '-' || c == '_' || c == '.';
  }
}
