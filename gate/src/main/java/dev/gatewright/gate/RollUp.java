package dev.gatewright.gate;

import dev.gatewright.model.Item;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.ItemShape;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Status;
import dev.gatewright.model.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws one answer from many: groups, the status of a checklist, the next review. */
final class RollUp {
  private RollUp() {}

  /** The verdict of a group: the worst of its children, which are judged already. */
  static Draft group(List<ItemOutcome> children) {
    if (children.isEmpty()) {
      return Draft.of(Verdict.UNKNOWN, "None of its items could be judged", null);
    }
    Verdict worst = Verdict.NOT_APPLICABLE;
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (ItemOutcome child : children) {
      worst = worst.worse(child.verdict());
      counts.merge(child.verdict(), 1, Integer::sum);
    }
    StringBuilder why = new StringBuilder();
    counts.forEach(
        (verdict, count) ->
            why.append(why.isEmpty() ? "" : ", ").append(count).append(' ').append(verdict.id()));
    Looked looked = new Looked("checklist", "items below it", children.size());
    return new Draft(worst, why.toString(), null, null, null, null, List.of(), List.of(looked));
  }

  /** How a checklist stands, by the items that are requirements of their own. */
  static Status status(Collection<ItemOutcome> outcomes) {
    Status status = Status.MET;
    boolean any = false;
    for (ItemOutcome outcome : outcomes) {
      if (requirement(outcome.item())) {
        any = true;
        status = status.worse(status(outcome.verdict()));
      }
    }
    return any ? status : Status.NOT_MET;
  }

  /** Whether an item is neither a roll-up nor one of several statuses to choose from. */
  static boolean requirement(Item item) {
    return item.shape() != ItemShape.GROUP && item.shape() != ItemShape.CHOICE;
  }

  private static Status status(Verdict verdict) {
    return switch (verdict) {
      case PASS, ATTESTED, NOT_APPLICABLE -> Status.MET;
      case WAIVED -> Status.CONDITIONAL;
      case FAIL, EXPIRED, UNKNOWN, MANUAL -> Status.NOT_MET;
    };
  }

  /** The first day, not before {@code at}, on which something expires or falls due; or null. */
  static @Nullable LocalDate nextReview(Collection<ItemOutcome> outcomes, Instant at) {
    Instant first = null;
    for (ItemOutcome outcome : outcomes) {
      first = earlier(first, outcome.expires(), at);
      first = earlier(first, outcome.due(), at);
    }
    return first == null ? null : LocalDate.ofInstant(first, ZoneOffset.UTC);
  }

  private static @Nullable Instant earlier(
      @Nullable Instant first, @Nullable Instant next, Instant at) {
    if (next == null || next.isBefore(at)) {
      return first;
    }
    return first == null || next.isBefore(first) ? next : first;
  }
}
