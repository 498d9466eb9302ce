package dev.gatewright.secrets.rules;

import dev.gatewright.model.Confidence;
import dev.gatewright.model.Severity;
import java.util.List;

/**
 * What one kind of secret looks like and what is said of it.
 *
 * @param id permanent, in kebab-case
 * @param title what it is, for people
 * @param provider who gives out such values
 * @param kind how it is matched
 * @param keywords literal beginnings, or, where a name is looked for, words the name contains
 * @param ignoreCase whether capitals are the same as small letters in a keyword
 * @param value the expression for what follows the keyword, or for the whole value of an
 *     assignment; empty for any
 * @param lead the expression for what stands directly before the keyword of a token and belongs to
 *     it; empty for nothing
 * @param before what may not stand before a token: {@code word}, {@code any} or a class
 * @param after what may not stand behind a value, written as {@code before}
 * @param names words of which an assigned name must contain one besides a keyword, or of which one
 *     stands among the first behind a program; empty for none
 * @param options where the secret stands among the words behind a program, marked <code>{}</code>
 * @param run how many bytes of a token must at least stand directly behind the keyword
 * @param check what the value says of itself that can be proved without asking anybody; empty for
 *     none
 * @param entropy least Shannon entropy, in bits a character, or 0
 * @param confidence how sure a match is with nothing else known
 * @param severity how much harm the secret can do
 * @param revoke where it is taken back: the provider's page, perhaps with a marker for a host
 */
public record SecretRule(
    String id,
    String title,
    String provider,
    RuleKind kind,
    List<String> keywords,
    boolean ignoreCase,
    String value,
    String lead,
    String before,
    String after,
    List<String> names,
    List<String> options,
    int run,
    String check,
    double entropy,
    Confidence confidence,
    Severity severity,
    String revoke) {
  public SecretRule {
    keywords = List.copyOf(keywords);
    names = List.copyOf(names);
    options = List.copyOf(options);
  }
}
