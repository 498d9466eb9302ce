package dev.gatewright.targets.secrets;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Looked;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
    // Each pass over a repository tells its gaps, and they are often the same.
    skipped = List.copyOf(new LinkedHashSet<>(skipped));
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

  /**
   * The part of it in files with such a path; a part of the directory that could not be listed may
   * hold such files.
   *
   * @param all every file that was to be searched
   * @param what what the chosen files are called
   */
  SecretsSeen among(List<String> all, Predicate<String> paths, String what) {
    Set<String> left = new HashSet<>();
    List<Skipped> ours = new ArrayList<>();
    for (Skipped one : skipped) {
      if (one.file().equals(".") || paths.test(one.file())) {
        ours.add(one);
        left.add(one.file());
      }
    }
    long searched = all.stream().filter(path -> paths.test(path) && !left.contains(path)).count();
    return new SecretsSeen(
        found.stream().filter(one -> paths.test(one.place().file())).toList(),
        List.of(new Looked(looked.getFirst().target(), what, searched)),
        ours);
  }

  /** Whether nothing was left out. */
  public boolean whole() {
    return skipped.isEmpty();
  }
}
