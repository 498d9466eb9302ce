package dev.gatewright.readers.git;

import java.util.ArrayList;
import java.util.List;

/** A commit: what it holds, what it came from, and who made it. */
public final class CommitObject {
  /** More parents than any octopus has. */
  private static final int MAX_PARENTS = 10_000;

  private final ObjectId id;
  private final byte[] data;
  private final ObjectId tree;
  private final List<ObjectId> parents;
  private final long committedSeconds;

  private CommitObject(
      ObjectId id, byte[] data, ObjectId tree, List<ObjectId> parents, long committedSeconds) {
    this.id = id;
    this.data = data;
    this.tree = tree;
    this.parents = parents;
    this.committedSeconds = committedSeconds;
  }

  /** The name of the commit. */
  public ObjectId id() {
    return id;
  }

  /** The tree of the commit. */
  public ObjectId tree() {
    return tree;
  }

  /** The commits it was made from, the first one first; none for a root. */
  public List<ObjectId> parents() {
    return parents;
  }

  /** When it was committed, in seconds since 1970. */
  public long committedSeconds() {
    return committedSeconds;
  }

  /** Who wrote the change. */
  public Person author() {
    return person("author");
  }

  /** When the author wrote it, in seconds since 1970: what {@link #author} says, found sooner. */
  long authoredSeconds() {
    HeaderLines lines = new HeaderLines(data);
    while (lines.advance()) {
      if (lines.is("author")) {
        return Person.authored(data, lines.valueStart(), lines.end());
      }
    }
    return 0;
  }

  /** Who made the commit. */
  public Person committer() {
    return person("committer");
  }

  /** The first line of the message. */
  public String subject() {
    HeaderLines lines = new HeaderLines(data);
    return lines.subject();
  }

  @Override
  public String toString() {
    return "commit " + id.hex();
  }

  static GitRead<CommitObject> parse(ObjectId id, byte[] data) {
    HeaderLines lines = new HeaderLines(data);
    ObjectId tree = lines.advance() && lines.is("tree") ? lines.id() : null;
    if (tree == null) {
      return GitRead.corrupt("a commit does not begin with its tree");
    }
    List<ObjectId> parents = new ArrayList<>(2);
    long seconds = 0;
    while (lines.advance()) {
      if (lines.is("parent")) {
        ObjectId parent = lines.id();
        if (parent == null || parents.size() == MAX_PARENTS) {
          return GitRead.corrupt("a commit has a broken parent line");
        }
        parents.add(parent);
      } else if (lines.is("committer")) {
        seconds = Person.seconds(data, lines.valueStart(), lines.end());
        break;
      }
    }
    return new GitRead.Found<>(new CommitObject(id, data, tree, List.copyOf(parents), seconds));
  }

  private Person person(String role) {
    HeaderLines lines = new HeaderLines(data);
    while (lines.advance()) {
      if (lines.is(role)) {
        return Person.parse(data, lines.valueStart(), lines.end());
      }
    }
    return Person.NOBODY;
  }
}
