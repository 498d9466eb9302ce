package dev.gatewright.readers.git;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands below a folder in every commit that HEAD or a reference leads to. */
public final class HistoryBelow {
  private final BlobSelection selection;
  private final GitObjects objects;
  private final CommitTable commits;
  private final TreeEdges edges;
  private final Map<String, ObjectId> references;
  private final @Nullable ObjectId head;

  HistoryBelow(
      BlobWalk.Below below,
      GitObjects objects,
      Map<String, ObjectId> references,
      @Nullable ObjectId head) {
    this.selection = below.selection();
    this.commits = below.commits();
    this.edges = below.edges();
    this.objects = objects;
    this.references = references;
    this.head = head;
  }

  /** The blobs, and what could not be read on the way to them. */
  public BlobSelection selection() {
    return selection;
  }

  /**
   * Where blobs stand below the folder; places elsewhere in the tree are not told. Empty when there
   * are so many directories that {@link GitRepository#histories} has to be asked.
   */
  public Optional<BlobHistories> histories(Collection<ObjectId> blobs) {
    if (edges.isFull()) {
      return Optional.empty();
    }
    BlobHistoryFinder finder = new BlobHistoryFinder(objects, commits, edges);
    finder.references(references, head);
    List<String> troubles = new ArrayList<>(finder.troubles());
    Map<ObjectId, BlobHistory> answers = new LinkedHashMap<>();
    for (ObjectId blob : Set.copyOf(blobs)) {
      answers.put(blob, finder.find(blob));
    }
    return Optional.of(new BlobHistories(answers, SweepCoverage.NOTHING, troubles));
  }
}
