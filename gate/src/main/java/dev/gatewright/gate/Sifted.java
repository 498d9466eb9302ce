package dev.gatewright.gate;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Ignored;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a check with the findings taken out that are ignored where they stand.
 *
 * @param verdict as the check answered; {@link Verdict#WAIVED} when it failed and every finding is
 *     ignored
 * @param why one or two sentences
 * @param remedy how to give what was missing, or null
 * @param standing the findings that are left
 * @param ignored those that were taken out
 * @param looked what was looked at
 * @param expires when the first of the comments ends that hold the verdict up, or null
 */
public record Sifted(
    Verdict verdict,
    String why,
    @Nullable String remedy,
    List<Finding> standing,
    List<Ignored> ignored,
    List<Looked> looked,
    @Nullable Instant expires) {
  public Sifted {
    standing = List.copyOf(standing);
    ignored = List.copyOf(ignored);
    looked = List.copyOf(looked);
  }

  /** An answer of which nothing is ignored. */
  static Sifted whole(Answer answer) {
    return new Sifted(
        answer.verdict(),
        answer.why(),
        answer instanceof Answer.Unknown unknown ? unknown.remedy() : null,
        answer.findings(),
        List.of(),
        answer.looked(),
        null);
  }
}
