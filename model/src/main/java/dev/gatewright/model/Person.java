package dev.gatewright.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody who may vouch, accept or own a task.
 *
 * @param id short name used in attestations and waivers
 * @param name full name, or the id where none is given
 * @param roles what they may sign for, such as {@code security}
 * @param accounts what they are called elsewhere, by the place, such as {@code pypi}
 * @param emails the addresses they commit with
 */
public record Person(
    String id, String name, List<String> roles, Map<String, String> accounts, List<String> emails) {
  public Person {
    roles = List.copyOf(roles);
    accounts = Collections.unmodifiableSortedMap(new TreeMap<>(accounts));
    emails = List.copyOf(emails);
  }

  /** Somebody of whom no account elsewhere is known. */
  public Person(String id, String name, List<String> roles) {
    this(id, name, roles, Map.of(), List.of());
  }
}
