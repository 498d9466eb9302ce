package dev.gatewright.checks.documents;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The clauses of well-known standards that a text names. */
final class Clauses {
  private static final Set<String> NIST_800_53 =
      Set.of(
          "AC", "AT", "AU", "CA", "CM", "CP", "IA", "IR", "MA", "MP", "PE", "PL", "PM", "PS", "PT",
          "RA", "SA", "SC", "SI", "SR");

  private static final Set<String> CSF_FUNCTIONS = Set.of("GV", "ID", "PR", "DE", "RS", "RC");

  private static final Set<String> SSDF = Set.of("PO", "PS", "PW", "RV");

  private static final Set<String> NUMBERED =
      Set.of(
          "art",
          "article",
          "dss",
          "req",
          "requirement",
          "clause",
          "cis",
          "control",
          "section",
          "annex");

  private static final Pattern SEPARATORS = Pattern.compile("[\\s|,;()\\[\\]\"`*/]+");

  private Clauses() {}

  /** The clauses, in capitals. */
  static Set<String> in(String text) {
    Set<String> found = new TreeSet<>();
    String[] tokens = SEPARATORS.split(text, -1);
    String before = "";
    for (String raw : tokens) {
      String token = trimmed(raw);
      boolean numbered =
          NUMBERED.contains(before) && !token.isEmpty() && Character.isDigit(token.charAt(0));
      if (numbered || clause(token)) {
        found.add((numbered ? before + " " + token : token).toUpperCase(Locale.ROOT));
      }
      before = token.isEmpty() ? before : token.toLowerCase(Locale.ROOT);
    }
    return found;
  }

  private static boolean clause(String token) {
    int letters = 0;
    while (letters < token.length() && letters < 5 && capital(token.charAt(letters))) {
      letters++;
    }
    String head = token.substring(0, letters);
    String rest = token.substring(letters);
    return switch (head) {
      case "A" -> (rest.startsWith(".") && numbers(rest.substring(1), 2)) || topTen(rest);
      case "CC", "PI", "C", "P" -> numbers(rest, 2);
      case "V" -> numbers(rest, 2);
      case "OSPS" -> rest.length() > 4 && rest.charAt(0) == '-';
      case "" -> token.startsWith("164.3") || token.startsWith("\u00a7");
      default -> family(head, rest);
    };
  }

  private static boolean family(String head, String rest) {
    if (NIST_800_53.contains(head) && rest.startsWith("-") && numbers(rest.substring(1), 1)) {
      return true;
    }
    if (SSDF.contains(head) && rest.startsWith(".") && numbers(rest.substring(1), 1)) {
      return true;
    }
    return CSF_FUNCTIONS.contains(head)
        && rest.length() >= 5
        && rest.charAt(0) == '.'
        && capital(rest.charAt(1))
        && capital(rest.charAt(2))
        && rest.charAt(3) == '-'
        && numbers(rest.substring(4), 1);
  }

  /** An entry of the OWASP Top 10, such as {@code A01:2021}. */
  private static boolean topTen(String rest) {
    return rest.length() == 7 && rest.startsWith(":20", 2);
  }

  /** At least so many numbers with dots between them, and nothing else. */
  private static boolean numbers(String text, int least) {
    int groups = 0;
    boolean inNumber = false;
    for (int i = 0; i < text.length(); i++) {
      boolean digit = Character.isDigit(text.charAt(i));
      if (!digit && (text.charAt(i) != '.' || !inNumber)) {
        return false;
      }
      groups += digit && !inNumber ? 1 : 0;
      inNumber = digit;
    }
    return inNumber && groups >= least;
  }

  private static String trimmed(String token) {
    int end = token.length();
    while (end > 0 && ".:".indexOf(token.charAt(end - 1)) >= 0) {
      end--;
    }
    return token.substring(0, end);
  }

  private static boolean capital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
