package dev.gatewright.targets.secrets;

import dev.gatewright.model.Confidence;
import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.git.BlobHistory;
import dev.gatewright.readers.git.BlobVisitor;
import dev.gatewright.readers.git.GitRepository;
import dev.gatewright.readers.git.ObjectId;
import dev.gatewright.readers.git.SweepOptions;
import dev.gatewright.secrets.BlobScan;
import dev.gatewright.secrets.Found;
import dev.gatewright.secrets.SecretScanner;
import dev.gatewright.secrets.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges each secret of a history at its own paths: at each path once, in the newest blob there
 * whose line says the most. Where that one only documents, the older ones are judged too.
 */
final class HistoryJudge {
  private final GitRepository git;
  private final String prefix;
  private final SecretScanner scanner;
  private final Sightings sightings;
  private final SweepOptions options;
  private final Map<SecretName, Map<ObjectId, Boolean>> secrets;
  private final Map<ObjectId, BlobHistory> histories;
  private final Map<SecretName, SecretSighting> best = Collections.synchronizedMap(new TreeMap<>());
  private final Map<SecretName, SecretStory> stories = new ConcurrentHashMap<>();
  private final List<Skipped> skipped = new ArrayList<>();

  /**
   * For the secrets that some path could make one of.
   *
   * @param secrets the blobs that hold each, and whether its line there makes it more than a guess
   * @param histories where these blobs stand
   */
  HistoryJudge(
      GitRepository git,
      String prefix,
      SecretScanner scanner,
      Sightings sightings,
      SweepOptions options,
      Map<SecretName, Map<ObjectId, Boolean>> secrets,
      Map<ObjectId, BlobHistory> histories) {
    this.git = git;
    this.prefix = prefix;
    this.scanner = scanner;
    this.sightings = sightings;
    this.options = options;
    this.secrets = secrets;
    this.histories = histories;
  }

  /** A secret of the history, at the blob and path where it is judged. */
  private record Chosen(SecretName secret, ObjectId blob, String path) {}

  /** The secrets, by place. */
  List<SecretSighting> judged() {
    Set<Chosen> first = new LinkedHashSet<>();
    secrets.forEach((secret, blobs) -> first.addAll(choose(secret, blobs)));
    judge(first);
    Set<Chosen> older = new LinkedHashSet<>();
    secrets.forEach((secret, blobs) -> older.addAll(beside(secret, blobs)));
    older.removeAll(first);
    judge(older);
    for (BlobHistory history : histories.values()) {
      if (history.referenced() && history.morePaths()) {
        String why = "stands at more paths than a secret in it was judged at";
        skipped.add(new Skipped(".git: " + history.blob().hex(), why));
      }
    }
    List<SecretSighting> found = new ArrayList<>(best.values());
    found.sort(HistoryJudge::compare);
    return found;
  }

  /** What was not judged, and why. */
  List<Skipped> skipped() {
    return skipped;
  }

  private List<Chosen> choose(SecretName secret, Map<ObjectId, Boolean> blobs) {
    Map<String, ObjectId> byPath = new TreeMap<>();
    for (ObjectId blob : new TreeSet<>(blobs.keySet())) {
      for (String path : paths(blob)) {
        byPath.merge(path, blob, (one, other) -> telling(blobs, one, other));
      }
    }
    List<Chosen> chosen = new ArrayList<>();
    byPath.forEach((path, blob) -> chosen.add(new Chosen(secret, blob, path)));
    return chosen;
  }

  /** Every version whose line says more, of a secret of which the judged ones only document. */
  private List<Chosen> beside(SecretName secret, Map<ObjectId, Boolean> blobs) {
    SecretSighting judged = best.get(secret);
    List<Chosen> chosen = new ArrayList<>();
    if (judged != null
        && judged.excuse() == null
        && judged.confidence() == Confidence.LOW
        && judged.inProse()) {
      for (Map.Entry<ObjectId, Boolean> blob : blobs.entrySet()) {
        for (String path : blob.getValue() ? paths(blob.getKey()) : List.<String>of()) {
          chosen.add(new Chosen(secret, blob.getKey(), path));
        }
      }
    }
    return chosen;
  }

  private List<String> paths(ObjectId blob) {
    BlobHistory history = histories.get(blob);
    if (history == null || !history.referenced()) {
      return List.of();
    }
    List<String> below = new ArrayList<>();
    for (String path : history.paths()) {
      if (path.startsWith(prefix)) {
        below.add(path);
      }
    }
    return below;
  }

  private ObjectId telling(Map<ObjectId, Boolean> blobs, ObjectId one, ObjectId other) {
    boolean sure = blobs.getOrDefault(one, false);
    if (sure != blobs.getOrDefault(other, false)) {
      return sure ? one : other;
    }
    BlobHistory first = histories.get(one);
    BlobHistory second = histories.get(other);
    return first == null || second == null ? one : newer(first, second).blob();
  }

  private static BlobHistory newer(BlobHistory one, BlobHistory other) {
    if (one.inHead() != other.inHead()) {
      return one.inHead() ? one : other;
    }
    long first = one.last() == null ? 0 : one.last().authoredSeconds();
    long second = other.last() == null ? 0 : other.last().authoredSeconds();
    if (first == second) {
      return one.blob().compareTo(other.blob()) <= 0 ? one : other;
    }
    return first > second ? one : other;
  }

  private void judge(Set<Chosen> chosen) {
    Map<ObjectId, List<Chosen>> byBlob = new HashMap<>();
    chosen.forEach(one -> byBlob.computeIfAbsent(one.blob, _ -> new ArrayList<>()).add(one));
    if (byBlob.isEmpty()) {
      return;
    }
    BlobVisitor<Boolean> visitor =
        (id, content, length, copies, base) -> {
          byte[] exact = Arrays.copyOf(content, length);
          BlobScan scan = scanner.scan(exact, length);
          Map<String, List<Found>> atPath = new HashMap<>();
          for (Chosen one : byBlob.getOrDefault(id, List.of())) {
            List<Found> all =
                atPath.computeIfAbsent(
                    one.path, path -> scanner.judge(scan, exact, new Subject(path)));
            judge(one, exact, all);
          }
          return null;
        };
    skipped.addAll(Gaps.of(git.sweepBlobs(options.only(byBlob.keySet()), () -> visitor)));
  }

  private void judge(Chosen one, byte[] content, List<Found> all) {
    for (int number = 0; number < all.size(); number++) {
      Found found = all.get(number);
      if (SecretName.of(found, content).equals(one.secret)) {
        SecretStory story = story(one.secret);
        String file = one.path.substring(prefix.length());
        SecretSighting sighting =
            sightings.one(
                new Sightings.File(file, one.path, story.told(), story.commit(), true),
                content,
                found,
                number);
        best.merge(one.secret, sighting, HistoryJudge::surer);
      }
    }
  }

  private SecretStory story(SecretName secret) {
    SecretStory known = stories.get(secret);
    if (known == null) {
      known = SecretStory.of(secrets.getOrDefault(secret, Map.of()).keySet(), histories);
      stories.put(secret, known);
    }
    return known;
  }

  private static SecretSighting surer(SecretSighting one, SecretSighting other) {
    int order = Boolean.compare(one.stands(), other.stands());
    order = order != 0 ? order : one.confidence().compareTo(other.confidence());
    order = order != 0 ? order : other.place().file().compareTo(one.place().file());
    order = order != 0 ? order : other.place().line() - one.place().line();
    return order >= 0 ? one : other;
  }

  /** By place; comparators put together would cost a start their making. */
  private static int compare(SecretSighting one, SecretSighting other) {
    int order = one.place().file().compareTo(other.place().file());
    order = order != 0 ? order : one.place().line() - other.place().line();
    order = order != 0 ? order : one.rule().id().compareTo(other.rule().id());
    return order != 0 ? order : one.fingerprint().compareTo(other.fingerprint());
  }
}
