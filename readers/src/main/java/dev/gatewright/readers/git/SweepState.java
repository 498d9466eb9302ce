package dev.gatewright.readers.git;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was swept whole: packs by their checksum, and objects in files of their own by name.
 *
 * <p>A pack or an object that a gap was told of is not part of it, so that the next sweep looks and
 * tells again. It says nothing of the types that were asked for, nor of what a visitor did.
 */
public record SweepState(Set<String> packs, Set<ObjectId> loose) {
  /** Nothing was swept yet. */
  public static final SweepState NOTHING = new SweepState(Set.of(), Set.of());

  private static final String PACK = "pack ";
  private static final String LOOSE = "loose ";

  /** Copies both sets. */
  public SweepState {
    packs = Set.copyOf(packs);
    loose = Set.copyOf(loose);
  }

  /** One line for each pack and object, sorted; the same state gives the same lines. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (String pack : new TreeSet<>(packs)) {
      lines.add(PACK + pack);
    }
    for (ObjectId id : new TreeSet<>(loose)) {
      lines.add(LOOSE + id.hex());
    }
    return lines;
  }

  /** Reads {@link #lines} back; a line of any other form is passed over, so more is swept. */
  public static SweepState parse(Collection<String> lines) {
    Set<String> packs = new TreeSet<>();
    Set<ObjectId> loose = new TreeSet<>();
    for (String line : lines) {
      if (line.startsWith(PACK)) {
        packs.add(line.substring(PACK.length()));
      } else if (line.startsWith(LOOSE)) {
        ObjectId.parse(line.substring(LOOSE.length())).ifPresent(loose::add);
      }
    }
    return new SweepState(packs, loose);
  }
}
