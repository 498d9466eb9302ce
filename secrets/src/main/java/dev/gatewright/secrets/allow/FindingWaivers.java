package dev.gatewright.secrets.allow;

import dev.gatewright.model.FindingWaiver;
import dev.gatewright.model.Person;
import dev.gatewright.model.Place;
import dev.gatewright.secrets.allow.AllowRemark.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people of this repository have accepted, each secret by its fingerprint. A waiver counts
 * from its day (UTC) to its end, and only from {@code people} where the repository lists them. Past
 * its end the finding stands again and the waiver is named beside it.
 */
public final class FindingWaivers implements AllowList {
  private final Map<String, List<FindingWaiver>> byFingerprint = new HashMap<>();
  private final List<FindingWaiver> waivers;
  private final List<Person> people;
  private final Instant at;
  private final @Nullable FingerprintKey key;

  private FindingWaivers(
      List<FindingWaiver> waivers, List<Person> people, Instant at, @Nullable FingerprintKey key) {
    this.waivers = List.copyOf(waivers);
    this.people = List.copyOf(people);
    this.at = at;
    this.key = key;
    for (FindingWaiver waiver : this.waivers) {
      byFingerprint.computeIfAbsent(waiver.fingerprint(), _ -> new ArrayList<>()).add(waiver);
    }
  }

  /**
   * The waivers as they count at one time.
   *
   * @param waivers as they were read
   * @param people who may accept; anybody when nobody is listed
   * @param at the time that is judged
   * @param key under which this run makes fingerprints, or null when it has none
   */
  public static FindingWaivers of(
      List<FindingWaiver> waivers, List<Person> people, Instant at, @Nullable FingerprintKey key) {
    return new FindingWaivers(waivers, people, at, key);
  }

  @Override
  public AllowAnswer answer(Suspect suspect) {
    if (key == null || waivers.isEmpty()) {
      return AllowAnswer.NONE;
    }
    List<Excuse> excuses = new ArrayList<>();
    List<AllowRemark> lapsed = new ArrayList<>();
    for (FindingWaiver waiver : byFingerprint.getOrDefault(suspect.fingerprint(), List.of())) {
      if (!about(waiver, suspect)) {
        continue;
      }
      String not = whyNot(waiver);
      if (not == null) {
        excuses.add(excuse(waiver));
      } else {
        lapsed.add(new AllowRemark(Kind.LAPSED, Place.file(waiver.file()), not));
      }
    }
    return new AllowAnswer(excuses, lapsed);
  }

  private static boolean about(FindingWaiver waiver, Suspect suspect) {
    return suspect.has(waiver.key(), waiver.fingerprint())
        && (waiver.rule() == null || waiver.rule().equals(suspect.rule()))
        && (waiver.path() == null || waiver.path().equals(suspect.path()));
  }

  private static Excuse excuse(FindingWaiver waiver) {
    return new Excuse(
        AllowSource.WAIVER,
        Place.file(waiver.file()),
        waiver.because(),
        waiver.by(),
        waiver.expires(),
        List.of());
  }

  /** Why a waiver does not count at this time, or null when it does. */
  private @Nullable String whyNot(FindingWaiver waiver) {
    Instant tomorrow = at.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    String by = Remarks.name(waiver.by());
    if (at.isAfter(waiver.expires())) {
      return by
          + " accepted it until "
          + waiver.expires()
          + ", which is over; revoke the secret, or accept it anew with a reason";
    }
    if (!waiver.at().isBefore(tomorrow)) {
      return by + " accepts it only from " + waiver.at() + " on";
    }
    return known(waiver.by())
        ? null
        : by + " accepted it and is not one of people: in .gatewright/gate.yaml";
  }

  private boolean known(String by) {
    for (Person person : people) {
      if (person.id().equals(by) || person.name().equals(by)) {
        return true;
      }
    }
    return people.isEmpty();
  }

  @Override
  public List<AllowRemark> remarks() {
    List<AllowRemark> remarks = new ArrayList<>();
    for (FindingWaiver waiver : waivers) {
      if (!comparable(waiver)) {
        remarks.add(
            new AllowRemark(
                Kind.NOT_COMPARED,
                Place.file(waiver.file()),
                key == null
                    ? "there is no key to make fingerprints with, so it cannot be compared and"
                        + " excuses nothing; give the key "
                        + waiver.key()
                    : "its fingerprint was made under the key "
                        + waiver.key()
                        + ", this run has "
                        + key.id()
                        + "; it excuses nothing until one with this key is written"));
      }
    }
    return List.copyOf(remarks);
  }

  private boolean comparable(FindingWaiver waiver) {
    return key != null && key.id().equals(waiver.key());
  }

  @Override
  public List<AllowRemark> unused(Set<Place> used, Looked looked) {
    List<AllowRemark> unused = new ArrayList<>();
    for (FindingWaiver waiver : waivers) {
      Place place = Place.file(waiver.file());
      if (comparable(waiver) && !used.contains(place) && looked.everything()) {
        unused.add(
            new AllowRemark(
                Kind.UNUSED, place, "the secret it accepts was not found; take the file out"));
      }
    }
    return List.copyOf(unused);
  }
}
