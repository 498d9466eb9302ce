package dev.gatewright.targets.secrets;

import dev.gatewright.readers.git.CommitObject;
import dev.gatewright.readers.git.GitRead;
import dev.gatewright.readers.git.GitRepository;
import dev.gatewright.readers.git.Head;
import dev.gatewright.readers.git.ObjectId;
import dev.gatewright.readers.git.ObjectType;
import dev.gatewright.readers.git.ObjectVisitor;
import dev.gatewright.readers.git.SweepOptions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Finds the commit that a person names: by branch, by tag, by id, or by the beginning of one, and
 * from there to parents with {@code ~N} and {@code ^N} (gitrevisions).
 */
public final class Revisions {
  /** Where a short name may lead, in the order git looks (gitrevisions). */
  private static final List<String> FOLDERS =
      List.of("", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/");

  private static final int SHORTEST = 4;

  /** More commits than any history has. */
  private static final int FARTHEST = 100_000_000;

  private Revisions() {}

  /** What a name leads to: nothing, one object, or the commits whose ids begin so. */
  public static List<ObjectId> named(GitRepository git, String name) {
    int steps = 0;
    while (steps < name.length() && !isStep(name.charAt(steps))) {
      steps++;
    }
    List<ObjectId> start = start(git, name.substring(0, steps));
    if (steps == name.length() || start.size() != 1) {
      return start;
    }
    return walk(git, start.getFirst(), name.substring(steps)).map(List::of).orElse(List.of());
  }

  private static boolean isStep(char c) {
    return c == '~' || c == '^';
  }

  /** Follows steps such as {@code ~3} or {@code ^2}, each from where the one before ended. */
  private static Optional<ObjectId> walk(GitRepository git, ObjectId start, String steps) {
    Optional<ObjectId> at = Optional.ofNullable(git.peel(start).orNull());
    for (int next = 0; next < steps.length() && at.isPresent(); ) {
      int end = next + 1;
      int count = 0;
      while (end < steps.length() && steps.charAt(end) >= '0' && steps.charAt(end) <= '9') {
        count = Math.min(count * 10 + steps.charAt(end++) - '0', FARTHEST);
      }
      if (end < steps.length() && !isStep(steps.charAt(end))) {
        return Optional.empty();
      }
      count = end == next + 1 ? 1 : count;
      if (steps.charAt(next) == '^') {
        at = count == 0 ? commit(git, at.get()) : parent(git, at.get(), count);
      } else {
        at = commit(git, at.get());
        for (int i = 0; i < count && at.isPresent(); i++) {
          at = parent(git, at.get(), 1);
        }
      }
      next = end;
    }
    return at.flatMap(id -> commit(git, id));
  }

  private static Optional<ObjectId> commit(GitRepository git, ObjectId id) {
    return git.commit(id) instanceof GitRead.Found ? Optional.of(id) : Optional.empty();
  }

  private static Optional<ObjectId> parent(GitRepository git, ObjectId id, int number) {
    return git.commit(id) instanceof GitRead.Found<CommitObject>(CommitObject commit)
            && commit.parents().size() >= number
        ? Optional.of(commit.parents().get(number - 1))
        : Optional.empty();
  }

  private static List<ObjectId> start(GitRepository git, String name) {
    Optional<ObjectId> whole = ObjectId.parse(name.toLowerCase(Locale.ROOT));
    if (whole.isPresent()) {
      return git.object(whole.get()) instanceof GitRead.Found ? List.of(whole.get()) : List.of();
    }
    if (name.equals("HEAD") || name.equals("@")) {
      return head(git).map(List::of).orElse(List.of());
    }
    for (String folder : FOLDERS) {
      boolean reference = !folder.isEmpty() || name.startsWith("refs/");
      if (reference && git.ref(folder + name) instanceof GitRead.Found<ObjectId>(ObjectId id)) {
        return List.of(id);
      }
    }
    return hex(name) ? beginning(git, name.toLowerCase(Locale.ROOT)) : List.of();
  }

  /** The commit that is checked out; nothing before the first. */
  static Optional<ObjectId> head(GitRepository git) {
    return switch (git.head()) {
      case GitRead.Found<Head>(Head.Branch(String _, ObjectId id)) -> Optional.of(id);
      case GitRead.Found<Head>(Head.Detached(ObjectId id)) -> Optional.of(id);
      case GitRead.Found<Head>(Head.Unborn _) -> Optional.empty();
      case GitRead.Missing<Head> _, GitRead.Unreadable<Head> _ -> Optional.empty();
    };
  }

  private static boolean hex(String name) {
    boolean hex = name.length() >= SHORTEST;
    for (int i = 0; hex && i < name.length(); i++) {
      hex = name.charAt(i) < 0x80 && Character.digit(name.charAt(i), 16) >= 0;
    }
    return hex;
  }

  private static List<ObjectId> beginning(GitRepository git, String digits) {
    Set<ObjectId> found = new ConcurrentSkipListSet<>();
    ObjectVisitor<Boolean> visitor =
        (id, type, content, length, copies, base) -> {
          if (id.hex().startsWith(digits)) {
            found.add(id);
          }
          return null;
        };
    git.sweep(SweepOptions.BLOBS.types(ObjectType.COMMIT), () -> visitor);
    return List.copyOf(found);
  }
}
