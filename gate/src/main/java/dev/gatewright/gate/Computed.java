package dev.gatewright.gate;

import dev.gatewright.model.Finding;
import dev.gatewright.model.Fingerprints;
import dev.gatewright.model.GateSettings;
import dev.gatewright.model.ItemOutcome;
import dev.gatewright.model.ItemShape;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Status;
import dev.gatewright.model.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides items that follow from the others, from dates, or from what people declared. */
final class Computed {
  private final Instant at;
  private final GateSettings settings;
  private final Set<Verdict> failOn;
  private final Predicate<String> owaspTopTen;

  /**
   * Computes for one run.
   *
   * @param owaspTopTen whether a control is mapped to the OWASP Top 10
   */
  Computed(Instant at, GateSettings settings, Set<Verdict> failOn, Predicate<String> owaspTopTen) {
    this.at = at;
    this.settings = settings;
    this.failOn = failOn;
    this.owaspTopTen = owaspTopTen;
  }

  /** Whether a check is one the gate computes itself. */
  static boolean computes(String check) {
    return check.startsWith("computed/");
  }

  /**
   * The verdict of one computed check.
   *
   * @param here the judged items of the same checklist
   * @param everywhere the judged items of all checklists
   */
  Draft draft(
      String check,
      PlannedItem item,
      Collection<ItemOutcome> here,
      Collection<ItemOutcome> everywhere) {
    return switch (check) {
      case "computed/every-item-decided" -> settled(check, item, here, Computed::open);
      case "computed/policy-met" ->
          settled(check, item, everywhere, outcome -> failOn.contains(outcome.verdict()));
      case "computed/status-met" -> status(here, Status.MET);
      case "computed/status-conditional" -> status(here, Status.CONDITIONAL);
      case "computed/status-more-needed" -> status(here, Status.NOT_MET);
      case "computed/sign-off-date" -> signOffDate(here);
      case "computed/reviewer" -> reviewer(item);
      case "computed/next-review" -> nextReview(item, everywhere);
      case "computed/review-date" -> reviewDate(item);
      case "computed/policy-tailored" -> tailored();
      case "computed/owasp-roll-up" -> owasp(everywhere);
      default -> Draft.of(Verdict.UNKNOWN, "No check yet: " + check, null);
    };
  }

  private static boolean open(ItemOutcome outcome) {
    return RollUp.status(List.of(outcome)) == Status.NOT_MET;
  }

  private static Draft settled(
      String check,
      PlannedItem item,
      Collection<ItemOutcome> outcomes,
      Predicate<ItemOutcome> stands) {
    int judged = 0;
    int standing = 0;
    for (ItemOutcome outcome : outcomes) {
      if (RollUp.requirement(outcome.item())) {
        judged++;
        standing += stands.test(outcome) ? 1 : 0;
      }
    }
    List<Looked> looked = List.of(new Looked("checklist", "judged items", judged));
    if (judged == 0) {
      return Draft.of(Verdict.UNKNOWN, "There is no other item to draw it from", null);
    }
    if (standing == 0) {
      return new Draft(
          Verdict.PASS,
          "All " + judged + " other items are settled",
          null,
          null,
          null,
          null,
          List.of(),
          looked);
    }
    String evidence = standing + " of " + judged + " items";
    return new Draft(
        Verdict.FAIL,
        evidence + " are still open",
        null,
        null,
        null,
        null,
        List.of(stillOpen(check, item, evidence)),
        looked);
  }

  private static Finding stillOpen(String check, PlannedItem item, String evidence) {
    return new Finding(
        check,
        item.severity(),
        "Items that the gate waits for are still open.",
        evidence,
        null,
        null,
        null,
        Fingerprints.of(check, item.item().id()));
  }

  private static Draft status(Collection<ItemOutcome> here, Status wanted) {
    Status status = RollUp.status(here);
    Looked looked = new Looked("checklist", "judged items", here.size());
    String why = "The status of this checklist is " + status.id();
    Verdict verdict = status == wanted ? Verdict.PASS : Verdict.NOT_APPLICABLE;
    return new Draft(verdict, why, null, null, null, null, List.of(), List.of(looked));
  }

  private static Draft reviewer(PlannedItem item) {
    String value = item.item().value();
    return Draft.of(
        Verdict.MANUAL,
        value == null || value.isBlank()
            ? "Nobody has signed"
            : "A name stands there, and nobody has signed with it",
        "Sign with: gatewright attest " + item.item().id() + " --by NAME --because REASON");
  }

  private static Draft signOffDate(Collection<ItemOutcome> here) {
    for (ItemOutcome outcome : here) {
      boolean signed =
          outcome.item().shape() == ItemShape.FIELD && outcome.verdict() == Verdict.ATTESTED;
      if (signed) {
        return new Draft(
            Verdict.PASS,
            "Signed by " + outcome.by() + ": " + outcome.why(),
            null,
            outcome.by(),
            null,
            null,
            List.of(),
            List.of(new Looked("checklist", "sign-off " + outcome.item().text(), 1)));
      }
    }
    return Draft.of(
        Verdict.MANUAL,
        "Nobody has signed this checklist, so there is no date",
        "Sign its reviewer or approval field with gatewright attest.");
  }

  private Draft nextReview(PlannedItem item, Collection<ItemOutcome> everywhere) {
    String value = item.item().value();
    if (value != null && written(value)) {
      return reviewDate(item);
    }
    LocalDate next = RollUp.nextReview(everywhere, at);
    if (next == null) {
      return Draft.of(
          Verdict.MANUAL,
          "Nothing is scheduled, attested or waived, so no review is due",
          "Add a schedule: to .gatewright/gate.yaml.");
    }
    return new Draft(
        Verdict.PASS,
        "The next review is due on " + next,
        null,
        null,
        null,
        Scheduled.start(next),
        List.of(),
        List.of(new Looked("checklist", "dates of judged items", everywhere.size())));
  }

  /** Whether somebody wrote something into a field, and not only left the line for it. */
  private static boolean written(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isLetterOrDigit(value.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private Draft reviewDate(PlannedItem item) {
    String value = item.item().value();
    LocalDate day = value == null ? null : Dates.day(value);
    if (day == null) {
      return Draft.of(
          Verdict.MANUAL,
          "No date stands there that could be read",
          "Write the day of the next review, such as 2027-02-20.");
    }
    Instant due = Scheduled.start(day.plusDays(1));
    boolean overdue = !at.isBefore(due);
    String why = overdue ? "The review was due on " + day : "The next review is due on " + day;
    return new Draft(
        overdue ? Verdict.EXPIRED : Verdict.PASS,
        why,
        overdue ? "Review the checklist and write the next date." : null,
        null,
        null,
        Scheduled.start(day),
        List.of(),
        List.of(new Looked("checklist", item.item().text() + " " + day, 1)));
  }

  private Draft tailored() {
    int settled = settings.items().size() + (settings.failOn() == null ? 0 : 1);
    if (settled == 0) {
      return Draft.of(
          Verdict.MANUAL,
          "Nobody has fitted the items to this project",
          "Set titles, severities, terms or not-applicable: under items: in .gatewright/gate.yaml,"
              + " or attest that they fit as they are.");
    }
    return new Draft(
        Verdict.PASS,
        settled + (settled == 1 ? " setting fits" : " settings fit") + " the items to this project",
        null,
        null,
        null,
        null,
        List.of(),
        List.of(new Looked("declarations", ".gatewright/gate.yaml items", settled)));
  }

  private Draft owasp(Collection<ItemOutcome> everywhere) {
    List<ItemOutcome> mapped = new ArrayList<>();
    for (ItemOutcome outcome : everywhere) {
      String control = outcome.control();
      if (control != null && owaspTopTen.test(control)) {
        mapped.add(outcome);
      }
    }
    if (mapped.isEmpty()) {
      return Draft.of(Verdict.UNKNOWN, "No item of this run is mapped to the OWASP Top 10", null);
    }
    Draft worst = RollUp.group(mapped);
    Looked looked = new Looked("checklist", "items mapped to the OWASP Top 10", mapped.size());
    return new Draft(
        worst.verdict(),
        "Of the items mapped to it: " + worst.why(),
        null,
        null,
        null,
        null,
        findings(mapped),
        List.of(looked));
  }

  private static List<Finding> findings(List<ItemOutcome> outcomes) {
    List<Finding> findings = new ArrayList<>();
    for (ItemOutcome outcome : outcomes) {
      if (outcome.verdict() == Verdict.FAIL) {
        findings.addAll(outcome.findings());
      }
    }
    return findings;
  }

  /** The first second of the day a date names, in UTC. */
  static @Nullable Instant instant(@Nullable String value) {
    LocalDate day = value == null ? null : Dates.day(value);
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
