package dev.gatewright.targets.secrets;

import dev.gatewright.model.Confidence;
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
import dev.gatewright.readers.git.SweepsTogether;
import dev.gatewright.secrets.BlobScan;
import dev.gatewright.secrets.BlobScanner;
import dev.gatewright.secrets.Found;
import dev.gatewright.secrets.Recall;
import dev.gatewright.secrets.SecretScanner;
import dev.gatewright.secrets.Subject;
import dev.gatewright.targets.known.HistoryOutcome;
import dev.gatewright.targets.known.HistoryState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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

  private record Held(SecretName secret, ObjectId blob, boolean sure) {}

  /** What the first pass over blobs came to. */
  private record FirstPass(
      SweepCoverage coverage,
      Map<SecretName, Map<ObjectId, Boolean>> secrets,
      List<ObjectId> clean) {
    /** The blobs with something to judge. */
    Set<ObjectId> held() {
      Set<ObjectId> held = new HashSet<>();
      secrets.values().forEach(blobs -> held.addAll(blobs.keySet()));
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
    try (SweepsTogether _ = git.together()) {
      return search(firstPass(options), null, null, null);
    }
  }

  /** Searches all blobs but those that earlier runs found clean, and keeps what it finds out. */
  SecretsSeen search(HistoryState state) {
    try (SweepsTogether _ = git.together()) {
      HistoryOutcome before = state.outcome().orElse(null);
      SecretsSeen same = before == null ? null : searchAgain(before, "trees and commits");
      if (same != null) {
        return same;
      }
      FirstPass pass = firstPass(options.without(state.clean()));
      if (pass.coverage.known().size() > 0 && !pass.sound()) {
        pass = firstPass(options);
      }
      return search(pass, null, state, null);
    }
  }

  /**
   * Searches what stands below a folder, and keeps what it finds out.
   *
   * @param state where it is kept; null for nowhere
   */
  SecretsSeen search(HistoryBelow below, @Nullable HistoryState state) {
    return search(below.selection(), state, below);
  }

  /** What a search below a folder came to before; null when that is not known, or not so now. */
  @Nullable SecretsSeen known(HistoryState state) {
    HistoryOutcome before = state.outcome().orElse(null);
    if (before == null) {
      return null;
    }
    try (SweepsTogether _ = git.together()) {
      return searchAgain(before, "commits");
    }
  }

  /** Searches the blobs of some commits. */
  SecretsSeen search(BlobSelection selection) {
    return search(selection, null, null);
  }

  /** Where blobs stand: what was found on the way below a folder, or else in all of the history. */
  private BlobHistories histories(@Nullable HistoryBelow below, Set<ObjectId> blobs) {
    BlobHistories met = below == null ? null : below.histories(blobs).orElse(null);
    return met == null ? git.histories(blobs, options.threads()) : met;
  }

  private SecretsSeen search(
      BlobSelection selection, @Nullable HistoryState state, @Nullable HistoryBelow below) {
    if (!selection.blobs().isEmpty()) {
      try (SweepsTogether _ = git.together()) {
        return search(firstPass(options.only(selection.blobs())), selection, state, below);
      }
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
  private @Nullable SecretsSeen searchAgain(HistoryOutcome before, String others) {
    Map<ObjectId, BlobHistory> histories = new TreeMap<>();
    before.held().forEach(one -> histories.put(one.blob(), one));
    Map<SecretName, Map<ObjectId, Boolean>> secrets = Map.of();
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
    List<Looked> looked = looked(before.blobs(), others, before.others(), known);
    return new SecretsSeen(found, looked, skipped);
  }

  private SecretsSeen search(
      FirstPass pass,
      @Nullable BlobSelection selection,
      @Nullable HistoryState state,
      @Nullable HistoryBelow below) {
    SweepCoverage coverage = pass.coverage;
    List<Skipped> skipped = new ArrayList<>(Gaps.of(coverage));
    Set<ObjectId> blobs = pass.held();
    if (selection != null) {
      skipped.addAll(Gaps.of(selection.gaps()));
      if (blobs.isEmpty()) {
        keep(state, pass, selection, BlobHistories.NONE);
        return new SecretsSeen(List.of(), looked(coverage, selection), skipped);
      }
    }
    BlobHistories histories = histories(below, blobs);
    histories.troubles().forEach(why -> skipped.add(new Skipped(".git", why)));
    if (!histories.coverage().isWhole()) {
      skipped.addAll(Gaps.of(histories.coverage()));
    }
    if (selection != null) {
      keep(state, pass, selection, histories);
    } else if (state != null) {
      keep(state, pass, histories);
    }
    List<SecretSighting> found = judged(pass.secrets, histories.blobs(), skipped);
    long others = histories.coverage().seen();
    return new SecretsSeen(
        found,
        selection == null
            ? looked(pass.blobs(), "trees and commits", others, coverage.known().size())
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

  /** Keeps what is below a folder, when all of it was here to be searched. */
  private void keep(
      @Nullable HistoryState state,
      FirstPass pass,
      BlobSelection selection,
      BlobHistories histories) {
    SweepCoverage coverage = pass.coverage;
    boolean whole =
        coverage.isWhole()
            && selection.isWhole()
            && histories.coverage().isWhole()
            && histories.troubles().isEmpty()
            && !coverage.shallow()
            && !coverage.partial();
    String mark = state == null || !whole ? null : state.mark().orElse(null);
    if (state != null && mark != null) {
      state.keepBelow(
          new HistoryOutcome(
              mark,
              coverage.seen(),
              selection.commits(),
              false,
              false,
              List.of(),
              List.copyOf(histories.blobs().values())));
    }
  }

  private static List<Looked> looked(SweepCoverage coverage, BlobSelection selection) {
    return List.of(
        new Looked("history", "blobs", coverage.seen()),
        new Looked("history", "commits", selection.commits()));
  }

  private static List<Looked> looked(long blobs, String otherThings, long others, long known) {
    List<Looked> looked = new ArrayList<>();
    looked.add(new Looked("history", "blobs", blobs));
    looked.add(new Looked("history", otherThings, others));
    if (known > 0) {
      looked.add(new Looked("history", "blobs known from an earlier run", known));
    }
    return looked;
  }

  private FirstPass firstPass(SweepOptions options) {
    ConcurrentLinkedQueue<Held> held = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<ObjectId> clean = new ConcurrentLinkedQueue<>();
    SweepCoverage coverage = git.sweepBlobs(options, () -> firstPass(held, clean));
    Map<SecretName, Map<ObjectId, Boolean>> secrets = new TreeMap<>();
    for (Held one : held) {
      secrets
          .computeIfAbsent(one.secret, _ -> new HashMap<>())
          .merge(one.blob, one.sure, Boolean::logicalOr);
    }
    return new FirstPass(coverage, secrets, List.copyOf(clean));
  }

  private BlobVisitor<BlobScan> firstPass(
      ConcurrentLinkedQueue<Held> held, ConcurrentLinkedQueue<ObjectId> clean) {
    Recall recall = scanner.recall(ANY);
    BlobScanner blobs = scanner.blobs();
    return (id, content, length, copies, base) -> {
      BlobScan scan =
          copies == null || base == null
              ? blobs.scan(content, length)
              : blobs.carry(content, length, copies, base);
      Map<SecretName, Boolean> names = new HashMap<>();
      if (scan.hasMatches()) {
        for (List<Found> some : recall.judge(scan, content)) {
          for (Found found : some) {
            boolean sure = found.confidence() != Confidence.LOW;
            names.merge(SecretName.of(found, content), sure, Boolean::logicalOr);
          }
        }
      }
      names.forEach((name, sure) -> held.add(new Held(name, id, sure)));
      if (names.isEmpty()) {
        clean.add(id);
      }
      return scan;
    };
  }

  private List<SecretSighting> judged(
      Map<SecretName, Map<ObjectId, Boolean>> secrets,
      Map<ObjectId, BlobHistory> histories,
      List<Skipped> skipped) {
    HistoryJudge judge =
        new HistoryJudge(git, prefix, scanner, sightings, options, secrets, histories);
    List<SecretSighting> found = judge.judged();
    skipped.addAll(judge.skipped());
    return found;
  }
}
