package dev.gatewright.gate;

import dev.gatewright.model.Attestation;
import dev.gatewright.model.Declarations;
import dev.gatewright.model.Person;
import dev.gatewright.model.ScheduleEntry;
import dev.gatewright.model.Waiver;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people have written about one item: the newest of each kind. What was said on a later day
 * (UTC) than the one judged does not count yet, so that a run as of an earlier day answers what it
 * answered then, and a year typed wrong vouches for nothing. Where the repository lists its people,
 * nobody else's word counts.
 *
 * @param stranger somebody who wrote about it and is not one of the people, or null
 */
record Words(
    @Nullable Attestation attestation,
    @Nullable Waiver waiver,
    @Nullable ScheduleEntry entry,
    @Nullable String stranger) {
  static Words about(PlannedItem item, Declarations declarations, Instant at) {
    Instant tomorrow = at.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    List<Person> people = declarations.settings().people();
    String stranger = null;
    Attestation attestation = null;
    for (Attestation candidate : declarations.attestations()) {
      boolean newer = attestation == null || candidate.at().isAfter(attestation.at());
      if (!item.named(candidate.item()) || !newer || !candidate.at().isBefore(tomorrow)) {
        continue;
      }
      if (known(candidate.by(), people)) {
        attestation = candidate;
      } else {
        stranger = candidate.by();
      }
    }
    Waiver waiver = null;
    for (Waiver candidate : declarations.waivers()) {
      boolean newer = waiver == null || candidate.at().isAfter(waiver.at());
      if (!item.named(candidate.item()) || !newer || !candidate.at().isBefore(tomorrow)) {
        continue;
      }
      if (known(candidate.by(), people)) {
        waiver = candidate;
      } else {
        stranger = candidate.by();
      }
    }
    ScheduleEntry entry = entry(item, declarations.settings().schedule());
    return new Words(attestation, waiver, entry, stranger);
  }

  private static boolean known(String by, List<Person> people) {
    for (Person person : people) {
      if (person.id().equals(by) || person.name().equals(by)) {
        return true;
      }
    }
    return people.isEmpty();
  }

  private static @Nullable ScheduleEntry entry(PlannedItem item, List<ScheduleEntry> schedule) {
    for (ScheduleEntry entry : schedule) {
      if (item.named(entry.item())) {
        return entry;
      }
    }
    return null;
  }

  /** The attestation, unless the item's text has changed since. */
  @Nullable Attestation fresh(PlannedItem item) {
    return attestation != null && attestation.textDigest().equals(item.item().digest())
        ? attestation
        : null;
  }

  /** The waiver, unless the item's text has changed since. */
  @Nullable Waiver freshWaiver(PlannedItem item) {
    return waiver != null && waiver.textDigest().equals(item.item().digest()) ? waiver : null;
  }
}
