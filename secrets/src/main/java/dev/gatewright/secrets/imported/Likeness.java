package dev.gatewright.secrets.imported;

import dev.gatewright.secrets.rules.RuleKind;
import dev.gatewright.secrets.rules.SecretRule;
import java.util.Set;

/** Which of our rules find what a rule of gitleaks finds, from its id. */
final class Likeness {
  /** Rules of gitleaks that look for any secret behind a name or an option. */
  private static final Set<String> UNSPECIFIC =
      Set.of("generic-api-key", "curl-auth-header", "curl-auth-user", "kubernetes-secret-yaml");

  /** A first word shorter than this says too little. */
  private static final int LEAST = 3;

  private Likeness() {}

  /** Whether a word about a rule of gitleaks is one about a rule of ours too. */
  static boolean same(String theirs, SecretRule ours) {
    if (theirs.equals(ours.id())) {
      return true;
    }
    if (UNSPECIFIC.contains(theirs)) {
      return ours.kind() == RuleKind.GENERIC;
    }
    if (theirs.equals("private-key")) {
      return ours.kind() == RuleKind.PEM;
    }
    if (theirs.equals("jwt") || theirs.equals("jwt-base64")) {
      return ours.kind() == RuleKind.JWT;
    }
    String provider = first(theirs);
    String known = provider.equals("gcp") ? "google" : provider;
    return known.length() >= LEAST && known.equals(first(ours.id()));
  }

  private static String first(String id) {
    int dash = id.indexOf('-');
    return dash < 0 ? id : id.substring(0, dash);
  }
}
