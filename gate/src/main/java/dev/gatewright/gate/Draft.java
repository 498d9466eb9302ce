package dev.gatewright.gate;

import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verdict on its way: what is known so far, before people's words are laid beside it. */
record Draft(
    Verdict verdict,
    String why,
    @Nullable String remedy,
    @Nullable String by,
    @Nullable Instant expires,
    @Nullable Instant due,
    List<Finding> findings,
    List<Looked> looked) {
  Draft {
    findings = List.copyOf(findings);
    looked = List.copyOf(looked);
  }

  static Draft of(Verdict verdict, String why, @Nullable String remedy) {
    return new Draft(verdict, why, remedy, null, null, null, List.of(), List.of());
  }

  Draft with(Verdict next, String reason) {
    return new Draft(next, reason, remedy, by, expires, due, findings, looked);
  }

  Draft settled(
      Verdict next,
      String reason,
      String person,
      @Nullable Instant until,
      @Nullable Instant next2) {
    return new Draft(next, reason, null, person, until, next2, findings, looked);
  }
}
