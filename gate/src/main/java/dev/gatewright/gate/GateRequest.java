package dev.gatewright.gate;

import dev.gatewright.checklist.Packs;
import dev.gatewright.model.Checklist;
import dev.gatewright.model.Tool;
import dev.gatewright.model.Verdict;
import dev.gatewright.targets.Sights;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a run is asked.
 *
 * @param tool the program
 * @param path the directory as the user named it
 * @param checklists what has to hold
 * @param sights what may be looked at
 * @param packs the controls items bind to
 * @param failOn the verdicts that shut the gate
 * @param threads most threads that checks run on
 */
public record GateRequest(
    Tool tool,
    String path,
    List<Checklist> checklists,
    Sights sights,
    Packs packs,
    Set<Verdict> failOn,
    int threads) {
  /** The verdicts that shut the gate unless a repository or a user says otherwise. */
  public static final Set<Verdict> DEFAULT_FAIL_ON =
      Set.copyOf(EnumSet.of(Verdict.FAIL, Verdict.EXPIRED, Verdict.UNKNOWN, Verdict.MANUAL));

  public GateRequest {
    checklists = List.copyOf(checklists);
    failOn = Set.copyOf(failOn);
  }
}
