package dev.gatewright.checks.github;

import dev.gatewright.readers.git.CommitObject;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.commits.Points;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubTag;
import dev.gatewright.targets.record.GateRecord;
import dev.gatewright.targets.record.GateRun;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is held to be trusted, and the default branch beside it: the tag that the item names, else
 * the commit of the last run that left the gate open.
 *
 * @param repository this clone
 * @param name what the trusted point is called
 * @param point the commit that is trusted
 * @param head the commit of the default branch, here as on GitHub
 */
record Trusted(Repository repository, String name, CommitObject point, CommitObject head) {
  private static final String ELSEWHERE = "The trusted tag stands for another commit";

  /** Both of them; null, and noted, when one was not seen or is not the same everywhere. */
  static @Nullable Trusted of(Ruling ruling, Sights sights, GitHub github) {
    Repository repository = ruling.see(sights.repository());
    if (repository == null) {
      return null;
    }
    String tag = ruling.question().parameter("tag", "");
    Named named =
        tag.isEmpty() ? judged(ruling, sights, repository) : tag(ruling, github, repository, tag);
    CommitObject head = head(ruling, github, repository);
    return named == null || head == null
        ? null
        : new Trusted(repository, named.name(), named.commit(), head);
  }

  private record Named(String name, CommitObject commit) {}

  private static @Nullable Named tag(
      Ruling ruling, GitHub github, Repository repository, String tag) {
    CommitObject here = ruling.see(Points.tag(repository, tag));
    List<GithubTag> tags = ruling.see("tags", github.history().tags());
    if (here == null || tags == null) {
      return null;
    }
    String pinned = ruling.question().parameter("commit", "");
    if (!pinned.isEmpty() && !pinned.equalsIgnoreCase(here.id().hex())) {
      ruling.against(
          ELSEWHERE,
          Ruling.shown(tag)
              + " is "
              + here.id().hex()
              + " here, and the item says "
              + Ruling.shown(pinned),
          "Find out who moved the tag; the commit that the item names is the trusted one.");
    }
    String there = null;
    for (GithubTag one : tags) {
      there = one.name().equals(tag) ? one.commit() : there;
    }
    if (!here.id().hex().equals(there)) {
      ruling.against(
          ELSEWHERE,
          Ruling.shown(tag)
              + " is "
              + here.id().hex()
              + " here, and "
              + (there == null ? "not there at all" : Ruling.shown(there))
              + " on GitHub",
          "Find out who moved the tag, here or there, before anything is compared with it.");
    }
    return new Named(Ruling.shown(tag), here);
  }

  /** The commit of the last run that left the gate open. */
  private static @Nullable Named judged(Ruling ruling, Sights sights, Repository repository) {
    GateRun last = null;
    if (sights.record() instanceof Sight.Known<GateRecord>(GateRecord record) && record.sound()) {
      for (GateRun run : record.runs()) {
        boolean counts = run.open() && run.commit() != null && !run.at().isAfter(sights.at());
        last = counts && (last == null || !run.at().isBefore(last.at())) ? run : last;
      }
    }
    String id = last == null ? null : last.commit();
    if (last == null || id == null) {
      ruling.doubt(
          "Nothing says what is trusted: the item names no tag, and the record has no run that left"
              + " the gate open",
          "Name it under parameters of the item: tag: v1.2.0, and with commit: what it stands"
              + " for.");
      return null;
    }
    CommitObject commit = ruling.see(Points.commit(repository, id));
    return commit == null
        ? null
        : new Named("the commit for which the gate was open on " + last.at(), commit);
  }

  /** This clone must stand where GitHub's default branch does. */
  private static @Nullable CommitObject head(Ruling ruling, GitHub github, Repository repository) {
    CommitObject here = ruling.see(Points.head(repository));
    String there = ruling.see(github.head());
    if (here == null || there == null) {
      return null;
    }
    if (!here.id().hex().equals(there)) {
      ruling.doubt(
          "This clone stands at "
              + here.id().hex()
              + " and "
              + Ruling.shown(github.repository().defaultBranch())
              + " on GitHub at "
              + Ruling.shown(there),
          "Check the default branch out as it is on GitHub, then run again.");
      return null;
    }
    ruling.looked("head of the default branch", 1);
    return here;
  }
}
