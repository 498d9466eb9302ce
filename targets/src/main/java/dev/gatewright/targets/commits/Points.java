package dev.gatewright.targets.commits;

import dev.gatewright.readers.git.CommitObject;
import dev.gatewright.readers.git.GitRead;
import dev.gatewright.readers.git.GitRepository;
import dev.gatewright.readers.git.ObjectId;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import java.util.Locale;

/** Commits of this clone by what people call them. */
public final class Points {
  private static final String FETCH =
      "Fetch it: git fetch --tags, or fetch-depth: 0 in a workflow.";

  private Points() {}

  /** The commit that is checked out. */
  public static Sight<CommitObject> head(Repository repository) {
    return repository
        .commit()
        .map(id -> commit(repository, id))
        .orElseGet(() -> Sight.unseen("this clone has no commit", "Check out a branch."));
  }

  /** The commit that a tag stands for in the end. */
  public static Sight<CommitObject> tag(Repository repository, String name) {
    GitRepository git = repository.git();
    GitRead<ObjectId> ref = git.ref("refs/tags/" + name);
    GitRead<ObjectId> end =
        ref instanceof GitRead.Found<ObjectId>(ObjectId id) ? git.peel(id) : ref;
    return end instanceof GitRead.Found<ObjectId>(ObjectId id)
        ? read(git.commit(id), "the tag " + shown(name))
        : Sight.unseen("this clone has no tag " + shown(name) + ": " + end.why(), FETCH);
  }

  /** A commit by its whole name. */
  public static Sight<CommitObject> commit(Repository repository, String hex) {
    ObjectId id = ObjectId.parse(hex.toLowerCase(Locale.ROOT)).orElse(null);
    return id == null
        ? Sight.unseen(shown(hex) + " is not the whole name of a commit", "Write all of it.")
        : read(repository.git().commit(id), "the commit " + shown(hex));
  }

  private static Sight<CommitObject> read(GitRead<CommitObject> read, String what) {
    return read instanceof GitRead.Found<CommitObject>(CommitObject commit)
        ? Sight.known(commit)
        : Sight.unseen(what + " could not be read in this clone: " + read.why(), FETCH);
  }

  private static String shown(String name) {
    return Visible.of(name, 80);
  }
}
