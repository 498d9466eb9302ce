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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long ago a document was last looked after. */
sealed interface Review {
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
    for (Block block : document.blocks()) {
      Words words = block.words();
      if (words.has("reviewed", "last review", "last updated", "review date")
          && !words.has("next review")
          && words.count() <= 25) {
        for (LocalDate day : Dates.all(block.text())) {
          boolean counts = !day.isAfter(today) && (latest == null || day.isAfter(latest));
          latest = counts ? day : latest;
        }
      }
    }
    return latest;
  }
}
