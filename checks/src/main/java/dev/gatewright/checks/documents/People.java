package dev.gatewright.checks.documents;

import dev.gatewright.targets.documents.Words;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The roles and the persons a text names. */
final class People {
  private static final String[] ROLES = {
    "security lead",
    "security officer",
    "security manager",
    "security team",
    "security engineer",
    "incident commander",
    "incident manager",
    "incident lead",
    "release manager",
    "project lead",
    "engineering manager",
    "team lead",
    "tech lead",
    "technical lead",
    "on call engineer",
    "oncall engineer",
    "on call",
    "duty officer",
    "duty manager",
    "data protection officer",
    "dpo",
    "ciso",
    "cto",
    "ceo",
    "coo",
    "cio",
    "cso",
    "director",
    "head of *",
    "vp",
    "maintainer",
    "owner",
    "administrator",
    "admin",
    "coordinator",
    "responder",
    "response team",
    "legal",
    "legal counsel",
    "communication lead",
    "communications lead",
    "support",
    "platform team",
    "operations team",
    "infrastructure team",
    "developer",
    "manager",
    "lead",
    "officer",
    "engineer",
    "scribe",
    "chair"
  };

  private static final Set<String> NO_NAMES =
      Set.of(
          "security",
          "incident",
          "response",
          "team",
          "lead",
          "manager",
          "officer",
          "release",
          "engineer",
          "engineering",
          "github",
          "gitlab",
          "actions",
          "slack",
          "step",
          "phase",
          "level",
          "severity",
          "email",
          "phone",
          "contact",
          "primary",
          "secondary",
          "backup",
          "emergency",
          "the",
          "if",
          "when",
          "please",
          "role",
          "name",
          "person",
          "reach",
          "python",
          "package",
          "index",
          "project",
          "support",
          "high",
          "low",
          "medium",
          "critical",
          "after",
          "notify",
          "call",
          "data",
          "protection",
          "policy",
          "plan",
          "on-call",
          "head",
          "chief",
          "information",
          "technical",
          "technology",
          "executive",
          "director",
          "product",
          "owner",
          "first",
          "second",
          "last",
          "next",
          "internal",
          "external",
          "legal",
          "public",
          "api",
          "ai",
          "doe",
          "general",
          "management",
          "communication",
          "communications",
          "pager",
          "duty",
          "microsoft",
          "google",
          "teams",
          "business",
          "hours",
          "working",
          "days",
          "within");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private People() {}

  /** Whether a text names a role or a person. */
  static boolean in(String text) {
    return Words.of(text).has(ROLES) || !names(text).isEmpty();
  }

  /** The different roles and persons of a text; of roles inside one another the longest counts. */
  static Set<String> of(String text) {
    Set<String> found = new TreeSet<>(names(text));
    String rest = " " + String.join(" ", Words.of(text).list()) + " ";
    for (String role : ROLES) {
      String words = role.endsWith("*") ? role.substring(0, role.length() - 1) : role + " ";
      String plural = role.endsWith("*") ? words : role + "s ";
      if (rest.contains(" " + words) || rest.contains(" " + plural)) {
        found.add(role);
        rest = rest.replace(" " + words, "  ").replace(" " + plural, "  ");
      }
    }
    return found;
  }

  /** Two or three words with a capital after one another, none of which is a common word. */
  private static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    String[] tokens = BLANKS.split(text.replace("|", " | ").replace("*", ""), -1);
    StringBuilder name = new StringBuilder();
    int parts = 0;
    for (int i = 0; i <= tokens.length; i++) {
      String token = i < tokens.length ? tokens[i] : "";
      String bare = bare(token);
      boolean part = capital(bare) && !NO_NAMES.contains(bare.toLowerCase(Locale.ROOT));
      if (part) {
        name.append(parts == 0 ? "" : " ").append(bare);
        parts++;
      }
      if (!part || !bare.equals(token)) {
        if (parts == 2 || parts == 3) {
          names.add(name.toString());
        }
        name.setLength(0);
        parts = 0;
      }
    }
    return names;
  }

  private static String bare(String token) {
    int from = 0;
    int to = token.length();
    while (from < to && !Character.isLetter(token.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetter(token.charAt(to - 1))) {
      to--;
    }
    return token.substring(from, to);
  }

  private static boolean capital(String word) {
    if (word.length() < 2 || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    boolean lower = false;
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetter(c) && c != '-' && c != '\'' && c != '\u2019') {
        return false;
      }
      lower |= Character.isLowerCase(c);
    }
    return lower;
  }
}
