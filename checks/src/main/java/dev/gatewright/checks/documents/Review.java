package dev.gatewright.checks.documents;

import dev.gatewright.targets.Sights;
import dev.gatewright.targets.documents.Block;
import dev.gatewright.targets.documents.Dates;
import dev.gatewright.targets.documents.Document;
import dev.gatewright.targets.documents.Words;
import dev.gatewright.targets.sight.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long ago a document was last looked after. */
sealed interface Review {
  /** The cells of what is no row. */
  String[] NONE = {};

  /** Within the interval. */
  record Fresh(String words) implements Review {}

  /** Longer ago. */
  record Stale(String words) implements Review {}

  /** Cannot be said. */
  record Unseen(String why, String remedy) implements Review {}

  /**
   * The review of a document: its last commit, or the day it says it was reviewed on where that is
   * later and not to come. Without a commit the document's own word is not enough.
   */
  static Review of(Document document, int days, Sights sights) {
    return switch (sights.documents().lastChange(document.path())) {
      case Sight.Unseen<Optional<Instant>>(String why, String remedy) -> new Unseen(why, remedy);
      case Sight.Known<Optional<Instant>>(Optional<Instant> change) ->
          change.isEmpty()
              ? new Unseen(document.path() + " is in no commit yet", "Commit it.")
              : of(document, change.get(), days, sights.at());
    };
  }

  private static Review of(Document document, Instant change, int days, Instant at) {
    if (change.isAfter(at.plus(1, ChronoUnit.DAYS))) {
      return new Unseen(
          "the last commit of " + document.path() + " is dated after the day of this run",
          "Check the clock of whoever made the commit, or judge as of a later day.");
    }
    LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
    LocalDate changed = LocalDate.ofInstant(change, ZoneOffset.UTC);
    LocalDate said = said(document, today);
    boolean later = said != null && said.isAfter(changed);
    LocalDate last = later && said != null ? said : changed;
    long age = Math.max(0, ChronoUnit.DAYS.between(last, today));
    String words =
        (later ? "last reviewed " : "last changed ") + last + ", " + age + " days before this run";
    return age <= days
        ? new Fresh(words)
        : new Stale(words + "; the interval is " + days + " days");
  }

  private static @Nullable LocalDate said(Document document, LocalDate today) {
    LocalDate latest = null;
    int column = -1;
    for (Block block : document.blocks()) {
      if (block.kind() == Block.Kind.COLUMNS) {
        column = column(block.text());
      }
      String[] cells = block.kind() == Block.Kind.ROW ? block.text().split("\\|", -1) : NONE;
      boolean field = column >= 0 && column < cells.length;
      latest = later(latest, field ? "reviewed " + cells[column] : block.text(), today);
    }
    for (String field : frontMatter(document)) {
      latest = later(latest, field, today);
    }
    return latest;
  }

  /** Which column of a table says when somebody looked; -1 when none does. */
  private static int column(String names) {
    String[] cells = names.split("\\|", -1);
    for (int i = 0; i < cells.length; i++) {
      if (Words.of(cells[i]).has("reviewed", "last review", "review date", "last updated")) {
        return Words.of(cells[i]).has("next") ? -1 : i;
      }
    }
    return -1;
  }

  /** The later of a day and of the one on which a text says that somebody looked. */
  private static @Nullable LocalDate later(
      @Nullable LocalDate latest, String text, LocalDate today) {
    int next = text.toLowerCase(Locale.ROOT).indexOf("next review");
    String past = next < 0 ? text : text.substring(0, next);
    Words words = Words.of(past);
    boolean looked =
        words.has("reviewed", "last review", "last updated", "review date")
            && !words.has(
                "to be reviewed",
                "be reviewed",
                "not reviewed",
                "never reviewed",
                "not been reviewed",
                "due",
                "pull request",
                "merge request")
            && words.count() <= 25;
    LocalDate found = latest;
    for (LocalDate day : looked ? Dates.all(past) : List.<LocalDate>of()) {
      boolean counts = !day.isAfter(today) && (found == null || day.isAfter(found));
      found = counts ? day : found;
    }
    return found;
  }

  /** The fields between the lines of hyphens at the top of a document. */
  private static List<String> frontMatter(Document document) {
    List<String> fields = new ArrayList<>();
    int lines = Math.min(document.source().lineCount(), 50);
    if (lines == 0 || !document.source().line(1).stripTrailing().equals("---")) {
      return fields;
    }
    for (int line = 2; line <= lines; line++) {
      String field = document.source().line(line).stripTrailing();
      if (field.equals("---")) {
        return fields;
      }
      fields.add(field);
    }
    return List.of();
  }
}
