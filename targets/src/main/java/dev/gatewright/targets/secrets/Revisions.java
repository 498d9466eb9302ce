package dev.gatewright.targets.secrets;

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

/** Finds the commit that a person names: by branch, by tag, by id, or by the beginning of one. */
public final class Revisions {
  /** Where a short name may lead, in the order git looks (gitrevisions). */
  private static final List<String> FOLDERS =
      List.of("", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/");

  private static final int SHORTEST = 4;

  private Revisions() {}

  /** What a name leads to: nothing, one object, or the commits whose ids begin so. */
  public static List<ObjectId> named(GitRepository git, String name) {
    Optional<ObjectId> whole = ObjectId.parse(name.toLowerCase(Locale.ROOT));
    if (whole.isPresent()) {
      return git.object(whole.get()) instanceof GitRead.Found ? List.of(whole.get()) : List.of();
    }
    if (name.equals("HEAD")) {
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
