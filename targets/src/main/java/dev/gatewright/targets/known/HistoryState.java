package dev.gatewright.targets.known;

import dev.gatewright.readers.git.GitRepository;
import dev.gatewright.readers.git.IdSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What earlier runs found out about the history of one repository, and what this run adds. It says
 * only that blobs came to nothing to judge, or where those stand that did not, and never what was
 * found in one. Whatever is odd about it, it says nothing.
 */
public final class HistoryState {
  /** To look below a folder, a commit has to be read and some trees; so many are worth a file. */
  private static final int COMMITS_WORTH = 100;

  private final StateFile file;
  private final GitRepository git;
  private final int least;
  private final Supplier<Optional<String>> marking;
  private final Optional<String> mark;
  private final StateBytes.@Nullable Content content;

  private HistoryState(
      StateFile file, GitRepository git, int least, Supplier<Optional<String>> marking) {
    this.file = file;
    this.git = git;
    this.least = least;
    this.marking = marking;
    this.mark = marking.get();
    this.content = known(file.read((key, bytes) -> new StateBytes(writer(), key).read(bytes)));
  }

  /**
   * Reads what is known of the whole history.
   *
   * @param root the directory that is searched, which can never give a state
   */
  public static HistoryState open(StatePlace place, GitRepository git, Path root) {
    return new HistoryState(new StateFile(place, git, "", root), git, place.least(), git::mark);
  }

  /**
   * Reads what is known of the history below a folder. It holds as long as HEAD and the references
   * lead to the same commits.
   */
  public static HistoryState below(StatePlace place, GitRepository git, String folder, Path root) {
    return new HistoryState(
        new StateFile(place, git, "below " + folder, root),
        git,
        Math.min(place.least(), COMMITS_WORTH),
        git::tips);
  }

  private StateBytes.@Nullable Content known(StateBytes.@Nullable Content read) {
    if (read == null) {
      return null;
    }
    StateBytes.Writer writer = writer();
    if (!read.writer().repository().equals(writer.repository())) {
      file.note(true, "it is of another repository");
    } else if (!read.writer().equals(writer)) {
      file.note(false, "it is of another version of the program or its rules");
    } else {
      return read;
    }
    return null;
  }

  /** What the search came to, when the repository is still as it was then. */
  public Optional<HistoryOutcome> outcome() {
    HistoryOutcome outcome = content == null ? null : content.outcome();
    return mark.isPresent() && outcome != null && outcome.mark().equals(mark.get())
        ? Optional.of(outcome)
        : Optional.empty();
  }

  /** The blobs that came to nothing to judge. */
  public IdSet clean() {
    if (content == null) {
      return IdSet.NONE;
    }
    Optional<IdSet> proved = content.names().proved(git.format());
    if (proved.isEmpty()) {
      file.note(true, "it was copied, edited or cut short");
    }
    return proved.orElse(IdSet.NONE);
  }

  /** The mark the repository had, and still has; empty when it changed in the meantime. */
  public Optional<String> mark() {
    return mark.isPresent() && marking.get().equals(mark) ? mark : Optional.empty();
  }

  /** Keeps what this run found out; null for the outcome where it may be another now. */
  public void keep(IdSet clean, @Nullable HistoryOutcome outcome) {
    long blobs = outcome == null ? clean.size() : outcome.blobs();
    if (blobs >= least) {
      file.write(key -> new StateBytes(writer(), key).write(clean, outcome));
    }
  }

  /** Keeps what is below a folder. */
  public void keepBelow(HistoryOutcome outcome) {
    if (outcome.others() >= least) {
      file.write(key -> new StateBytes(writer(), key).write(IdSet.NONE, outcome));
    }
  }

  /** Why it was not used or not kept, each once. */
  public List<StateNote> notes() {
    return file.notes();
  }

  private StateBytes.Writer writer() {
    return new StateBytes.Writer(file.program(), git.format().id() + ' ' + file.name());
  }
}
