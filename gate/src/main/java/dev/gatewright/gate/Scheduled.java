package dev.gatewright.gate;

import dev.gatewright.model.Attestation;
import dev.gatewright.model.Looked;
import dev.gatewright.model.ScheduleEntry;
import dev.gatewright.model.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges tasks that come round: done in time, still to come, or overdue. */
final class Scheduled {
  private Scheduled() {}

  /**
   * The verdict on a task.
   *
   * @param entry its line in the schedule, or null
   * @param done the last time somebody vouched that it was done, with the text it has today, or
   *     null
   */
  static Draft draft(
      PlannedItem item, @Nullable ScheduleEntry entry, @Nullable Attestation done, Instant at) {
    int days = entry == null ? item.days() : entry.everyDays();
    if (done != null) {
      return done(done, days, at);
    }
    if (entry == null) {
      return Draft.of(
          Verdict.MANUAL,
          days == 0
              ? "Comes round, and nobody has put it in the schedule"
              : "Comes round every " + days + " days, and nobody has put it in the schedule",
          "Add it to schedule: in .gatewright/gate.yaml, or say that it was done with gatewright"
              + " attest.");
    }
    return planned(entry, days, at);
  }

  private static Draft planned(ScheduleEntry entry, int days, Instant at) {
    if (start(entry.from()).isAfter(at.plus(days, ChronoUnit.DAYS))) {
      return Draft.of(
          Verdict.MANUAL,
          "Comes round every " + days + " days, but its schedule begins only on " + entry.from(),
          "Let it begin within one period: from: in .gatewright/gate.yaml.");
    }
    Instant due = start(entry.from()).plus(days, ChronoUnit.DAYS);
    Looked looked = new Looked("declarations", entry.place().file() + " schedule", 1);
    if (at.isAfter(due)) {
      return new Draft(
          Verdict.EXPIRED,
          "Was due on " + day(due) + " and nobody has said that it was done",
          "Do it, then run gatewright attest.",
          entry.owner(),
          null,
          due,
          List.of(),
          List.of(looked));
    }
    return new Draft(
        Verdict.PASS,
        "Scheduled every " + days + " days, owned by " + entry.owner() + ", due on " + day(due),
        null,
        entry.owner(),
        null,
        due,
        List.of(),
        List.of(looked));
  }

  private static Draft done(Attestation done, int days, Instant at) {
    Instant due = done.expires();
    if (due == null) {
      due = days == 0 ? null : done.at().plus(days, ChronoUnit.DAYS);
    }
    Looked looked = new Looked("declarations", done.file(), 1);
    boolean overdue = due != null && at.isAfter(due);
    String why =
        overdue
            ? "Last done on " + day(done.at()) + ", was due again on " + day(due)
            : "Done on " + day(done.at()) + ": " + done.because();
    return new Draft(
        overdue ? Verdict.EXPIRED : Verdict.ATTESTED,
        why,
        overdue ? "Do it again, then run gatewright attest." : null,
        done.by(),
        due,
        due,
        List.of(),
        List.of(looked));
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  static String day(@Nullable Instant instant) {
    return instant == null ? "no day" : LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
  }
}
