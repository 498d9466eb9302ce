package dev.gatewright.checks;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;

/**
 * One thing that can be proved. A check never prints, stores, retries, reads a clock or opens
 * anything by itself: it asks the sights. What it could not see wholly is {@link Answer.Unknown},
 * never {@link Answer.Pass}.
 */
public interface Check {
  /** {@code family/check-id}, permanent; the folder of its page and cases in the catalog. */
  String id();

  /** Looks, and says what it saw. */
  Answer verify(Question question, Sights sights);

  /**
   * Tells the sights what it is going to ask of another machine, before any check is asked, so that
   * all of it is asked for together and nothing else. Most checks ask nothing of one.
   */
  default void announce(Question question, Sights sights) {}
}
