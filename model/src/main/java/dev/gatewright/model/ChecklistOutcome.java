package dev.gatewright.model;

import java.util.List;

/**
 * The verdicts on one checklist.
 *
 * @param checklist the checklist as read
 * @param status how it stands
 * @param items every item in the order of the document
 */
public record ChecklistOutcome(Checklist checklist, Status status, List<ItemOutcome> items) {
  public ChecklistOutcome {
    items = List.copyOf(items);
  }
}
