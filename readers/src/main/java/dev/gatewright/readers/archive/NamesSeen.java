package dev.gatewright.readers.archive;

import java.util.HashSet;
import java.util.Set;

/** The names of one archive, each kept as 64 bits, so that a second one of a kind is noticed. */
final class NamesSeen {
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final Set<Long> seen = new HashSet<>();

  /** Whether this name was not there before. */
  boolean add(String name) {
    long hash = START;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * PRIME;
    }
    return seen.add(hash);
  }
}
