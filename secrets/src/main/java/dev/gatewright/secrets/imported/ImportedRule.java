package dev.gatewright.secrets.imported;

import dev.gatewright.model.Place;
import dev.gatewright.secrets.linear.Expression;
import dev.gatewright.secrets.rules.Entropy;
import dev.gatewright.secrets.rules.SecretRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule out of a configuration of gitleaks.
 *
 * @param theirs its id there
 * @param place where it is written
 * @param rule what is told of a finding
 * @param expression what is searched
 * @param group the group that is the secret; 0 for the first that holds anything
 * @param entropy bits a character that the secret must have more than; 0 for none
 * @param keywords of which the text must hold one, whatever its capitals; none for always
 * @param path what the path must match, or null
 * @param allows what of its findings does not count
 */
record ImportedRule(
    String theirs,
    Place place,
    SecretRule rule,
    Expression expression,
    int group,
    double entropy,
    List<String> keywords,
    @Nullable Expression path,
    List<ImportedAllow> allows) {
  ImportedRule {
    keywords = List.copyOf(keywords);
    allows = List.copyOf(allows);
  }

  /** Whether files of this path are searched; the file that the rule stands in is not. */
  boolean at(String file) {
    return !file.equals(place.file()) && (path == null || path.found(file));
  }

  /** The secret in a match: first and behind last byte, or null when there is none. */
  int @Nullable [] secret(byte[] text, int[] places) {
    int from = places[0];
    int to = places[1];
    while (from < to && text[from] == '\n') {
      from++;
    }
    while (to > from && text[to - 1] == '\n') {
      to--;
    }
    if (group > 0) {
      from = places[2 * group];
      to = places[2 * group + 1];
    } else {
      for (int one = 1; 2 * one < places.length; one++) {
        if (places[2 * one + 1] > places[2 * one]) {
          from = places[2 * one];
          to = places[2 * one + 1];
          break;
        }
      }
    }
    if (from < 0 || to <= from) {
      return null;
    }
    boolean even =
        entropy == 0
            || Entropy.bits(new String(text, from, to - from, StandardCharsets.ISO_8859_1))
                > entropy;
    return even ? new int[] {from, to} : null;
  }

  /** Its id and place, and nothing of what it looks for. */
  @Override
  public String toString() {
    return "ImportedRule[" + theirs + " at " + place.file() + ":" + place.line() + "]";
  }
}
