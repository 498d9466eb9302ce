package dev.gatewright.readers.git;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes from the trees and commits of a sweep what is needed to find where blobs stand. */
final class HistoryCollector implements ObjectVisitor<Object> {
  private final int hash;
  private final IdTable wanted;
  private final @Nullable IdTable frontier;
  private final TreeEdges edges;
  private final CommitTable commits;
  private final IdTable named;
  private long broken;

  /**
   * For one thread.
   *
   * @param wanted the blobs to be found
   * @param frontier the directories whose holders are to be found; null for all
   */
  HistoryCollector(int hash, IdTable wanted, @Nullable IdTable frontier, int limit) {
    this.hash = hash;
    this.wanted = wanted;
    this.frontier = frontier;
    this.edges = new TreeEdges(hash, limit);
    this.commits = new CommitTable(hash);
    this.named = new IdTable(hash);
  }

  TreeEdges edges() {
    return edges;
  }

  CommitTable commits() {
    return commits;
  }

  /** What trees and commits name; noted only where all directories are followed. */
  IdTable named() {
    return named;
  }

  /** How many trees and commits made no sense. */
  long broken() {
    return broken;
  }

  @Override
  public @Nullable Object visit(
      ObjectId id,
      ObjectType type,
      byte[] content,
      int length,
      int @Nullable [] copies,
      @Nullable Object base) {
    if (type == ObjectType.TREE) {
      tree(id, content, length);
    } else if (type == ObjectType.COMMIT) {
      commit(id, Arrays.copyOf(content, length));
    }
    return null;
  }

  private void commit(ObjectId id, byte[] content) {
    if (CommitObject.parse(id, content) instanceof GitRead.Found<CommitObject>(CommitObject commit)
        && commit.tree().length() == hash
        && commit.parents().stream().allMatch(parent -> parent.length() == hash)) {
      commits.add(commit, edges.nodes().put(commit.tree()));
      named.put(commit.tree());
    } else {
      broken++;
    }
  }

  private void tree(ObjectId id, byte[] content, int length) {
    TreeCursor cursor = new TreeCursor(content, length, hash);
    int own = -1;
    while ((frontier == null || !edges.isFull()) && cursor.advance()) {
      if (frontier == null && !FileMode.isGitlink(cursor.mode())) {
        named.put(content, cursor.idStart());
      }
      if (edges.isFull()) {
        continue;
      }
      boolean follows =
          cursor.isTree()
              ? frontier == null || frontier.find(content, cursor.idStart()) >= 0
              : wanted.find(content, cursor.idStart()) >= 0;
      if (follows) {
        own = own < 0 ? edges.nodes().put(id) : own;
        edges.add(edges.nodes().put(content, cursor.idStart()), own, cursor);
      }
    }
    broken += cursor.isBroken() ? 1 : 0;
  }
}
