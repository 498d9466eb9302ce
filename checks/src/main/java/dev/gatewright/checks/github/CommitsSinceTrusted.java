package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.readers.git.CommitObject;
import dev.gatewright.readers.git.ObjectId;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.commits.CommitsSince;
import dev.gatewright.targets.commits.Points;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.sight.Masking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code github/commits-since-trusted}: every commit since the trusted tag is listed, and marked as
 * reviewed.
 */
final class CommitsSinceTrusted implements GithubCheck {
  private static final int MOST = 200;
  private static final int SHORT = 12;

  @Override
  public String id() {
    return "github/commits-since-trusted";
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    Trusted trusted = Trusted.of(ruling, sights, github);
    if (trusted == null) {
      return ruling.answer("");
    }
    CommitsSince since =
        ruling.see(
            CommitsSince.of(trusted.repository(), trusted.point().id(), trusted.head().id()));
    if (since == null) {
      return ruling.answer("");
    }
    ruling.looked("commits since what is trusted", since.commits().size());
    if (!since.follows()) {
      ruling.against(
          "The history does not lead back to what is trusted",
          trusted.head().id().hex() + " does not come from " + trusted.name(),
          "Find out who wrote the history anew; go back to " + trusted.name() + ".");
    }
    String marked = ruling.question().parameter("reviewed", "");
    Set<ObjectId> open = open(ruling, trusted, since, marked);
    if (open == null || ruling.refuted() || ruling.doubts()) {
      return ruling.answer("");
    }
    if (open.isEmpty()) {
      return ruling.answer(
          since.commits().isEmpty()
              ? "There is no commit since " + trusted.name()
              : "All "
                  + since.commits().size()
                  + " commits since "
                  + trusted.name()
                  + " are marked as reviewed, up to "
                  + Ruling.shown(marked));
    }
    return listed(ruling, trusted, since, open);
  }

  /** The commits nobody has marked: all but those that the marked one has too. */
  private static @Nullable Set<ObjectId> open(
      Ruling ruling, Trusted trusted, CommitsSince since, String marked) {
    Set<ObjectId> open = new HashSet<>();
    since.commits().forEach(commit -> open.add(commit.id()));
    if (marked.isEmpty()) {
      return open;
    }
    CommitObject reviewed = ruling.see(Points.commit(trusted.repository(), marked));
    if (reviewed == null) {
      return null;
    }
    if (!open.contains(reviewed.id()) && !reviewed.id().equals(trusted.point().id())) {
      ruling.doubt(
          "The commit that the item marks as reviewed is none since " + trusted.name(),
          "Name the last commit that somebody has read: reviewed: COMMIT.");
      return null;
    }
    CommitsSince beyond =
        ruling.see(CommitsSince.of(trusted.repository(), reviewed.id(), trusted.head().id()));
    if (beyond == null) {
      return null;
    }
    Set<ObjectId> unread = new HashSet<>();
    beyond.commits().forEach(commit -> unread.add(commit.id()));
    open.retainAll(unread);
    return open;
  }

  private static Answer listed(
      Ruling ruling, Trusted trusted, CommitsSince since, Set<ObjectId> open) {
    List<String> authors = new ArrayList<>();
    int told = 0;
    for (CommitObject commit : since.commits()) {
      if (!open.contains(commit.id())) {
        continue;
      }
      String author = Ruling.shown(commit.author().name());
      if (!authors.contains(author)) {
        authors.add(author);
      }
      if (told++ < MOST) {
        ruling.against(
            "A commit since what is trusted that nobody has marked as reviewed",
            commit.id().hex().substring(0, SHORT)
                + " on "
                + Instant.ofEpochSecond(commit.committedSeconds())
                + " by "
                + author
                + ": "
                + Masking.maskLine(Ruling.shown(commit.subject())),
            "Read it, then mark the last that was read: reviewed: COMMIT under parameters.");
      }
    }
    return ruling.manual(
        open.size()
            + " of "
            + since.commits().size()
            + " commits since "
            + trusted.name()
            + " are not marked as reviewed; by "
            + String.join(", ", authors.subList(0, Math.min(8, authors.size())))
            + (told > MOST ? "; the latest " + MOST + " are listed" : ""));
  }
}
