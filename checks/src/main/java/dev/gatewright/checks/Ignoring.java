package dev.gatewright.checks;

import dev.gatewright.model.Finding;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.ignoring.IgnoreComments;
import dev.gatewright.targets.sight.Masking;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Which requests to ignore a finding count. */
public final class Ignoring {
  /** The check that judges the requests; its own findings cannot be ignored. */
  public static final String ID = "declarations/ignore-comment";

  private static final String IDLE = "A comment asks to ignore a finding that is not there";
  private static final int WIDEST = 80;

  private Ignoring() {}

  /** Why a request does not count, or null when it does. */
  public static @Nullable String wrong(IgnoreComments.Comment comment, Instant at) {
    String asked = asked(comment);
    if (comment.check().equals(ID)) {
      return asked + " names the one check that cannot be ignored";
    }
    if (Checks.named(comment.check()).isEmpty()) {
      return asked + " names no check of this version";
    }
    if (comment.because() == null) {
      return asked + " gives no reason";
    }
    LocalDate until = comment.until();
    if (until == null) {
      return asked + " gives no day on which it ends";
    }
    return at.isAfter(end(until)) ? asked + " ended on " + until : null;
  }

  /** The last instant of a request: the first of its day, as with every day that is declared. */
  public static Instant end(LocalDate until) {
    return until.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** What is said of a request on a line where its check found nothing. */
  public static Finding idle(Question question, IgnoreComments.Comment comment) {
    return question.finding(
        IDLE,
        asked(comment) + ", and nothing found on this line",
        comment.place(),
        comment.excerpt(),
        "Take the comment out.");
  }

  private static String asked(IgnoreComments.Comment comment) {
    return "ignore[" + Visible.of(Masking.maskLine(comment.check()), WIDEST) + "]";
  }
}
