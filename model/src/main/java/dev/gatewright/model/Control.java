package dev.gatewright.model;

import java.util.List;

/**
 * A requirement in our own words, with the way it is decided.
 *
 * @param id permanent name, such as {@code pypi-project-owners}
 * @param pack the pack it belongs to
 * @param title a statement; true means good
 * @param kind who or what decides it
 * @param severity how much harm its absence can do
 * @param days how long a verdict stays good, in days; 0 for as long as nothing changes
 * @param checks the checks that prove it, all of which must pass
 * @param phrases the words that bind to it
 */
public record Control(
    String id,
    String pack,
    String title,
    ItemKind kind,
    Severity severity,
    int days,
    List<CheckCall> checks,
    List<Phrase> phrases) {
  public Control {
    checks = List.copyOf(checks);
    phrases = List.copyOf(phrases);
  }
}
