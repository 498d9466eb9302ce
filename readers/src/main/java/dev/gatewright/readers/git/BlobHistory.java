package dev.gatewright.readers.git;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one blob stands in the history.
 *
 * <p>Commits that a reference leads to go before others: only when none of them has the blob do the
 * others count, and then {@code referenced} is false.
 *
 * @param paths every path it ever had, sorted; the first ones when {@code morePaths} is true
 * @param first the first commit that has it, parents before children and then the earliest
 *     authored; null when no commit has it
 * @param last the last commit that has it, in the same order
 * @param introducedBy the commits that have it while none of their parents does, in the same order;
 *     at most a hundred
 * @param commits how many commits have it
 * @param referenced whether a branch, a tag, another reference or HEAD leads to a commit with it
 * @param inHead whether the tree of HEAD has it
 * @param tags the whole names of the tags whose tree has it, the earliest commit first
 */
public record BlobHistory(
    ObjectId blob,
    List<String> paths,
    boolean morePaths,
    @Nullable Moment first,
    @Nullable Moment last,
    List<ObjectId> introducedBy,
    int commits,
    boolean referenced,
    boolean inHead,
    List<String> tags) {
  /**
   * A commit and when it was written.
   *
   * @param authoredSeconds since 1970, as the author's clock had it
   */
  public record Moment(ObjectId commit, long authoredSeconds) {}

  /** Copies the lists. */
  public BlobHistory {
    paths = List.copyOf(paths);
    introducedBy = List.copyOf(introducedBy);
    tags = List.copyOf(tags);
  }

  /** The tag of the earliest commit whose tree has it; empty when no tag has. */
  public Optional<String> earliestTag() {
    return tags.isEmpty() ? Optional.empty() : Optional.of(tags.getFirst());
  }
}
