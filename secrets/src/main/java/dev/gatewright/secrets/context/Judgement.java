package dev.gatewright.secrets.context;

import dev.gatewright.model.Confidence;
import java.util.List;

/**
 * What the surroundings say of one candidate.
 *
 * @param dropped whether it is no secret at all and need not be told
 * @param confidence how sure it is that it is one; of no meaning when dropped
 * @param reasons what decided, in plain words that never hold any of the value; the first weighs
 *     most
 */
public record Judgement(boolean dropped, Confidence confidence, List<String> reasons) {
  public Judgement {
    reasons = List.copyOf(reasons);
  }

  static Judgement drop(String reason) {
    return new Judgement(true, Confidence.LOW, List.of(reason));
  }

  static Judgement keep(Confidence confidence, List<String> reasons) {
    return new Judgement(false, confidence, reasons);
  }
}
