package dev.gatewright.targets.github;

import dev.gatewright.targets.web.WebReply;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * GitHub's limits on how much is asked, read from an answer alone: this machine's clock may be
 * wrong.
 */
final class GithubLimits {
  /** The longest wait that is worth it, in seconds. */
  static final long LONGEST_WAIT = 3;

  private GithubLimits() {}

  /** Whether an answer says that too much was asked, by count or by speed. */
  static boolean reached(WebReply reply) {
    if (reply.status() != 403 && reply.status() != 429) {
      return false;
    }
    return reply.status() == 429
        || reply.headers().first("retry-after").isPresent()
        || reply.headers().number("x-ratelimit-remaining").orElse(1L) == 0
        || text(reply).contains("rate limit");
  }

  /** Seconds to wait until asking again may help; GitHub's own clock counts. */
  static long wait(WebReply reply) {
    Optional<Long> after = reply.headers().number("retry-after");
    if (after.isPresent()) {
      return after.get();
    }
    Optional<Long> reset = reply.headers().number("x-ratelimit-reset");
    Optional<Instant> now = date(reply);
    boolean used = reply.headers().number("x-ratelimit-remaining").orElse(1L) == 0;
    if (used && reset.isPresent() && now.isPresent()) {
      return Math.max(1, reset.get() - now.get().getEpochSecond());
    }
    // GitHub asks for a minute where it names no time; that is longer than anybody waits here.
    return 60;
  }

  private static Optional<Instant> date(WebReply reply) {
    String text = reply.headers().first("date").orElse("");
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String text(WebReply reply) {
    return new String(reply.body(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
  }
}
