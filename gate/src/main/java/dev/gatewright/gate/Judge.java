package dev.gatewright.gate;

import dev.gatewright.model.Attestation;
import dev.gatewright.model.Item;
import dev.gatewright.model.ItemKind;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Verdict;
import dev.gatewright.model.Waiver;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays what people said beside what the checks saw. A person's word never overrules a failing
 * check; it can stand in for what no check could see.
 */
final class Judge {
  private final Instant at;

  Judge(Instant at) {
    this.at = at;
  }

  /**
   * The verdict on one item.
   *
   * @param looked what the checks, the schedule or the computation found
   */
  ItemOutcome judge(PlannedItem item, Draft looked, Words words) {
    String notApplicable = item.setting() == null ? null : item.setting().notApplicable();
    if (notApplicable != null && item.setting() != null) {
      Looked place = new Looked("declarations", item.setting().place().file(), 1);
      Draft declared =
          new Draft(
              Verdict.NOT_APPLICABLE,
              "Declared so: " + notApplicable,
              null,
              item.setting().owner(),
              null,
              null,
              List.of(),
              List.of(place));
      return outcome(item, declared);
    }
    Draft attested =
        item.kind() == ItemKind.SCHEDULE
            ? stale(item, looked, words)
            : attested(item, looked, words);
    return outcome(item, waived(item, attested, words));
  }

  private Draft attested(PlannedItem item, Draft draft, Words words) {
    Attestation attestation = words.fresh(item);
    if (attestation == null) {
      return stale(item, draft, words);
    }
    boolean open =
        draft.verdict() == Verdict.MANUAL
            || draft.verdict() == Verdict.UNKNOWN
            || draft.verdict() == Verdict.EXPIRED;
    if (!open) {
      return draft;
    }
    Instant until = attestation.expires();
    if (until == null && item.days() > 0) {
      until = attestation.at().plus(item.days(), ChronoUnit.DAYS);
    }
    if (until != null && at.isAfter(until)) {
      return new Draft(
          Verdict.EXPIRED,
          attestation.by() + " vouched for it until " + Scheduled.day(until),
          "Look again, then run gatewright attest.",
          attestation.by(),
          until,
          until,
          draft.findings(),
          draft.looked());
    }
    List<Looked> looked = new ArrayList<>(draft.looked());
    looked.add(new Looked("declarations", attestation.file(), 1));
    return new Draft(
        Verdict.ATTESTED,
        attestation.because(),
        null,
        attestation.by(),
        until,
        null,
        draft.findings(),
        looked);
  }

  /** Says so when somebody's word does not count: given on other words, or by a stranger. */
  private static Draft stale(PlannedItem item, Draft draft, Words words) {
    Attestation attestation = words.attestation();
    boolean open = draft.verdict() == Verdict.MANUAL || draft.verdict() == Verdict.UNKNOWN;
    if (open && attestation == null && words.stranger() != null) {
      String but = " spoke for it, but is not one of people: in .gatewright/gate.yaml";
      return draft.with(draft.verdict(), draft.why() + "; " + words.stranger() + but);
    }
    if (attestation == null || words.fresh(item) != null || !open) {
      return draft;
    }
    return draft.with(
        draft.verdict(),
        draft.why()
            + "; "
            + attestation.by()
            + " vouched for it on "
            + Scheduled.day(attestation.at())
            + ", but its text has changed since");
  }

  private Draft waived(PlannedItem item, Draft draft, Words words) {
    Waiver waiver = words.freshWaiver(item);
    if (waiver == null || !waivable(draft.verdict())) {
      return draft;
    }
    if (at.isAfter(waiver.expires())) {
      String why =
          waiver.by()
              + " accepted it until "
              + Scheduled.day(waiver.expires())
              + "; "
              + draft.why();
      Verdict verdict = draft.verdict() == Verdict.FAIL ? Verdict.FAIL : Verdict.EXPIRED;
      return new Draft(
          verdict,
          why,
          "Mend it, or accept it again with gatewright waive.",
          waiver.by(),
          waiver.expires(),
          draft.due(),
          draft.findings(),
          draft.looked());
    }
    List<Looked> looked = new ArrayList<>(draft.looked());
    looked.add(new Looked("declarations", waiver.file(), 1));
    return new Draft(
        Verdict.WAIVED,
        waiver.because() + " (" + draft.verdict().id() + ": " + draft.why() + ")",
        null,
        waiver.by(),
        waiver.expires(),
        draft.due(),
        draft.findings(),
        looked);
  }

  private static boolean waivable(Verdict verdict) {
    return switch (verdict) {
      case FAIL, EXPIRED, UNKNOWN, MANUAL -> true;
      case WAIVED, ATTESTED, PASS, NOT_APPLICABLE -> false;
    };
  }

  private static ItemOutcome outcome(PlannedItem planned, Draft draft) {
    Item item = planned.item();
    String why = draft.why();
    if (item.mark().ticked() && waivable(draft.verdict())) {
      why = "Ticked, not proved. " + why;
    }
    return outcome(planned, draft, why);
  }

  static ItemOutcome outcome(PlannedItem planned, Draft draft, @Nullable String why) {
    List<String> checks = new ArrayList<>();
    planned.calls().forEach(call -> checks.add(call.check()));
    return new ItemOutcome(
        planned.item(),
        planned.kind(),
        planned.control(),
        planned.severity(),
        draft.verdict(),
        why == null ? draft.why() : why,
        draft.remedy(),
        checks,
        draft.by(),
        draft.expires(),
        draft.due(),
        draft.findings(),
        draft.looked());
  }
}
