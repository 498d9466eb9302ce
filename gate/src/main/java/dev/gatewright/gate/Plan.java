package dev.gatewright.gate;

import dev.gatewright.model.Checklist;
import dev.gatewright.model.ItemOutcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A checklist with what decides each of its items, and the verdicts as they come in. */
final class Plan {
  private final Checklist checklist;
  private final List<PlannedItem> items;
  private final @Nullable ItemOutcome[] outcomes;

  Plan(Checklist checklist, List<PlannedItem> items) {
    this.checklist = checklist;
    this.items = List.copyOf(items);
    this.outcomes = new @Nullable ItemOutcome[items.size()];
  }

  Checklist checklist() {
    return checklist;
  }

  List<PlannedItem> items() {
    return items;
  }

  @Nullable ItemOutcome outcome(int index) {
    return outcomes[index];
  }

  void settle(int index, ItemOutcome outcome) {
    outcomes[index] = outcome;
  }

  /** The verdicts there are so far, in the order of the document. */
  List<ItemOutcome> judged() {
    List<ItemOutcome> judged = new ArrayList<>(outcomes.length);
    for (ItemOutcome outcome : outcomes) {
      if (outcome != null) {
        judged.add(outcome);
      }
    }
    return judged;
  }
}
