package dev.gatewright.targets.secrets;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.git.BlobHistories;
import dev.gatewright.readers.git.BlobHistory;
import dev.gatewright.readers.git.BlobSelection;
import dev.gatewright.readers.git.BlobVisitor;
import dev.gatewright.readers.git.GitRepository;
import dev.gatewright.readers.git.HistoryBelow;
import dev.gatewright.readers.git.IdSet;
import dev.gatewright.readers.git.ObjectId;
import dev.gatewright.readers.git.SweepCoverage;
import dev.gatewright.readers.git.SweepGap;
import dev.gatewright.readers.git.SweepOptions;
import dev.gatewright.secrets.BlobScan;
import dev.gatewright.secrets.Found;
import dev.gatewright.secrets.Recall;
import dev.gatewright.secrets.SecretScanner;
import dev.gatewright.secrets.Subject;
import dev.gatewright.targets.known.HistoryOutcome;
import dev.gatewright.targets.known.HistoryState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

  /** What the first pass over blobs came to. */
  private record FirstPass(
      SweepCoverage coverage, Map<Name, Set<ObjectId>> secrets, List<ObjectId> clean) {
    /** The blobs with something to judge. */
    Set<ObjectId> held() {
      Set<ObjectId> held = new HashSet<>();
      secrets.values().forEach(held::addAll);
      return held;
    }

    long blobs() {
      return coverage.seen() + coverage.known().size();
    }

    /** Whether all was there and in order; a blob may be too large to be searched. */
    boolean sound() {
      return coverage.counts().keySet().stream().allMatch(SweepGap.Reason.TOO_LARGE::equals);
    }
  }

  /** Searches all blobs. */
  SecretsSeen search() {
    return search(firstPass(options), null, null, this::histories);
  }

  /** Searches all blobs but those that earlier runs found clean, and keeps what it finds out. */
  SecretsSeen search(HistoryState state) {
    SecretsSeen same = state.outcome().map(this::searchAgain).orElse(null);
    if (same != null) {
      return same;
    }
    FirstPass pass = firstPass(options.without(state.clean()));
    if (pass.coverage.known().size() > 0 && !pass.sound()) {
      pass = firstPass(options);
    }
    return search(pass, null, state, this::histories);
  }

  /** Searches what stands below a folder. */
  SecretsSeen search(HistoryBelow below) {
    return search(
        below.selection(), blobs -> below.histories(blobs).orElseGet(() -> histories(blobs)));
  }

  /** Searches the blobs of some commits. */
  SecretsSeen search(BlobSelection selection) {
    return search(selection, this::histories);
  }

  private BlobHistories histories(Set<ObjectId> blobs) {
    return git.histories(blobs, options.threads());
  }

  private SecretsSeen search(
      BlobSelection selection, Function<Set<ObjectId>, BlobHistories> places) {
    if (!selection.blobs().isEmpty()) {
      return search(firstPass(options.only(selection.blobs())), selection, null, places);
    }
    List<Skipped> skipped = Gaps.of(selection.gaps());
    if (git.isShallow()) {
      skipped.add(Gaps.CUT_OFF);
    }
    List<Looked> looked = List.of(new Looked("history", "commits", selection.commits()));
    return new SecretsSeen(List.of(), looked, skipped);
  }

  /**
   * Searches what had something to judge when the repository was as it is now; null when that is
   * not what is found.
   */
  private @Nullable SecretsSeen searchAgain(HistoryOutcome before) {
    Map<ObjectId, BlobHistory> histories = new TreeMap<>();
    before.held().forEach(one -> histories.put(one.blob(), one));
    Map<Name, Set<ObjectId>> secrets = Map.of();
    if (!histories.isEmpty()) {
      FirstPass pass = firstPass(options.only(histories.keySet()));
      if (!pass.coverage.isWhole() || !pass.held().equals(histories.keySet())) {
        return null;
      }
      secrets = pass.secrets;
    }
    List<Skipped> skipped = Gaps.of(before.shallow(), before.partial());
    before.troubles().forEach(why -> skipped.add(new Skipped(".git", why)));
    List<SecretSighting> found = judged(secrets, histories, skipped);
    long known = before.blobs() - histories.size();
    return new SecretsSeen(found, looked(before.blobs(), before.others(), known), skipped);
  }

  private SecretsSeen search(
      FirstPass pass,
      @Nullable BlobSelection selection,
      @Nullable HistoryState state,
      Function<Set<ObjectId>, BlobHistories> places) {
    SweepCoverage coverage = pass.coverage;
    List<Skipped> skipped = new ArrayList<>(Gaps.of(coverage));
    Set<ObjectId> blobs = pass.held();
    if (selection != null) {
      skipped.addAll(Gaps.of(selection.gaps()));
      if (blobs.isEmpty()) {
        return new SecretsSeen(List.of(), looked(coverage, selection), skipped);
      }
    }
    BlobHistories histories = places.apply(blobs);
    histories.troubles().forEach(why -> skipped.add(new Skipped(".git", why)));
    if (!histories.coverage().isWhole()) {
      skipped.addAll(Gaps.of(histories.coverage()));
    }
    if (state != null) {
      keep(state, pass, histories);
    }
    List<SecretSighting> found = judged(pass.secrets, histories.blobs(), skipped);
    long others = histories.coverage().seen();
    return new SecretsSeen(
        found,
        selection == null
            ? looked(pass.blobs(), others, coverage.known().size())
            : looked(coverage, selection),
        skipped);
  }

  private void keep(HistoryState state, FirstPass pass, BlobHistories histories) {
    if (!pass.sound()) {
      return;
    }
    SweepCoverage coverage = pass.coverage;
    Optional<String> mark =
        coverage.isWhole() && histories.coverage().isWhole() ? state.mark() : Optional.empty();
    HistoryOutcome outcome =
        mark.map(
                same ->
                    new HistoryOutcome(
                        same,
                        pass.blobs(),
                        histories.coverage().seen(),
                        coverage.shallow(),
                        coverage.partial(),
                        histories.troubles(),
                        List.copyOf(histories.blobs().values())))
            .orElse(null);
    state.keep(coverage.known().with(IdSet.of(git.format(), pass.clean)), outcome);
  }

  private static List<Looked> looked(SweepCoverage coverage, BlobSelection selection) {
    return List.of(
        new Looked("history", "blobs", coverage.seen()),
        new Looked("history", "commits", selection.commits()));
  }

  private static List<Looked> looked(long blobs, long others, long known) {
    List<Looked> looked = new ArrayList<>();
    looked.add(new Looked("history", "blobs", blobs));
    looked.add(new Looked("history", "trees and commits", others));
    if (known > 0) {
      looked.add(new Looked("history", "blobs known from an earlier run", known));
    }
    return looked;
  }

  private FirstPass firstPass(SweepOptions options) {
    ConcurrentLinkedQueue<Held> held = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<ObjectId> clean = new ConcurrentLinkedQueue<>();
    SweepCoverage coverage = git.sweepBlobs(options, () -> firstPass(held, clean));
    Map<Name, Set<ObjectId>> secrets = new TreeMap<>();
    held.forEach(one -> secrets.computeIfAbsent(one.secret, _ -> new HashSet<>()).add(one.blob));
    return new FirstPass(coverage, secrets, List.copyOf(clean));
  }

  private BlobVisitor<BlobScan> firstPass(
      ConcurrentLinkedQueue<Held> held, ConcurrentLinkedQueue<ObjectId> clean) {
    Recall recall = scanner.recall(ANY);
    return (id, content, length, copies, base) -> {
      BlobScan scan =
          copies == null || base == null
              ? scanner.scan(content, length)
              : scanner.carry(content, length, copies, base);
      Set<Name> names = new HashSet<>();
      if (scan.hasMatches()) {
        for (List<Found> some : recall.judge(scan, content)) {
          for (Found found : some) {
            names.add(name(found, content));
          }
        }
      }
      names.forEach(name -> held.add(new Held(name, id)));
      if (names.isEmpty()) {
        clean.add(id);
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
    if (!byBlob.isEmpty()) {
      BlobVisitor<Boolean> visitor =
          (id, content, length, copies, base) -> {
            byte[] exact = Arrays.copyOf(content, length);
            BlobScan scan = scanner.scan(exact, length);
            Map<String, List<Found>> atPath = new HashMap<>();
            for (Chosen one : byBlob.getOrDefault(id, List.of())) {
              List<Found> all =
                  atPath.computeIfAbsent(
                      one.path, path -> scanner.judge(scan, exact, new Subject(path)));
              judge(one, exact, all, secrets, histories, best);
            }
            return null;
          };
      skipped.addAll(Gaps.of(git.sweepBlobs(options.only(byBlob.keySet()), () -> visitor)));
    }
    for (BlobHistory history : histories.values()) {
      if (history.referenced() && history.morePaths()) {
        String why = "stands at more paths than a secret in it was judged at";
        skipped.add(new Skipped(".git: " + history.blob().hex(), why));
      }
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
      List<Found> all,
      Map<Name, Set<ObjectId>> secrets,
      Map<ObjectId, BlobHistory> histories,
      Map<Name, SecretSighting> best) {
    for (int number = 0; number < all.size(); number++) {
      Found found = all.get(number);
      if (!name(found, content).equals(one.secret)) {
        continue;
      }
      SecretStory story = SecretStory.of(secrets.getOrDefault(one.secret, Set.of()), histories);
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
}
