package dev.gatewright.cli;

import dev.gatewright.model.Outcome;
import dev.gatewright.model.Verdict;
import dev.gatewright.record.Entry;
import dev.gatewright.record.EvidenceStore;
import dev.gatewright.record.Foresight;
import dev.gatewright.record.Opening;
import dev.gatewright.record.RecordException;
import dev.gatewright.record.RecordPlace;
import dev.gatewright.record.RecordReader;
import dev.gatewright.record.RecordWriter;
import dev.gatewright.reports.JsonWriter;
import dev.gatewright.targets.sight.Lazy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts what happened into the record. */
final class Recording {
  static final Flag FLAG =
      Flag.valued("record", "DIR", "keep the record here instead of in the user's state directory");

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Invocation invocation;
  private final Lazy<RecordPlace> place;
  private final Lazy<String> origin;
  private final Lazy<Optional<Foresight>> foresight = new Lazy<>(this::foresee);
  private boolean demanded;

  Recording(Invocation invocation, Path root) {
    this.invocation = invocation;
    String repository = root.toString();
    this.place = new Lazy<>(() -> place(invocation, repository));
    this.origin = new Lazy<>(() -> RecordPlace.origin(repository));
  }

  private static RecordPlace place(Invocation invocation, String repository) {
    String given = invocation.value("record").orElse(null);
    if (given != null) {
      return RecordPlace.at(invocation.path(given).toAbsolutePath());
    }
    Map<String, String> environment = invocation.terminal().environment();
    String home = environment.getOrDefault("HOME", System.getProperty("user.home", "."));
    return RecordPlace.ofUser(environment, Path.of(home), repository);
  }

  RecordPlace place() {
    return place.get();
  }

  /** Looks at the record as a run will, so that the writing need not wait; changes nothing. */
  void lookAhead() {
    foresight.get();
  }

  private Optional<Foresight> foresee() {
    try {
      return RecordReader.at(place.get()).foresee();
    } catch (RecordException e) {
      // The writer meets the same trouble and tells it.
      return Optional.empty();
    }
  }

  /**
   * Records a run: a summary as the entry, the whole outcome as evidence beside it.
   *
   * @param json gives the same to all who ask; written while the record is opened
   */
  void check(Outcome outcome, Supplier<String> json) {
    Aside.start(
        () -> {
          String _ = json.get();
        });
    write(
        Entry.Kind.CHECK,
        outcome.at(),
        writer -> {
          byte[] bytes = json.get().getBytes(StandardCharsets.UTF_8);
          EvidenceStore.Piece piece = writer.evidence().put(bytes);
          return summary(outcome, piece);
        });
  }

  /** Records what a person did. */
  void note(Entry.Kind kind, Instant at, String body) {
    write(kind, at, _ -> body);
  }

  /** Records what means nothing when it is not in the record. */
  void demand(Entry.Kind kind, Instant at, String body) {
    demanded = true;
    note(kind, at, body);
  }

  private interface Body {
    String of(RecordWriter writer);
  }

  private void write(Entry.Kind kind, Instant at, Body body) {
    try {
      switch (RecordWriter.open(
          place.get(), origin.get(), SecureRandom::new, PATIENCE, foresight.get().orElse(null))) {
        case Opening.Ready(RecordWriter writer) -> {
          try (writer) {
            if (!writer.repair().isNone()) {
              invocation.tell(
                  "gatewright: an earlier run was stopped while it wrote the record; repaired: "
                      + writer.repair());
            }
            writer.append(List.of(new Entry(kind, at, body.of(writer))));
          }
        }
        case Opening.Busy busy -> fail(busy.sentence());
        case Opening.Another another ->
            throw CommandException.broken(
                another.sentence(),
                "Name another folder with --record. If this should be that record, it was replaced:"
                    + " the gate stays shut until it is explained.");
        case Opening.Refused refused ->
            throw CommandException.broken(
                "The record is not as it was signed: " + refused.why().sentence(),
                "Run gatewright record verify. The gate stays shut until it is explained.");
      }
    } catch (RecordException e) {
      fail(e.getMessage() == null ? "The record could not be written" : e.getMessage());
    }
  }

  /** A record somebody asked for must be written; the usual one is told when it cannot be. */
  private void fail(String why) {
    if (demanded || invocation.has("record")) {
      throw CommandException.broken(
          why,
          demanded
              ? "It is not in the record, so it is not shown."
              : "The run is not recorded, so it does not count.");
    }
    invocation.tell("gatewright: this run is not in the record: " + why);
  }

  private static String summary(Outcome outcome, EvidenceStore.Piece piece) {
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.compact(out);
    json.beginObject();
    json.field("commit", outcome.subject().commit());
    json.field("gate", outcome.open() ? "open" : "shut");
    json.field("status", outcome.status().id());
    json.beginObject("counts");
    for (Map.Entry<Verdict, Integer> count : outcome.counts().entrySet()) {
      json.field(count.getKey().id(), (long) count.getValue());
    }
    json.endObject();
    json.field("outcome", "sha256:" + piece.sha256());
    json.field("bytes", piece.size());
    json.endObject();
    json.end();
    return out.toString().strip();
  }
}
