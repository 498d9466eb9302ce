package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.readers.git.CommitObject;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.commits.CommitsSince;
import dev.gatewright.targets.commits.Points;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubState;
import dev.gatewright.targets.record.GateRecord;
import dev.gatewright.targets.record.GateSnapshot;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code github/snapshot-diff}: tree, tags, rules and people are those of the last trusted
 * snapshot.
 */
final class SnapshotDiff implements GithubCheck {
  private static final String FILE = ".gatewright/snapshot.json";
  private static final String GONE = "not there";
  private static final String TAG = "A tag is not as in the snapshot";
  private static final String HISTORY = "The history does not lead back to the snapshot";
  private static final String OTHER = "Something is not as in the snapshot";
  private static final int MOST = 200;
  private static final int LONGEST = 400;

  @Override
  public String id() {
    return "github/snapshot-diff";
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    String file = ruling.question().parameter("file", FILE);
    Snapshot snapshot = ruling.see(Snapshot.read(sights.tree(), file));
    if (snapshot == null) {
      return ruling.answer("");
    }
    if (!snapshot.repository().equalsIgnoreCase(github.repository().name())) {
      ruling.doubt(
          file + " is a snapshot of " + Ruling.shown(snapshot.repository()),
          "Make one of " + github.repository().name() + ": gatewright record snapshot.");
      return ruling.answer("");
    }
    SortedMap<String, String> now = ruling.see(GithubState.of(github));
    if (now == null) {
      return ruling.answer("");
    }
    ruling.looked("lines of the snapshot", snapshot.state().size());
    String held = held(ruling, sights, snapshot, file);
    List<String> open = differences(ruling, sights, snapshot, now);
    if (ruling.refuted() || ruling.doubts()) {
      return ruling.answer("");
    }
    return open.isEmpty()
        ? ruling.answer(
            "Branch, tags, people, rules, environments, secrets and workflows are those of "
                + snapshot.at()
                + held)
        : listed(ruling, snapshot, open, held);
  }

  /** What the record says of the file, to follow the reason; a doubt where it says otherwise. */
  private static String held(Ruling ruling, Sights sights, Snapshot snapshot, String file) {
    GateRecord record = ruling.see(sights.record());
    if (record == null) {
      return "";
    }
    if (!record.sound()) {
      ruling.doubt(
          "The gate's record proves nothing: " + Ruling.shown(record.told()),
          "Run gatewright record verify, and find out who changed it.");
      return "";
    }
    List<GateSnapshot> taken = record.snapshotsOf(snapshot.repository());
    ruling.looked("snapshots of the repository in the record", taken.size());
    if (taken.isEmpty()) {
      return "; no snapshot of it is in the record, so nothing but the file vouches for itself";
    }
    GateSnapshot last = taken.getLast();
    for (GateSnapshot one : taken.reversed()) {
      if (snapshot.digests().contains(one.sha256())) {
        return "; recorded on "
            + one.at()
            + (one.equals(last) ? "" : ", and another one since, on " + last.at());
      }
    }
    ruling.doubt(
        file
            + " is not the file that was recorded: its digest is of none of the snapshots"
            + " in the record",
        "Take the file of the commit that brought it, find out who changed it and why; or make a"
            + " new one when all was looked at: gatewright record snapshot.");
    return "";
  }

  private static Answer listed(Ruling ruling, Snapshot snapshot, List<String> open, String held) {
    open.stream()
        .limit(MOST)
        .forEach(
            one ->
                ruling.against(
                    OTHER, one, "Find out who did it, and why; then make a new snapshot."));
    return ruling.manual(
        open.size()
            + (open.size() == 1 ? " thing is" : " things are")
            + " not as in the snapshot of "
            + snapshot.at()
            + ", and only a person can tell whether that is right"
            + (open.size() > MOST ? "; the first " + MOST + " are listed" : "")
            + held);
  }

  /** What a person has to judge; what is wrong whoever did it is found at once. */
  private static List<String> differences(
      Ruling ruling, Sights sights, Snapshot snapshot, SortedMap<String, String> now) {
    TreeSet<String> names = new TreeSet<>(snapshot.state().keySet());
    names.addAll(now.keySet());
    List<String> open = new ArrayList<>();
    for (String name : names) {
      String before = snapshot.state().get(name);
      String after = now.get(name);
      if (before != null && before.equals(after)) {
        continue;
      }
      String told = told(name, before, after);
      if (name.startsWith(GithubState.TAG) && before != null) {
        ruling.against(
            TAG, told, "Find out who moved or removed it, and protect tags with a ruleset.");
      } else if (name.startsWith(GithubState.BRANCH) && before != null && after != null) {
        open.add(told + follows(ruling, sights, before, after));
      } else {
        open.add(told);
      }
    }
    return open;
  }

  private static String told(String name, @Nullable String before, @Nullable String after) {
    return Ruling.shown(name)
        + ": "
        + (before == null ? GONE : shown(before))
        + ", now "
        + (after == null ? GONE : shown(after));
  }

  private static String shown(String value) {
    return Visible.of(value, LONGEST);
  }

  /** A branch that went on comes from where it stood; any other was written anew. */
  private static String follows(Ruling ruling, Sights sights, String before, String after) {
    Repository repository = ruling.see(sights.repository());
    CommitObject from = repository == null ? null : ruling.see(Points.commit(repository, before));
    CommitObject to = repository == null ? null : ruling.see(Points.commit(repository, after));
    CommitsSince since =
        repository == null || from == null || to == null
            ? null
            : ruling.see(CommitsSince.of(repository, from.id(), to.id()));
    if (since == null) {
      return "";
    }
    if (!since.follows()) {
      ruling.against(
          HISTORY,
          Ruling.shown(after) + " does not come from " + Ruling.shown(before),
          "Find out who wrote the history anew, and go back to the commit of the snapshot.");
    }
    return ", " + since.commits().size() + " commits on";
  }
}
