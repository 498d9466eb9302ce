package dev.gatewright.readers.git;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of the wanted paths differ between two trees; equal subtrees and unwanted ones are never
 * read.
 */
final class PathDiff {
  /** Deeper trees than any path git can check out. */
  private static final int MAX_DEPTH = 2048;

  private final GitObjects objects;
  private final int hash;
  private String trouble = "";

  PathDiff(GitObjects objects) {
    this.objects = objects;
    this.hash = objects.format().bytes();
  }

  /**
   * The numbers that differ; null when a tree could not be read, and then {@link #trouble} says
   * why.
   */
  @Nullable BitSet differing(
      @Nullable ObjectId one, @Nullable ObjectId other, PathTrie wanted, BitSet active) {
    trouble = "";
    BitSet result = new BitSet();
    if (one != null && one.equals(other)) {
      return result;
    }
    if (wanted.here() >= 0) {
      result.set(wanted.here());
    }
    return compare(one, other, wanted, active, result, 0) ? result : null;
  }

  String trouble() {
    return trouble;
  }

  private boolean compare(
      @Nullable ObjectId one,
      @Nullable ObjectId other,
      PathTrie node,
      BitSet active,
      BitSet result,
      int depth) {
    byte[] left = tree(one);
    byte[] right = tree(other);
    if (left == null || right == null || depth > MAX_DEPTH) {
      trouble = trouble.isEmpty() ? "a tree is nested too deep" : trouble;
      return false;
    }
    TreeCursor a = new TreeCursor(left, hash);
    TreeCursor b = new TreeCursor(right, hash);
    boolean moreA = a.advance();
    boolean moreB = b.advance();
    while (moreA || moreB) {
      int order = !moreA ? 1 : !moreB ? -1 : a.compareName(b);
      if (order != 0 || !a.holdsSame(b)) {
        TreeCursor here = order <= 0 ? a : null;
        TreeCursor there = order >= 0 ? b : null;
        if (!follows(here, there, node.child(here == null ? b : here), active, result, depth)) {
          return false;
        }
      }
      moreA = order <= 0 ? a.advance() : moreA;
      moreB = order >= 0 ? b.advance() : moreB;
    }
    if (a.isBroken() || b.isBroken()) {
      trouble = "a tree is broken";
      return false;
    }
    return true;
  }

  private boolean follows(
      @Nullable TreeCursor a,
      @Nullable TreeCursor b,
      @Nullable PathTrie node,
      BitSet active,
      BitSet result,
      int depth) {
    if (node == null || !node.holdsAny(active)) {
      return true;
    }
    if (node.here() >= 0) {
      result.set(node.here());
    }
    ObjectId one = a != null && a.isTree() ? a.id() : null;
    ObjectId other = b != null && b.isTree() ? b.id() : null;
    return (one == null && other == null) || compare(one, other, node, active, result, depth + 1);
  }

  private byte @Nullable [] tree(@Nullable ObjectId id) {
    if (id == null) {
      return TreeCursor.EMPTY;
    }
    GitRead<byte[]> read = objects.data(id, ObjectType.TREE);
    if (read instanceof GitRead.Found<byte[]>(byte[] data)) {
      return data;
    }
    trouble = read.why();
    return null;
  }
}
