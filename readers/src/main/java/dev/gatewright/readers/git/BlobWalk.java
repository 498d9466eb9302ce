package dev.gatewright.readers.git;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blobs of commits that others do not lead to, as {@code git rev-list --objects NEW ^OLD}
 * does.
 */
final class BlobWalk {
  private final GitObjects objects;
  private final Set<ObjectId> shallow;
  private final GapLog gaps = new GapLog();
  private final IdTable seen;
  private final Set<ObjectId> blobs = new HashSet<>();
  private @Nullable TreeEdges edges;

  /** What a walk below a folder came to: its blobs, and on which ways they were met. */
  record Below(BlobSelection selection, CommitTable commits, TreeEdges edges) {}

  BlobWalk(GitObjects objects, Set<ObjectId> shallow) {
    this.objects = objects;
    this.shallow = shallow;
    this.seen = new IdTable(objects.format().bytes());
  }

  /** What is in the commits of one side and not in those that the other side ends at. */
  BlobSelection select(Collection<ObjectId> from, Collection<ObjectId> without) {
    Map<ObjectId, CommitObject> old = commits(without, Set.of(), new HashSet<>());
    Set<ObjectId> edge = new HashSet<>(without);
    Map<ObjectId, CommitObject> all = commits(from, old.keySet(), edge);
    List<ObjectId> oldTrees = new ArrayList<>();
    for (ObjectId id : edge) {
      CommitObject commit = old.get(id);
      if (commit != null) {
        oldTrees.add(commit.tree());
      }
    }
    walk(oldTrees, false);
    walk(all.values().stream().map(CommitObject::tree).toList(), true);
    return new BlobSelection(blobs, all.size(), gaps.counts(), gaps.kept());
  }

  /** What is below a folder in the commits of one side and in all they lead to. */
  Below below(Collection<ObjectId> from, String folder) {
    Map<ObjectId, CommitObject> all = commits(from, Set.of(), new HashSet<>());
    TreeEdges ways = new TreeEdges(objects.format().bytes(), HistoryPass.MAX_EDGES);
    CommitTable table = new CommitTable(objects.format().bytes());
    Set<ObjectId> trees = new LinkedHashSet<>();
    edges = ways;
    for (CommitObject commit : all.values()) {
      trees.add(commit.tree());
      table.add(commit, ways.nodes().put(commit.tree()));
    }
    for (String name : folder.split("/", -1)) {
      if (!name.isEmpty()) {
        Set<ObjectId> inner = new LinkedHashSet<>();
        trees.forEach(tree -> child(tree, name, inner));
        trees.clear();
        trees.addAll(inner);
      }
    }
    walk(trees, true);
    BlobSelection selection = new BlobSelection(blobs, all.size(), gaps.counts(), gaps.kept());
    return new Below(selection, table, ways);
  }

  private void edge(TreeCursor child, ObjectId parent) {
    if (edges != null) {
      edges.add(edges.nodes().put(child.id()), edges.nodes().put(parent), child);
    }
  }

  /** Adds the folder of this name in a tree, where there is one. */
  private void child(ObjectId tree, String name, Set<ObjectId> into) {
    GitRead<byte[]> read = objects.data(tree, ObjectType.TREE);
    if (!(read instanceof GitRead.Found<byte[]>(byte[] data))) {
      gaps.add(SweepGap.ofFailure(read), tree.hex(), read.why());
      return;
    }
    TreeCursor cursor = new TreeCursor(data, objects.format().bytes());
    while (cursor.advance()) {
      if (cursor.isTree() && cursor.name().equals(name)) {
        into.add(cursor.id());
        edge(cursor, tree);
      }
    }
    if (cursor.isBroken()) {
      gaps.add(SweepGap.Reason.CORRUPT, tree.hex(), "a tree is broken");
    }
  }

  /** The commits that some lead to, up to others, whose names are noted where they are met. */
  private Map<ObjectId, CommitObject> commits(
      Collection<ObjectId> starts, Set<ObjectId> others, Set<ObjectId> met) {
    Map<ObjectId, CommitObject> found = new LinkedHashMap<>();
    Set<ObjectId> asked = new HashSet<>();
    ArrayDeque<ObjectId> waiting = new ArrayDeque<>(starts);
    while (!waiting.isEmpty()) {
      ObjectId id = waiting.remove();
      if (others.contains(id)) {
        met.add(id);
        continue;
      }
      if (!asked.add(id)) {
        continue;
      }
      GitRead<CommitObject> read = objects.commit(id);
      if (!(read instanceof GitRead.Found<CommitObject>(CommitObject commit))) {
        gaps.add(SweepGap.ofFailure(read), id.hex(), read.why());
        continue;
      }
      found.put(id, commit);
      if (!shallow.contains(id)) {
        waiting.addAll(commit.parents());
      }
    }
    return found;
  }

  private void walk(Collection<ObjectId> trees, boolean wanted) {
    ArrayDeque<ObjectId> waiting = new ArrayDeque<>();
    for (ObjectId tree : trees) {
      if (isNew(tree)) {
        waiting.push(tree);
      }
    }
    while (!waiting.isEmpty()) {
      ObjectId tree = waiting.pop();
      GitRead<byte[]> read = objects.data(tree, ObjectType.TREE);
      if (!(read instanceof GitRead.Found<byte[]>(byte[] data))) {
        gaps.add(SweepGap.ofFailure(read), tree.hex(), read.why());
        continue;
      }
      TreeCursor cursor = new TreeCursor(data, objects.format().bytes());
      while (cursor.advance()) {
        if (FileMode.isGitlink(cursor.mode())) {
          continue;
        }
        if (wanted) {
          edge(cursor, tree);
        }
        if (!isNew(cursor.id())) {
          continue;
        }
        if (cursor.isTree()) {
          waiting.push(cursor.id());
        } else if (wanted) {
          blobs.add(cursor.id());
        }
      }
      if (cursor.isBroken()) {
        gaps.add(SweepGap.Reason.CORRUPT, tree.hex(), "a tree is broken");
      }
    }
  }

  private boolean isNew(ObjectId id) {
    int before = seen.count();
    return id.length() == objects.format().bytes() && seen.put(id) == before;
  }
}
