package dev.gatewright.checklist;

import dev.gatewright.model.CheckCall;
import java.util.List;

/**
 * What the catalog says of a control beside what decides it.
 *
 * @param source the seed item it covers, such as {@code S0-037}
 * @param maps clauses of standards it belongs to, such as {@code owasp:A01} or {@code cwe:798}
 * @param corroborates checks that add evidence to what a person, a task or a runbook step answers;
 *     they never answer in its place
 */
public record ControlNotes(String source, List<String> maps, List<CheckCall> corroborates) {
  public ControlNotes {
    maps = List.copyOf(maps);
    corroborates = List.copyOf(corroborates);
  }
}
