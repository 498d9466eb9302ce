package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.AuditEvent;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubOrganization;
import dev.gatewright.targets.github.GithubOrganization.Latest;
import dev.gatewright.targets.github.GithubRun;
import dev.gatewright.targets.record.GateRecord;
import dev.gatewright.targets.record.GateRun;
import dev.gatewright.targets.sight.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code github/audit-log}: the audit log of the organisation is kept and can be read; on a plan
 * without one the gate's own record stands in its place.
 */
final class AuditLog implements GithubCheck {
  private static final int DAYS = 30;
  private static final int MOST_NAMES = 8;

  @Override
  public String id() {
    return "github/audit-log";
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    Instant named = ruling.instant("since");
    int days = ruling.question().number("days", DAYS);
    Instant since = named == null ? sights.at().minus(Duration.ofDays(days)) : named;
    GithubOrganization organization = github.organization().orElse(null);
    if (organization == null) {
      String personal = Plan.personal(ruling, github.repository().organization());
      return personal == null ? ruling.answer("") : instead(ruling, sights, since, personal);
    }
    Instant usual = sights.at().minus(Duration.ofDays(AuditLogSecretEvents.DAYS));
    return switch (organization.latestEvents(since.isBefore(usual) ? since : usual)) {
      case Sight.Known<Latest>(Latest latest) ->
          read(
              ruling,
              github,
              since,
              latest.events().stream().filter(one -> !one.at().isBefore(since)).toList());
      case Sight.Unseen<Latest> refused -> {
        String without = Plan.without(ruling, organization, refused);
        yield without == null ? ruling.answer("") : instead(ruling, sights, since, without);
      }
    };
  }

  private static Answer read(Ruling ruling, GitHub github, Instant since, List<AuditEvent> events) {
    ruling.looked("latest events of the audit log about the repository", events.size());
    if (events.isEmpty()) {
      return silent(ruling, github, since);
    }
    Instant last = events.getFirst().at();
    Set<String> actors = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (AuditEvent event : events) {
      last = event.at().isAfter(last) ? event.at() : last;
      if (event.actor() != null) {
        actors.add(event.actor());
      }
    }
    List<String> shown = actors.stream().limit(MOST_NAMES).toList();
    String more = actors.size() > MOST_NAMES ? " and others" : "";
    return ruling.answer(
        "The audit log has "
            + (events.size() < 100 ? "" : "at least ")
            + events.size()
            + " events about the repository since "
            + since
            + ", the latest on "
            + last
            + "; by "
            + Names.in(shown)
            + more);
  }

  /** A log that holds nothing is none, if there was something to hold. */
  private static Answer silent(Ruling ruling, GitHub github, Instant since) {
    List<GithubRun> runs = ruling.see("runs since " + since, github.history().runsSince(since));
    if (runs != null && !runs.isEmpty()) {
      ruling.against(
          "The audit log holds nothing of what happened",
          "no event since " + since + ", and " + RunHistory.shown(runs.getFirst()),
          "Ask an owner of the organisation what became of its audit log.");
    }
    ruling.doubt(
        "The audit log has no event about the repository since "
            + since
            + ", and no workflow ran that it would have to hold",
        "Ask for a longer time under parameters of the item: days: 90.");
    return ruling.answer("");
  }

  /** What holds where GitHub has no log to read. */
  private static Answer instead(Ruling ruling, Sights sights, Instant since, String why) {
    GateRecord record = ruling.see(sights.record());
    if (record == null) {
      return ruling.answer("");
    }
    if (!record.sound()) {
      ruling.against(
          "The gate's own record is not as it was signed",
          Ruling.shown(record.told()),
          "Run gatewright record verify, and find out who changed it.");
      return ruling.answer("");
    }
    @Nullable GateRun last = record.lastUntil(sights.at()).orElse(null);
    if (last == null || last.at().isBefore(since)) {
      return ruling.manual(
          why
              + "; the gate's own record has no run since "
              + since
              + " that could stand in its place. Look at the log there, or keep the record"
              + " (gatewright check --record DIR)");
    }
    ruling.looked("the gate's own record", 1);
    return ruling.answer(
        why + ". The gate's own record is in use in its place: it verifies, last run " + last.at());
  }
}
