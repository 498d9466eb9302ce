package dev.gatewright.targets.github;

import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.targets.sight.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The organisation that owns a repository: its plan, and its audit log where it has one. */
public final class GithubOrganization {
  private final GithubTalk talk;
  private final String repository;

  /**
   * An organisation.
   *
   * @param repository the repository whose events are asked for
   */
  GithubOrganization(GithubTalk talk, String repository) {
    this.talk = talk;
    this.repository = repository;
  }

  GithubTalk talk() {
    return talk;
  }

  /** The name of its plan, such as {@code team}; GitHub tells it to few. */
  public Sight<String> plan() {
    Part.Item item =
        new Part.Item("", "the plan of the organisation", "Plan: read (of the organisation)");
    return talk.read(
        item,
        talk.told(item),
        json -> {
          JsonValue plan = json.member("plan");
          return plan == null ? null : plan.text("name");
        });
  }

  /**
   * The latest events about a repository.
   *
   * @param whole whether these are all there are since the instant that was asked for
   */
  public record Latest(List<AuditEvent> events, boolean whole) {
    /** Copies the list. */
    public Latest {
      events = List.copyOf(events);
    }
  }

  /** The latest events about the repository since an instant, a hundred at most. */
  public Sight<Latest> latestEvents(Instant since) {
    Part.Item item = asked("repo:" + repository, since);
    return switch (talk.list(item, talk.page(item), "", AuditEvent::of)) {
      case Sight.Unseen<List<AuditEvent>> unseen -> unseen.as();
      case Sight.Known<List<AuditEvent>>(List<AuditEvent> all) when others(item, all) ->
          talk.unseen(
              item,
              "GitHub gave events that are not about " + repository + " alone, as it was asked",
              "Look at the audit log by hand.");
      case Sight.Known<List<AuditEvent>>(List<AuditEvent> all) ->
          Sight.known(
              new Latest(
                  all.stream()
                      .filter(one -> !one.at().isBefore(since))
                      .filter(one -> repository.equalsIgnoreCase(one.repository()))
                      .toList(),
                  all.size() < GithubHistory.PAGE && talk.onePage(item)));
    };
  }

  /** Whether GitHub did not heed what was asked for, so that what is missing says nothing. */
  private boolean others(Part.Item item, List<AuditEvent> all) {
    return !all.isEmpty()
        && all.stream().noneMatch(one -> repository.equalsIgnoreCase(one.repository()))
        && (all.size() >= GithubHistory.PAGE
            || !talk.onePage(item)
            || all.stream().anyMatch(one -> one.repository() == null));
  }

  /** The latest events of a kind about the repository since an instant, a hundred at most. */
  public Sight<List<AuditEvent>> latestEvents(String kind, Instant since) {
    Part.Item item = asked("action:" + kind + " repo:" + repository, since);
    return about(talk.list(item, talk.page(item), "", AuditEvent::of), kind, since);
  }

  /**
   * All events of a kind about the repository since an instant.
   *
   * @param kind the beginning of their names, such as {@code environment}
   */
  public Sight<List<AuditEvent>> events(String kind, Instant since) {
    Part.Item item = asked("action:" + kind + " repo:" + repository, since);
    return about(talk.list(item, talk.told(item), "", AuditEvent::of), kind, since);
  }

  /** All events of a kind that are about no single repository. */
  public Sight<List<AuditEvent>> commonEvents(String kind, Instant since) {
    Part.Item item = asked("action:" + kind, since);
    return about(talk.list(item, talk.told(item), "", AuditEvent::of), kind, since);
  }

  private Part.Item asked(String phrase, Instant since) {
    String words = phrase + " created:>=" + LocalDate.ofInstant(since, ZoneOffset.UTC);
    return new Part.Item(
        "/audit-log?phrase=" + GitHub.encoded(words) + "&per_page=100",
        "the audit log of the organisation",
        "Administration: read (of the organisation), or the scope read:audit_log");
  }

  /** GitHub filters as it is asked to; what it gave beside that is left out here. */
  private Sight<List<AuditEvent>> about(Sight<List<AuditEvent>> sight, String kind, Instant since) {
    return switch (sight) {
      case Sight.Unseen<List<AuditEvent>> unseen -> unseen;
      case Sight.Known<List<AuditEvent>>(List<AuditEvent> all) ->
          Sight.known(
              all.stream()
                  .filter(one -> one.is(kind))
                  .filter(one -> !one.at().isBefore(since))
                  .filter(
                      one ->
                          one.repository() == null || one.repository().equalsIgnoreCase(repository))
                  .toList());
    };
  }
}
