package dev.gatewright.model;

import java.util.List;

/**
 * Somebody who may vouch, accept or own a task.
 *
 * @param id short name used in attestations and waivers
 * @param name full name, or the id where none is given
 * @param roles what they may sign for, such as {@code security}
 */
public record Person(String id, String name, List<String> roles) {
  public Person {
    roles = List.copyOf(roles);
  }
}
