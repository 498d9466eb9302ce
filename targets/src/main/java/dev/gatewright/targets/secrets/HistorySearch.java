package dev.gatewright.targets.secrets;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.git.BlobHistories;
import dev.gatewright.readers.git.BlobHistory;
import dev.gatewright.readers.git.BlobSelection;
import dev.gatewright.readers.git.BlobVisitor;
import dev.gatewright.readers.git.GitRepository;
import dev.gatewright.readers.git.HistoryBelow;
import dev.gatewright.readers.git.ObjectId;
import dev.gatewright.readers.git.SweepCoverage;
import dev.gatewright.readers.git.SweepGap;
import dev.gatewright.readers.git.SweepOptions;
import dev.gatewright.secrets.BlobScan;
import dev.gatewright.secrets.Found;
import dev.gatewright.secrets.Recall;
import dev.gatewright.secrets.SecretScanner;
import dev.gatewright.secrets.Subject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Searches every blob of a repository once. A blob has no path while it is read, so a first pass
 * keeps what some path could make a secret; where those blobs stand is looked up, and a second pass
 * over them alone judges each secret at its own path.
 */
final class HistorySearch {
  /** Paths that between them keep whatever any path keeps. */
  private static final List<Subject> ANY = List.of(new Subject(""), new Subject("deploy/prod.env"));

  private static final Skipped CUT_OFF =
      new Skipped(".git/shallow", "the history of this clone is cut off");

  private final GitRepository git;
  private final String prefix;
  private final SecretScanner scanner;
  private final Sightings sightings;
  private final SweepOptions options;

  HistorySearch(
      GitRepository git,
      String prefix,
      SecretScanner scanner,
      Sightings sightings,
      SweepOptions options) {
    this.git = git;
    this.prefix = prefix;
    this.scanner = scanner;
    this.sightings = sightings;
    this.options = options;
  }

  /** A secret by its rule and the digest of its bytes, which stays in memory. */
  private record Name(String rule, SecretDigest digest) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      int order = rule.compareTo(other.rule);
      return order != 0 ? order : digest.compareTo(other.digest);
    }
  }

  private record Held(Name secret, ObjectId blob) {}

  /** A secret of the history, at the blob and path where it is told. */
  private record Chosen(Name secret, ObjectId blob, String path) {}

  /** Searches all blobs. */
  SecretsSeen search() {
    return search(options, null, blobs -> git.histories(blobs, options.threads()));
  }

  /** Searches what stands below a folder. */
  SecretsSeen search(HistoryBelow below) {
    return search(
        below.selection(),
        blobs -> below.histories(blobs).orElseGet(() -> git.histories(blobs, options.threads())));
  }

  /** Searches the blobs of some commits. */
  SecretsSeen search(BlobSelection selection) {
    return search(selection, blobs -> git.histories(blobs, options.threads()));
  }

  private SecretsSeen search(
      BlobSelection selection, Function<Set<ObjectId>, BlobHistories> places) {
    if (!selection.blobs().isEmpty()) {
      return search(options.only(selection.blobs()), selection, places);
    }
    List<Skipped> skipped = gaps(selection.gaps());
    if (git.isShallow()) {
      skipped.add(CUT_OFF);
    }
    List<Looked> looked = List.of(new Looked("history", "commits", selection.commits()));
    return new SecretsSeen(List.of(), looked, skipped);
  }

  private SecretsSeen search(
      SweepOptions options,
      @Nullable BlobSelection selection,
      Function<Set<ObjectId>, BlobHistories> places) {
    ConcurrentLinkedQueue<Held> held = new ConcurrentLinkedQueue<>();
    SweepCoverage coverage = git.sweepBlobs(options, () -> firstPass(held));
    List<Skipped> skipped = new ArrayList<>(gaps(coverage));
    Map<Name, Set<ObjectId>> secrets = new TreeMap<>();
    held.forEach(one -> secrets.computeIfAbsent(one.secret, _ -> new HashSet<>()).add(one.blob));
    Set<ObjectId> blobs = new HashSet<>();
    secrets.values().forEach(blobs::addAll);
    if (selection != null) {
      skipped.addAll(gaps(selection.gaps()));
      if (blobs.isEmpty()) {
        return new SecretsSeen(
            List.of(), looked(coverage, selection.commits(), "commits"), skipped);
      }
    }
    BlobHistories histories = places.apply(blobs);
    histories.troubles().forEach(why -> skipped.add(new Skipped(".git", why)));
    if (!histories.coverage().isWhole()) {
      skipped.addAll(gaps(histories.coverage()));
    }
    List<SecretSighting> found = judged(secrets, histories.blobs(), skipped);
    for (BlobHistory history : histories.blobs().values()) {
      if (history.referenced() && history.morePaths()) {
        String why = "stands at more paths than a secret in it was judged at";
        skipped.add(new Skipped(".git: " + history.blob().hex(), why));
      }
    }
    return new SecretsSeen(
        found,
        selection == null
            ? looked(coverage, histories.coverage().seen(), "trees and commits")
            : looked(coverage, selection.commits(), "commits"),
        skipped);
  }

  private static List<Looked> looked(SweepCoverage coverage, long count, String what) {
    return List.of(
        new Looked("history", "blobs", coverage.seen()), new Looked("history", what, count));
  }

  private BlobVisitor<BlobScan> firstPass(ConcurrentLinkedQueue<Held> held) {
    Recall recall = scanner.recall(ANY);
    return (id, content, length, copies, base) -> {
      BlobScan scan =
          copies == null || base == null
              ? scanner.scan(content, length)
              : scanner.carry(content, length, copies, base);
      if (scan.hasMatches()) {
        Set<Name> names = new HashSet<>();
        for (List<Found> some : recall.judge(scan, content)) {
          for (Found found : some) {
            names.add(name(found, content));
          }
        }
        names.forEach(name -> held.add(new Held(name, id)));
      }
      return scan;
    };
  }

  private static Name name(Found found, byte[] content) {
    return new Name(found.rule().id(), SecretDigest.of(content, found.start(), found.end()));
  }

  private List<SecretSighting> judged(
      Map<Name, Set<ObjectId>> secrets,
      Map<ObjectId, BlobHistory> histories,
      List<Skipped> skipped) {
    List<Chosen> chosen = new ArrayList<>();
    secrets.forEach((secret, blobs) -> chosen.addAll(choose(secret, blobs, histories)));
    Map<ObjectId, List<Chosen>> byBlob = new HashMap<>();
    chosen.forEach(one -> byBlob.computeIfAbsent(one.blob, _ -> new ArrayList<>()).add(one));
    Map<Name, SecretSighting> best = Collections.synchronizedMap(new TreeMap<>());
    SweepCoverage again =
        git.sweepBlobs(
            options.only(byBlob.keySet()),
            () ->
                (id, content, length, copies, base) -> {
                  byte[] exact = Arrays.copyOf(content, length);
                  for (Chosen one : byBlob.getOrDefault(id, List.of())) {
                    judge(one, exact, secrets, histories, best);
                  }
                  return null;
                });
    if (!byBlob.isEmpty()) {
      skipped.addAll(gaps(again));
    }
    List<SecretSighting> found = new ArrayList<>(best.values());
    found.sort(HistorySearch::compare);
    return found;
  }

  /** By place; comparators put together would cost a start their making. */
  private static int compare(SecretSighting one, SecretSighting other) {
    int order = one.place().file().compareTo(other.place().file());
    order = order != 0 ? order : one.place().line() - other.place().line();
    order = order != 0 ? order : one.rule().id().compareTo(other.rule().id());
    return order != 0 ? order : one.fingerprint().compareTo(other.fingerprint());
  }

  /** Where a secret is judged: at each of its paths once, in the newest blob there. */
  private List<Chosen> choose(
      Name secret, Set<ObjectId> blobs, Map<ObjectId, BlobHistory> histories) {
    Map<String, BlobHistory> byPath = new TreeMap<>();
    for (ObjectId blob : blobs) {
      BlobHistory history = histories.get(blob);
      if (history == null || !history.referenced()) {
        continue;
      }
      for (String path : history.paths()) {
        if (path.startsWith(prefix)) {
          byPath.merge(path, history, HistorySearch::newer);
        }
      }
    }
    List<Chosen> chosen = new ArrayList<>();
    for (boolean inHead : new boolean[] {true, false}) {
      for (Map.Entry<String, BlobHistory> one : byPath.entrySet()) {
        if (one.getValue().inHead() == inHead) {
          chosen.add(new Chosen(secret, one.getValue().blob(), one.getKey()));
        }
      }
    }
    return chosen;
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

  private void judge(
      Chosen one,
      byte[] content,
      Map<Name, Set<ObjectId>> secrets,
      Map<ObjectId, BlobHistory> histories,
      Map<Name, SecretSighting> best) {
    List<Found> all = scanner.scan(content, new Subject(one.path));
    for (int number = 0; number < all.size(); number++) {
      Found found = all.get(number);
      if (!name(found, content).equals(one.secret)) {
        continue;
      }
      Story story = Story.of(secrets.getOrDefault(one.secret, Set.of()), histories);
      String file = one.path.substring(prefix.length());
      SecretSighting sighting =
          sightings.one(
              new Sightings.File(file, one.path, story.told(), story.commit(), true),
              content,
              found,
              number);
      best.merge(one.secret, sighting, HistorySearch::surer);
      return;
    }
  }

  private static SecretSighting surer(SecretSighting one, SecretSighting other) {
    int order = Boolean.compare(one.stands(), other.stands());
    order = order != 0 ? order : one.confidence().compareTo(other.confidence());
    order = order != 0 ? order : other.place().file().compareTo(one.place().file());
    return order >= 0 ? one : other;
  }

  /** When a secret came and went. */
  private record Story(String told, @Nullable String commit) {
    static Story of(Set<ObjectId> blobs, Map<ObjectId, BlobHistory> histories) {
      BlobHistory.@Nullable Moment first = null;
      BlobHistory.@Nullable Moment last = null;
      boolean inHead = false;
      String tag = null;
      for (ObjectId blob : new TreeSet<>(blobs)) {
        BlobHistory history = histories.get(blob);
        if (history == null || !history.referenced()) {
          continue;
        }
        BlobHistory.Moment begin = history.first();
        BlobHistory.Moment end = history.last();
        if (begin != null && (first == null || begin.authoredSeconds() < first.authoredSeconds())) {
          first = begin;
        }
        if (end != null && (last == null || end.authoredSeconds() > last.authoredSeconds())) {
          last = end;
        }
        inHead |= history.inHead();
        tag = tag == null ? history.earliestTag().orElse(null) : tag;
      }
      StringBuilder told = new StringBuilder();
      if (first != null) {
        told.append("since commit ").append(moment(first));
      }
      told.append(inHead ? ", still in HEAD" : ", gone from HEAD");
      if (!inHead && last != null) {
        told.append(", last in ").append(moment(last));
      }
      if (tag != null) {
        told.append(", in ").append(tag.replace("refs/tags/", "tag "));
      }
      return new Story(told.toString(), first == null ? null : first.commit().hex());
    }

    private static String moment(BlobHistory.Moment moment) {
      return moment.commit().hex().substring(0, 12)
          + " of "
          + Instant.ofEpochSecond(moment.authoredSeconds()).atOffset(ZoneOffset.UTC).toLocalDate();
    }
  }

  private static List<Skipped> gaps(SweepCoverage coverage) {
    List<Skipped> skipped = new ArrayList<>();
    skipped.addAll(gaps(coverage.gaps()));
    if (coverage.shallow()) {
      skipped.add(CUT_OFF);
    }
    if (coverage.partial()) {
      skipped.add(new Skipped(".git", "this is a partial clone, which leaves objects out"));
    }
    return skipped;
  }

  private static List<Skipped> gaps(List<SweepGap> gaps) {
    List<Skipped> skipped = new ArrayList<>();
    for (SweepGap gap : gaps) {
      skipped.add(new Skipped(".git: " + gap.where(), gap.why()));
    }
    return skipped;
  }
}
