package dev.gatewright.targets.secrets;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Looked;
import java.util.ArrayList;
import java.util.List;

/**
 * What a search for secrets came to.
 *
 * @param found every secret, by place
 * @param looked what was searched
 * @param skipped what was not, and why; empty when everything was searched
 */
public record SecretsSeen(List<SecretSighting> found, List<Looked> looked, List<Skipped> skipped) {
  public SecretsSeen {
    found = List.copyOf(found);
    looked = List.copyOf(looked);
    skipped = List.copyOf(skipped);
  }

  /** Those that count. */
  public List<SecretSighting> standing() {
    return found.stream().filter(SecretSighting::stands).toList();
  }

  /** Both together. */
  public SecretsSeen with(SecretsSeen other) {
    List<SecretSighting> all = new ArrayList<>(found);
    all.addAll(other.found);
    List<Looked> both = new ArrayList<>(looked);
    both.addAll(other.looked);
    List<Skipped> left = new ArrayList<>(skipped);
    left.addAll(other.skipped);
    return new SecretsSeen(all, both, left);
  }

  /** Whether nothing was left out. */
  public boolean whole() {
    return skipped.isEmpty();
  }
}
