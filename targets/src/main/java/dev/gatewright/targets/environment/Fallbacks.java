package dev.gatewright.targets.environment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How a written value becomes what can be judged. */
final class Fallbacks {
  /** How references to stores of secrets begin, whatever tool follows them. */
  private static final String[] REFERENCES = {
    "op://",
    "vault:",
    "vault://",
    "ref+",
    "ssm:",
    "ssm://",
    "sm://",
    "gsm://",
    "akv://",
    "awssm://",
    "gcp:secretmanager:",
    "aws-ssm://",
    "aws-secretsmanager://",
    "secretsmanager:",
    "arn:aws:secretsmanager:",
    "arn:aws:ssm:",
    "{{resolve:",
    "ENC[",
    "bws://",
    "doppler://",
    "keyring://",
    "@Microsoft.KeyVault(",
    "<path:"
  };

  private Fallbacks() {}

  static String reason(String name) {
    return name + " is put together from variables that are set elsewhere";
  }

  /** A text as a value: a reference to a store of secrets is not the secret. */
  static Value value(String name, String text) {
    for (String prefix : REFERENCES) {
      if (text.startsWith(prefix)) {
        String reason = name + " is kept in a store of secrets (" + prefix + "…)";
        return new Value.Unresolved(Value.Whence.SECRET_STORE, reason, null);
      }
    }
    return new Value.Literal(text);
  }

  /**
   * A text of a manifest as a value: {@code ${NAME}} and the like are filled in by what applies it.
   */
  static Value manifest(String name, String text) {
    if (text.contains("${") || text.contains("{{")) {
      String reason = name + " has a part that is filled in before the manifest is applied";
      return new Value.Unresolved(Value.Whence.ELSEWHERE, reason, null);
    }
    return value(name, text);
  }

  /** The variables, and for each {@code NAME_FILE} that holds a path one {@code NAME} more. */
  static List<Variable> withFiles(Collection<Variable> variables) {
    List<Variable> all = new ArrayList<>(variables);
    Set<String> names = new HashSet<>();
    for (Variable variable : variables) {
      names.add(variable.name());
    }
    for (Variable variable : variables) {
      String name = variable.name();
      if (name.length() > 5 && name.endsWith("_FILE") && !variable.empty()) {
        String base = name.substring(0, name.length() - 5);
        Value value = new Value.Unresolved(Value.Whence.FILE, base + " is kept in a file", null);
        if (!names.contains(base)) {
          all.add(
              new Variable(base, value, variable.carrier(), variable.place(), variable.excerpt()));
        }
      }
    }
    return all;
  }

  /** Whether a raw value names a variable that none of these is. */
  static boolean outside(String raw, Set<String> known) {
    for (int at = raw.indexOf('$'); at >= 0; at = raw.indexOf('$', at + 1)) {
      if (at > 0 && raw.charAt(at - 1) == '\\') {
        continue;
      }
      int start = at + 1;
      if (start < raw.length() && raw.charAt(start) == '{') {
        start++;
      }
      int end = start;
      while (end < raw.length() && nameCharacter(raw.charAt(end))) {
        end++;
      }
      if (end > start && !known.contains(raw.substring(start, end))) {
        return true;
      }
    }
    return false;
  }

  static boolean nameCharacter(char c) {
    return c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
