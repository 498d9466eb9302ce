package dev.gatewright.checks.documents;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Place;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.documents.Dates;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * {@code documents/checklist-date}: the day a checklist says it was last updated on agrees with its
 * last commit. Parameters: {@code file}, the checklist; {@code value}, the text of the field.
 */
final class ChecklistDate implements Check {
  @Override
  public String id() {
    return "documents/checklist-date";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    String file = question.parameter("file", "");
    String value = question.parameter("value", "");
    if (file.isEmpty()) {
      return new Answer.Unknown(
          "No checklist was named whose date could be compared",
          "Ask through an item of a checklist, or name file and value.",
          List.of());
    }
    List<LocalDate> days = Dates.all(value);
    if (days.size() != 1) {
      return fail(question, sights, file, value, "The field names no day");
    }
    LocalDate said = days.getFirst();
    LocalDate today = LocalDate.ofInstant(sights.at(), ZoneOffset.UTC);
    if (said.isAfter(today.plusDays(1))) {
      return fail(question, sights, file, value, "The day is still to come");
    }
    return switch (sights.documents().lastChange(file)) {
      case Sight.Unseen<Optional<Instant>>(String why, String remedy) ->
          new Answer.Unknown("When " + file + " last changed is unseen: " + why, remedy, List.of());
      case Sight.Known<Optional<Instant>>(Optional<Instant> change) ->
          change.isEmpty()
              ? new Answer.Unknown(file + " is in no commit yet", "Commit it.", List.of())
              : compare(question, sights, file, value, said, change.get());
    };
  }

  private static Answer compare(
      Question question, Sights sights, String file, String value, LocalDate said, Instant change) {
    LocalDate changed = LocalDate.ofInstant(change, ZoneOffset.UTC);
    long apart = Math.abs(ChronoUnit.DAYS.between(said, changed));
    if (apart > 1) {
      String words = value + "; its last commit is of " + changed;
      return fail(question, sights, file, words, "The day is not that of the last change");
    }
    return new Answer.Pass(
        file + " says " + said + ", and its last commit is of " + changed,
        List.of(new Looked("history", file, 1)));
  }

  private static Answer fail(
      Question question, Sights sights, String file, String evidence, String message) {
    String value = question.parameter("value", "");
    Place place = null;
    Excerpt excerpt = null;
    if (sights.tree().text(file) instanceof Sight.Known<SourceText>(SourceText text)) {
      int at = value.isEmpty() ? -1 : text.text().indexOf(value);
      Span span = at < 0 ? Span.point(1, 1) : text.span(at, at + value.length());
      place = Source.place(file, span);
      excerpt = at < 0 ? null : Source.excerpt(text, span);
    }
    Finding finding =
        question.finding(
            message,
            Visible.of(evidence, 120),
            place,
            excerpt,
            "Write the day of the change, such as 2026-01-31.");
    return new Answer.Fail(message, List.of(finding), List.of(new Looked("work-tree", file, 1)));
  }
}
