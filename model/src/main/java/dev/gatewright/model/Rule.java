package dev.gatewright.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a check without running it: the head of its page.
 *
 * @param id {@code family/check-id}
 * @param title a statement; true means good
 * @param severity how much harm the opposite can do
 * @param confidence how seldom the check is wrong
 * @param needs the sights it looks at
 * @param network whether it talks to anything beyond this machine's files
 * @param also what other tools call the same idea, by tool
 * @param maps clauses of standards, by standard
 * @param version raised when what the check answers changes, from 1
 */
public record Rule(
    String id,
    String title,
    Severity severity,
    Confidence confidence,
    List<String> needs,
    boolean network,
    Map<String, List<String>> also,
    Map<String, List<String>> maps,
    int version) {
  public Rule {
    needs = List.copyOf(needs);
    also = Collections.unmodifiableSortedMap(new TreeMap<>(also));
    maps = Collections.unmodifiableSortedMap(new TreeMap<>(maps));
  }

  /** The part of the id before the slash. */
  public String family() {
    return id.substring(0, id.indexOf('/'));
  }
}
