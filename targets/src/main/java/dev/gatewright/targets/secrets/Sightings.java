package dev.gatewright.targets.secrets;

import dev.gatewright.model.Confidence;
import dev.gatewright.model.Fingerprints;
import dev.gatewright.model.Place;
import dev.gatewright.secrets.Found;
import dev.gatewright.secrets.PlainText;
import dev.gatewright.secrets.allow.AllowAnswer;
import dev.gatewright.secrets.allow.AllowComments;
import dev.gatewright.secrets.allow.AllowMark;
import dev.gatewright.secrets.allow.AllowRemark;
import dev.gatewright.secrets.allow.Excuse;
import dev.gatewright.secrets.allow.Excuses;
import dev.gatewright.secrets.allow.FingerprintKey;
import dev.gatewright.secrets.allow.Looked;
import dev.gatewright.secrets.allow.Suspect;
import dev.gatewright.secrets.imported.GitleaksConfig;
import dev.gatewright.secrets.rules.RuleKind;
import dev.gatewright.secrets.rules.SecretRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Turns what a scanner found in bytes into what may be told of it. */
final class Sightings {
  /** Values shorter than this show nothing of themselves. */
  private static final int SHOWS_FROM = 16;

  private static final int KEPT = 4;

  private final Excuses excuses;
  private final @Nullable FingerprintKey key;
  private final @Nullable GitleaksConfig config;
  private final Set<Place> used = ConcurrentHashMap.newKeySet();
  private final Set<AllowRemark> lapsed = ConcurrentHashMap.newKeySet();

  Sightings(Excuses excuses, @Nullable FingerprintKey key) {
    this(excuses, key, null);
  }

  Sightings(Excuses excuses, @Nullable FingerprintKey key, @Nullable GitleaksConfig config) {
    this.excuses = excuses;
    this.key = key;
    this.config = config;
  }

  /**
   * The secrets of one file.
   *
   * @param file the file a finding names
   * @param path the path the rules saw: the file's, or that of an entry in it
   * @param where more of where it is, see {@link SecretSighting#where}
   * @param commit the commit the bytes are of, or null for the work tree
   * @param inside whether the bytes are those of the file itself, so that lines can be told
   */
  record File(String file, String path, String where, @Nullable String commit, boolean inside) {}

  List<SecretSighting> of(File file, byte[] bytes, int length, List<Found> found) {
    List<SecretSighting> sightings = new ArrayList<>(found.size());
    BytePlace places = new BytePlace(bytes, length);
    int number = 0;
    for (Found one : found) {
      sightings.add(one(file, bytes, length, one, places, number++));
    }
    return sightings;
  }

  /** Whether there is a key. */
  boolean keyed() {
    return key != null;
  }

  /** One secret of a file, the so manieth from zero. */
  SecretSighting one(File file, byte[] bytes, Found found, int number) {
    return one(file, bytes, bytes.length, found, new BytePlace(bytes, bytes.length), number);
  }

  /** What people wrote that excuses secrets and is wrong, no longer counts or excused nothing. */
  List<AllowRemark> remarks(Looked looked) {
    Set<AllowRemark> remarks = new LinkedHashSet<>(excuses.remarks());
    remarks.addAll(lapsed);
    if (config != null) {
      remarks.addAll(config.remarks());
    }
    remarks.addAll(excuses.unused(Set.copyOf(used), looked));
    List<AllowRemark> sorted = new ArrayList<>(remarks);
    sorted.sort(Sightings::compare);
    return List.copyOf(sorted);
  }

  /** By place; comparators put together would cost a start their making. */
  private static int compare(AllowRemark one, AllowRemark other) {
    int order = one.place().file().compareTo(other.place().file());
    order = order != 0 ? order : one.place().line() - other.place().line();
    return order != 0 ? order : one.message().compareTo(other.message());
  }

  private SecretSighting one(
      File file, byte[] bytes, int length, Found found, BytePlace places, int number) {
    byte[] secret = Arrays.copyOfRange(bytes, found.start(), found.end());
    int kept = kept(found.rule(), secret.length);
    Place place =
        file.inside()
            ? places.of(file.file(), found.start(), found.end())
            : Place.file(file.file());
    // As in other documentation a name proves nothing there; a token with a form of its own does.
    boolean documented =
        found.rule().kind().placed() && Prose.inDocumentation(file.path(), bytes, found.start());
    return new SecretSighting(
        found.rule(),
        documented ? Confidence.LOW : found.confidence(),
        reasons(found, documented),
        place,
        file.where(),
        file.inside() ? places.excerpt(found.start(), found.end(), kept) : null,
        shown(secret, kept),
        fingerprint(found.rule(), file.path(), secret, number),
        key == null ? null : key.written(secret),
        SecretDigest.of(secret, 0, secret.length),
        Prose.at(file.path(), bytes, found.start()),
        excuse(file, bytes, length, found, place, secret));
  }

  private static List<String> reasons(Found found, boolean documented) {
    if (found.how().isEmpty() && !documented) {
      return found.reasons();
    }
    List<String> reasons = new ArrayList<>(found.reasons());
    if (documented) {
      reasons.add("in a comment or docstring that documents");
    }
    if (!found.how().isEmpty()) {
      reasons.add("written in " + found.how());
    }
    return reasons;
  }

  /** Only a beginning that every value of the kind shares, or the first few of a long value. */
  private static int kept(SecretRule rule, int length) {
    boolean fixed = rule.kind() == RuleKind.TOKEN || rule.kind() == RuleKind.PEM;
    return fixed && length >= SHOWS_FROM ? KEPT : 0;
  }

  private static String shown(byte[] secret, int kept) {
    String beginning = new String(secret, 0, kept, StandardCharsets.ISO_8859_1);
    return (kept == 0 ? "" : beginning + "… ") + secret.length + " characters";
  }

  private String fingerprint(SecretRule rule, String path, byte[] secret, int number) {
    return key == null
        ? Fingerprints.of("secret", rule.id(), path, String.valueOf(number))
        : key.fingerprint(secret).substring(0, 16);
  }

  private @Nullable Excuse excuse(
      File file, byte[] bytes, int length, Found found, Place place, byte[] secret) {
    AllowAnswer answer =
        excuses.isEmpty()
            ? AllowAnswer.NONE
            : excuses.answer(
                Suspect.of(
                    file.file(), place.line(), file.commit(), found.rule().id(), secret, key));
    answer.excuses().forEach(one -> used.add(one.place()));
    answer.lapsed().forEach(one -> used.add(one.place()));
    lapsed.addAll(answer.lapsed());
    PlainText text = PlainText.of(bytes, length);
    int start = found.start() / text.width();
    int end = found.end() / text.width();
    AllowMark mark = AllowComments.at(text.bytes(), text.length(), start, end, file.path());
    if (mark != null) {
      return Excuse.of(mark, Place.line(file.file(), place.line()));
    }
    if (answer.excused() || config == null) {
      return answer.excused() ? answer.excuses().getFirst() : null;
    }
    return config.excuses().of(file.file(), file.commit(), found.rule(), text.bytes(), start, end);
  }
}
