package dev.gatewright.targets.index;

import dev.gatewright.readers.git.CommitObject;
import dev.gatewright.readers.git.GitRead;
import dev.gatewright.readers.git.GitRepository;
import dev.gatewright.readers.git.Head;
import dev.gatewright.readers.git.HistoryWalk;
import dev.gatewright.readers.git.ObjectId;
import dev.gatewright.readers.git.Person;
import dev.gatewright.readers.git.TagObject;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Who lately made a commit that HEAD has, or an annotated tag.
 *
 * @param latest when, by address in lower case
 * @param commits how many commits were looked at
 * @param gap why some may have been missed; null when all since that day were seen
 */
public record RecentActs(Map<String, Instant> latest, int commits, @Nullable String gap) {
  private static final int MOST_COMMITS = 200_000;

  public RecentActs {
    latest = Map.copyOf(latest);
  }

  /** When one of these addresses was last used. */
  public Optional<Instant> of(Iterable<String> emails) {
    Instant last = null;
    for (String email : emails) {
      Instant act = latest.get(email.strip().toLowerCase(Locale.ROOT));
      last = act != null && (last == null || act.isAfter(last)) ? act : last;
    }
    return Optional.ofNullable(last);
  }

  /** The acts since an instant. */
  public static Sight<RecentActs> since(Repository repository, Instant since) {
    GitRepository git = repository.git();
    ObjectId head =
        switch (git.head().orNull()) {
          case Head.Branch(String _, ObjectId id) -> id;
          case Head.Detached(ObjectId id) -> id;
          case Head.Unborn _ -> null;
          case null -> null;
        };
    if (head == null) {
      return Sight.unseen(
          "the repository has no commit that could be read",
          "Run in a clone with the whole history.");
    }
    Walked walked = new Walked(since);
    walked.commits(git.history(head, MOST_COMMITS));
    walked.tags(git);
    return Sight.known(new RecentActs(walked.latest, walked.count, walked.gap));
  }

  private static final class Walked {
    private final Instant since;
    private final Map<String, Instant> latest = new HashMap<>();
    private int count;
    private @Nullable String gap;

    Walked(Instant since) {
      this.since = since;
    }

    void commits(HistoryWalk walk) {
      for (CommitObject commit = walk.next().orElse(null);
          commit != null && commit.committedSeconds() >= since.getEpochSecond();
          commit = walk.next().orElse(null)) {
        count++;
        take(commit.author());
        take(commit.committer());
      }
      if (!walk.gaps().isEmpty()) {
        gap = walk.gaps().getFirst();
      } else if (walk.reachedShallowBoundary()) {
        gap = "the history of this clone is cut off within that time";
      } else if (walk.stoppedAtLimit()) {
        gap = "there are more than " + MOST_COMMITS + " commits within that time";
      }
    }

    void tags(GitRepository git) {
      GitRead<SortedMap<String, ObjectId>> tags = git.refs("refs/tags/");
      if (!(tags instanceof GitRead.Found<SortedMap<String, ObjectId>>(var all))) {
        gap = "the tags could not be read: " + tags.why();
        return;
      }
      for (ObjectId id : all.values()) {
        if (git.tag(id) instanceof GitRead.Found<TagObject>(TagObject tag)) {
          take(tag.tagger());
        }
      }
    }

    private void take(Person person) {
      if (!person.when().isBefore(since) && !person.email().isBlank()) {
        latest.merge(
            person.email().strip().toLowerCase(Locale.ROOT),
            person.when(),
            (one, other) -> one.isAfter(other) ? one : other);
      }
    }
  }
}
