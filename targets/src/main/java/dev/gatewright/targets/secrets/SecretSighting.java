package dev.gatewright.targets.secrets;

import dev.gatewright.model.Confidence;
import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Place;
import dev.gatewright.secrets.allow.Excuse;
import dev.gatewright.secrets.rules.SecretRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A secret that was found, told without it.
 *
 * @param rule what it looks like
 * @param confidence how sure it is one
 * @param reasons what made that more or less sure
 * @param place where it begins; of a secret in an archive, the archive
 * @param where more of where: the entry of an archive, the commits; empty when the place says it
 * @param excerpt its line with everything that may be secret covered, or null
 * @param shown the first characters and the length, safe to print
 * @param fingerprint names the secret for reports and waivers
 * @param keyed the same in full and with the id of its key, as a waiver writes it; null without a
 *     key
 * @param secret tells it from other secrets of this run
 * @param inProse whether it stands in a document, a comment, a docstring or a notebook
 * @param excuse why it does not count, or null when it does
 */
public record SecretSighting(
    SecretRule rule,
    Confidence confidence,
    List<String> reasons,
    Place place,
    String where,
    @Nullable Excerpt excerpt,
    String shown,
    String fingerprint,
    @Nullable String keyed,
    SecretDigest secret,
    boolean inProse,
    @Nullable Excuse excuse) {
  public SecretSighting {
    reasons = List.copyOf(reasons);
  }

  /** Whether it counts against an item: nobody excused it and it is more than a guess. */
  public boolean stands() {
    return excuse == null && confidence != Confidence.LOW;
  }

  /**
   * All that is told of it; never the secret. Written out, since a start would pay for its making.
   */
  @Override
  public String toString() {
    StringBuilder told = new StringBuilder(160);
    told.append(rule.id()).append(' ').append(confidence.id()).append(' ');
    for (String reason : reasons) {
      told.append(reason).append("; ");
    }
    told.append(place.file()).append(':').append(place.line()).append(' ').append(where);
    return told.append(' ').append(shown).append(' ').append(fingerprint).toString();
  }
}
