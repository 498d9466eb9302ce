package dev.gatewright.targets.sight;

import java.util.Set;

/**
 * Covers what may be a secret in a line that is going to be shown. It covers too much rather than
 * too little, and keeps the length of the line, so that columns stay true.
 */
public final class Masking {
  /** Characters of a run that are left readable, so that a person recognises their own value. */
  private static final int KEPT = 4;

  /** A run of token characters from this length on is covered when it mixes letters and digits. */
  private static final int TOKEN_LENGTH = 16;

  private static final String[] TELLING = {
    "password", "passwd", "secret", "token", "api_key", "apikey", "api-key", "private", "credential"
  };

  /** Values that are nobody's secret: {@code id-token: write}. */
  private static final Set<String> PLAIN =
      Set.of("read", "write", "none", "true", "false", "null", "inherit");

  private Masking() {}

  /**
   * The line with every run that looks like a token, and every value of a telling name, covered.
   */
  public static String maskLine(String line) {
    StringBuilder out = new StringBuilder(line);
    coverCredentialsOfUrls(out);
    coverTellingValues(out);
    int start = 0;
    while (start < out.length()) {
      int end = start;
      while (end < out.length() && tokenCharacter(out.charAt(end))) {
        end++;
      }
      if (end - start >= TOKEN_LENGTH && mixed(out, start, end)) {
        cover(out, start + KEPT, end);
      }
      start = Math.max(end, start + 1);
    }
    return out.toString();
  }

  /** The line with the characters between two indexes covered. */
  public static String cover(String line, int from, int to) {
    StringBuilder out = new StringBuilder(line);
    cover(out, from, to);
    return out.toString();
  }

  private static void cover(StringBuilder out, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = out.charAt(i);
      if (Character.isHighSurrogate(c) || Character.isLowSurrogate(c)) {
        continue;
      }
      out.setCharAt(i, '*');
    }
  }

  private static void coverCredentialsOfUrls(StringBuilder out) {
    int scheme = out.indexOf("://");
    while (scheme >= 0) {
      int from = scheme + 3;
      int end = from;
      int at = -1;
      while (end < out.length()
          && !Character.isWhitespace(out.charAt(end))
          && out.charAt(end) != '"') {
        if (out.charAt(end) == '@') {
          at = end;
        }
        end++;
      }
      int colon = at < 0 ? -1 : out.indexOf(":", from);
      if (colon >= 0 && colon < at) {
        cover(out, colon + 1, at);
      }
      scheme = out.indexOf("://", from);
    }
  }

  private static void coverTellingValues(StringBuilder out) {
    String lower = out.toString().toLowerCase(java.util.Locale.ROOT);
    for (String word : TELLING) {
      int at = lower.indexOf(word);
      while (at >= 0) {
        int sign = at + word.length();
        while (sign < lower.length() && nameCharacter(lower.charAt(sign))) {
          sign++;
        }
        coverValueAfter(out, sign);
        at = lower.indexOf(word, sign);
      }
    }
  }

  private static void coverValueAfter(StringBuilder out, int sign) {
    int from = sign;
    while (from < out.length() && " \t\"'".indexOf(out.charAt(from)) >= 0) {
      from++;
    }
    if (from >= out.length() || "=:".indexOf(out.charAt(from)) < 0) {
      return;
    }
    do {
      from++;
    } while (from < out.length() && " \t\"'=".indexOf(out.charAt(from)) >= 0);
    if (from < out.length() && "${<".indexOf(out.charAt(from)) >= 0) {
      return;
    }
    int end = from;
    while (end < out.length() && "\"'#,;".indexOf(out.charAt(end)) < 0) {
      end++;
    }
    if (!PLAIN.contains(out.substring(from, end).strip())) {
      cover(out, from, end);
    }
  }

  private static boolean nameCharacter(char c) {
    return c == '_' || c == '-' || Character.isLetterOrDigit(c);
  }

  private static boolean tokenCharacter(char c) {
    return c < 0x80
        && (Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '+' || c == '/');
  }

  private static boolean mixed(StringBuilder out, int start, int end) {
    boolean letter = false;
    boolean digit = false;
    for (int i = start; i < end; i++) {
      letter |= Character.isLetter(out.charAt(i));
      digit |= Character.isDigit(out.charAt(i));
    }
    return letter && digit;
  }
}
