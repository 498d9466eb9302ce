package dev.gatewright.gate;

import dev.gatewright.model.Attestation;
import dev.gatewright.model.Declarations;
import dev.gatewright.model.Person;
import dev.gatewright.model.ScheduleEntry;
import dev.gatewright.model.Waiver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people have written about one item: the newest of each kind. */
record Words(
    @Nullable Attestation attestation,
    @Nullable Waiver waiver,
    @Nullable ScheduleEntry entry,
    List<Person> people) {
  static Words about(PlannedItem item, Declarations declarations) {
    Attestation attestation = null;
    for (Attestation candidate : declarations.attestations()) {
      boolean newer = attestation == null || candidate.at().isAfter(attestation.at());
      if (item.named(candidate.item()) && newer) {
        attestation = candidate;
      }
    }
    Waiver waiver = null;
    for (Waiver candidate : declarations.waivers()) {
      boolean newer = waiver == null || candidate.at().isAfter(waiver.at());
      if (item.named(candidate.item()) && newer) {
        waiver = candidate;
      }
    }
    return new Words(
        attestation,
        waiver,
        entry(item, declarations.settings().schedule()),
        declarations.settings().people());
  }

  private static @Nullable ScheduleEntry entry(PlannedItem item, List<ScheduleEntry> schedule) {
    for (ScheduleEntry entry : schedule) {
      if (item.named(entry.item())) {
        return entry;
      }
    }
    return null;
  }

  /** The attestation, unless it does not count: see {@link #objection}. */
  @Nullable Attestation fresh(PlannedItem item) {
    return attestation != null
            && objection(item, attestation.by(), attestation.textDigest()) == null
        ? attestation
        : null;
  }

  /** The waiver, unless it does not count: see {@link #objection}. */
  @Nullable Waiver freshWaiver(PlannedItem item) {
    return waiver != null && objection(item, waiver.by(), waiver.textDigest()) == null
        ? waiver
        : null;
  }

  /** Why a word does not count: said of another text, or by nobody who may; null when it does. */
  @Nullable String objection(PlannedItem item, String by, String digest) {
    if (!digest.equals(item.item().digest())) {
      return "but its text has changed since";
    }
    for (Person person : people) {
      if (person.id().equals(by)) {
        return null;
      }
    }
    return people.isEmpty() ? null : "who is not one of people: in .gatewright/gate.yaml";
  }
}
