package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.AuditEvent;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubDeployment;
import dev.gatewright.targets.github.GithubOrganization;
import dev.gatewright.targets.github.GithubOrganization.Latest;
import dev.gatewright.targets.publishing.Credential;
import dev.gatewright.targets.publishing.Upload;
import dev.gatewright.targets.sight.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code github/audit-log-secret-events}: the audit log has each secret being set and used. */
final class AuditLogSecretEvents implements GithubCheck {
  static final int DAYS = 90;
  private static final String JOBS = "workflows.prepared_workflow_job";
  private static final String FIX =
      "Ask an owner of the organisation what became of its audit log, and set the secret anew.";

  /** The log tells of a change a little before or after the change. */
  private static final Duration NEAR = Duration.ofMinutes(2);

  @Override
  public String id() {
    return "github/audit-log-secret-events";
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    Instant since = sights.at().minus(Duration.ofDays(ruling.question().number("days", DAYS)));
    GithubOrganization organization = github.organization().orElse(null);
    if (organization == null) {
      return instead(ruling, Plan.personal(ruling, github.repository().organization()));
    }
    Latest latest;
    switch (organization.latestEvents(since)) {
      case Sight.Unseen<Latest> refused -> {
        return instead(ruling, Plan.without(ruling, organization, refused));
      }
      case Sight.Known<Latest>(Latest seen) -> latest = seen;
    }
    return read(ruling, sights, github, organization, since, latest);
  }

  private static Answer read(
      Ruling ruling,
      Sights sights,
      GitHub github,
      GithubOrganization organization,
      Instant since,
      Latest latest) {
    AllSecrets secrets = AllSecrets.ofActions(ruling, github);
    List<AuditEvent> events = new ArrayList<>(latest.events());
    if (latest.whole()) {
      ruling.looked("events of the audit log about the repository", events.size());
    } else {
      take(ruling, "events of environments", organization.events("environment", since), events);
      take(ruling, "events of the repository", organization.events("repo", since), events);
      take(ruling, "jobs", organization.latestEvents(JOBS, since), events);
    }
    if (secrets.all().stream().anyMatch(AllSecrets.Held::shared)) {
      take(ruling, "events of the organisation", organization.commonEvents("org", since), events);
    }
    if (ruling.doubts()) {
      return ruling.answer("");
    }
    if (secrets.all().isEmpty()) {
      return ruling.notApplicable("There is no secret of which the audit log could tell");
    }
    if (events.isEmpty()) {
      ruling.doubt(
          "The audit log has no event about the repository since " + since,
          "Ask for a longer time under parameters of the item: days: 180.");
      return ruling.answer("");
    }
    int set = made(ruling, since, secrets, events);
    String used = used(ruling, sights, github, events, since);
    return ruling.answer(
        "The audit log has each of the " + set + " times a secret was set since " + since + used);
  }

  private static Answer instead(Ruling ruling, @Nullable String why) {
    return why == null
        ? ruling.answer("")
        : ruling.notApplicable(
            why
                + ". What stands beside it: when each secret was set (github/secrets-age), and the"
                + " deployments and runs that used one (github/deployment-history,"
                + " github/run-history)");
  }

  private static void take(
      Ruling ruling, String what, Sight<List<AuditEvent>> sight, List<AuditEvent> into) {
    List<AuditEvent> seen = ruling.see(what, sight);
    if (seen != null) {
      into.addAll(seen);
    }
  }

  /** How often a secret was set, each of which the log must have. */
  private static int made(
      Ruling ruling, Instant since, AllSecrets secrets, List<AuditEvent> events) {
    int set = 0;
    for (AllSecrets.Held one : secrets.all()) {
      Instant at = one.secret().updated();
      if (at.isBefore(since)) {
        continue;
      }
      set++;
      if (events.stream().noneMatch(event -> tells(event, one))) {
        ruling.against(
            "The audit log does not have that a secret was set",
            one.told() + ", was set on " + at + ", and no event says so",
            FIX);
      }
    }
    return set;
  }

  private static boolean tells(AuditEvent event, AllSecrets.Held one) {
    String level = one.shared() ? "org." : one.environment().isEmpty() ? "repo." : "environment.";
    String action = event.action().toLowerCase(Locale.ROOT);
    boolean sets = action.startsWith(level + "create_") || action.startsWith(level + "update_");
    Duration apart = Duration.between(event.at(), one.secret().updated()).abs();
    return sets
        && action.contains("secret")
        && apart.compareTo(NEAR) <= 0
        && (event.environment() == null
            || one.environment().isEmpty()
            || one.environment().equalsIgnoreCase(event.environment()))
        && (event.secret() == null || one.named(event.secret()));
  }

  /** What the log tells of the last release that used a secret, as the end of a sentence. */
  private static String used(
      Ruling ruling, Sights sights, GitHub github, List<AuditEvent> events, Instant since) {
    PublishPlaces places = PublishPlaces.of(ruling, sights);
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (Upload upload : sights.publishing().uploads()) {
      if (upload.credential().kind() == Credential.Kind.SECRET) {
        names.addAll(upload.credential().secrets());
      }
    }
    if (names.isEmpty()) {
      return "; no release is uploaded with one";
    }
    Deployed last = last(ruling, github, places, since);
    if (last == null) {
      return "; no release used one meanwhile";
    }
    for (AuditEvent job : events) {
      boolean then =
          job.is(JOBS)
              && !job.at().isBefore(last.deployment().created().minus(NEAR))
              && !job.at().isAfter(last.end());
      if (then && job.handed().stream().anyMatch(names::contains)) {
        return "; and that " + last.told() + " was handed one";
      }
    }
    ruling.doubt(
        "The audit log does not have which secret " + last.told() + " was handed",
        "Look at the log by hand: " + JOBS + ".");
    return "";
  }

  /** The last deployment that went out. */
  private static @Nullable Deployed last(
      Ruling ruling, GitHub github, PublishPlaces places, Instant since) {
    Deployed last = null;
    for (String name : places.releasing()) {
      List<GithubDeployment> all =
          ruling.see("deployments to " + Ruling.shown(name), github.history().deployments(name));
      List<Deployed> newest = new ArrayList<>();
      if (all != null && !all.isEmpty() && !all.getFirst().created().isBefore(since)) {
        DeploymentHistory.statuses(ruling, github, List.of(all.getFirst()), newest);
      }
      for (Deployed one : newest) {
        boolean later =
            last == null || one.deployment().created().isAfter(last.deployment().created());
        last = one.succeeded() && later ? one : last;
      }
    }
    return last;
  }
}
