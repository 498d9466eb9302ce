package dev.gatewright.reports;

import dev.gatewright.model.Finding;
import dev.gatewright.model.Severity;
import java.util.List;

/**
 * A check that found something only a person can judge: neither a finding nor a proof.
 *
 * @param check id of the check, {@code family/check-id}
 * @param severity how much harm it would do if a person finds against it
 * @param why what was found, and what is left to say
 * @param candidates where to look; often empty
 */
public record ForReview(String check, Severity severity, String why, List<Finding> candidates) {
  public ForReview {
    candidates = List.copyOf(candidates);
  }
}
