package dev.gatewright.readers.git;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what the index holds and the tree of HEAD does not. */
final class StagedBlobs {
  private static final int MAX_DEPTH = 2048;

  private record Folder(String path, ObjectId tree, int depth) {}

  private record Content(int mode, ObjectId id) {}

  private StagedBlobs() {}

  /**
   * The entries whose path, mode or content is another one; submodules are left out.
   *
   * @param tree null when there is no commit yet
   */
  static GitRead<List<IndexEntry>> find(
      GitObjects objects, List<IndexEntry> entries, @Nullable ObjectId tree) {
    Map<String, Content> committed = new HashMap<>();
    ArrayDeque<Folder> waiting = new ArrayDeque<>();
    if (tree != null) {
      waiting.push(new Folder("", tree, 0));
    }
    while (!waiting.isEmpty()) {
      Folder folder = waiting.pop();
      GitRead<byte[]> read = objects.data(folder.tree, ObjectType.TREE);
      if (!(read instanceof GitRead.Found<byte[]>(byte[] data))) {
        return read.failure();
      }
      TreeCursor cursor = new TreeCursor(data, objects.format().bytes());
      while (cursor.advance()) {
        String path = folder.path + cursor.name();
        if (!cursor.isTree()) {
          committed.put(path, new Content(FileMode.canonical(cursor.mode()), cursor.id()));
        } else if (folder.depth < MAX_DEPTH) {
          waiting.push(new Folder(path + '/', cursor.id(), folder.depth + 1));
        } else {
          return GitRead.corrupt("a tree is nested too deep");
        }
      }
      if (cursor.isBroken()) {
        return GitRead.corrupt("a tree is broken");
      }
    }
    List<IndexEntry> staged = new ArrayList<>();
    for (IndexEntry entry : entries) {
      Content here = new Content(FileMode.canonical(entry.mode()), entry.id());
      if (!FileMode.isGitlink(entry.mode()) && !here.equals(committed.get(entry.path()))) {
        staged.add(entry);
      }
    }
    return new GitRead.Found<>(List.copyOf(staged));
  }
}
