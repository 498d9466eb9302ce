package dev.gatewright.targets.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of answers, for the next run or because somebody asked for it, and what stands in
 * for the hosts.
 *
 * @param memory what is kept from one run to the next
 * @param recorder writes down what is answered; null where nobody wants it
 * @param replay answers in place of every host, so that none is asked; null for none
 */
public record WebKeeping(
    WebMemory memory, @Nullable AnswerRecorder recorder, @Nullable AnswerReplay replay) {
  /** Nothing is kept, and hosts answer for themselves. */
  public static final WebKeeping NONE = new WebKeeping(WebMemory.NONE, null, null);

  /** Only this is kept. */
  public static WebKeeping of(WebMemory memory) {
    return new WebKeeping(memory, null, null);
  }

  /** When the answers were recorded that stand in for the hosts; null when these are asked. */
  public @Nullable Instant recorded() {
    return replay == null ? null : replay.began();
  }
}
