package dev.gatewright.secrets.allow;

import dev.gatewright.model.Place;
import java.util.List;
import java.util.Set;

/** A list of words that excuse findings: one file, or all waivers. Immutable. */
public sealed interface AllowList
    permits FindingWaivers, GitleaksBaseline, GitleaksIgnore, SecretsBaseline {
  /** What it says about one finding. */
  AllowAnswer answer(Suspect suspect);

  /** What is wrong with it, in the order of the file. */
  List<AllowRemark> remarks();

  /**
   * The words that excused nothing, though what they speak of was looked at.
   *
   * @param used the places of all words that excused or spoke of a finding of this run
   * @param looked what this run looked at
   */
  List<AllowRemark> unused(Set<Place> used, Looked looked);
}
