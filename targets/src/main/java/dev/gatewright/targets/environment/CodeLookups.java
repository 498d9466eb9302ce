package dev.gatewright.targets.environment;

import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The variables that the code reads.
 *
 * @param lookups every place that reads a variable by a name that is written there, in the order of
 *     files and lines
 * @param dynamic places that read a variable by a name that is worked out when the code runs
 * @param gaps files that could not be read to their end
 * @param files how many files of code were read
 * @param tokens whether some file imports a library for JSON Web Tokens
 * @param names the names that are read, in upper case
 */
public record CodeLookups(
    List<Lookup> lookups,
    List<Lookup> dynamic,
    List<Gap> gaps,
    int files,
    boolean tokens,
    Set<String> names) {
  public CodeLookups {
    lookups = List.copyOf(lookups);
    dynamic = List.copyOf(dynamic);
    gaps = List.copyOf(gaps);
    names = Set.copyOf(names);
  }

  /** Lookups with the names they read. */
  static CodeLookups of(
      List<Lookup> lookups, List<Lookup> dynamic, List<Gap> gaps, int files, boolean tokens) {
    Set<String> names = new HashSet<>();
    for (Lookup lookup : lookups) {
      lookup.all().forEach(name -> names.add(name.toUpperCase(Locale.ROOT)));
    }
    return new CodeLookups(lookups, dynamic, gaps, files, tokens, names);
  }

  /**
   * One place that reads a variable.
   *
   * @param name the name; empty when it is worked out when the code runs
   * @param others names that do as well
   */
  public record Lookup(String name, List<String> others, Need need, Place place, Excerpt excerpt) {
    public Lookup {
      others = List.copyOf(others);
    }

    /** Every name that does. */
    public List<String> all() {
      List<String> all = new ArrayList<>(others);
      all.addFirst(name);
      return all;
    }
  }

  /** Whether the code can go on without a variable. */
  public enum Need {
    /** There is a default, or it asks first. */
    NO,
    /** It stops on a condition only, or goes on with None. */
    PERHAPS,
    /** It stops. */
    YES
  }

  /** Whether a name that is not listed is read nowhere. */
  public boolean complete() {
    return files > 0 && gaps.isEmpty() && dynamic.isEmpty();
  }

  /** Whether some place reads this variable, by its name in any case. */
  public boolean reads(String name) {
    return names.contains(name.toUpperCase(Locale.ROOT));
  }

  /** The places that read this variable. */
  public List<Lookup> of(String name) {
    List<Lookup> found = new ArrayList<>();
    for (Lookup lookup : lookups) {
      if (lookup.name().equals(name)) {
        found.add(lookup);
      }
    }
    return found;
  }
}
