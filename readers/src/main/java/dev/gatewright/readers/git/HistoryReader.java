package dev.gatewright.readers.git;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Reads all trees and commits of a repository to find where blobs stand, and what is missing. */
final class HistoryReader {
  /** The tree of an empty directory, which git knows without keeping it. */
  private static final Set<String> EMPTY_TREES =
      Set.of(
          "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
          "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321");

  private final GitRepository git;
  private final GitObjects objects;

  HistoryReader(GitRepository git, GitObjects objects) {
    this.git = git;
    this.objects = objects;
  }

  BlobHistories histories(Collection<ObjectId> blobs, int threads, int maxEdges) {
    SweepOptions trees = SweepOptions.BLOBS.threads(threads).types(ObjectType.TREE);
    SweepOptions both = trees.types(ObjectType.TREE, ObjectType.COMMIT);
    HistoryPass pass =
        new HistoryPass(
            objects.format().bytes(),
            blobs,
            maxEdges,
            (withCommits, visitors) -> git.sweep(withCommits ? both : trees, visitors));
    HistoryPass.Found found = pass.run();
    BlobHistoryFinder finder = new BlobHistoryFinder(objects, found.commits(), found.edges());
    List<String> troubles = new ArrayList<>(pass.troubles());
    GitRead<SortedMap<String, ObjectId>> references = git.refs("refs/");
    if (!(references instanceof GitRead.Found<SortedMap<String, ObjectId>>)) {
      troubles.add("the references could not be read: " + references.why());
    }
    SortedMap<String, ObjectId> all = references.orNull();
    finder.references(all == null ? Map.of() : all, git.headCommit());
    troubles.addAll(finder.troubles());
    troubles.addAll(absent(found.named()));
    Map<ObjectId, BlobHistory> answers = new LinkedHashMap<>();
    for (ObjectId blob : blobs) {
      answers.put(blob, finder.find(blob));
    }
    return new BlobHistories(answers, found.coverage(), troubles);
  }

  /** A sweep shows what is there; what is not there is seen only in the trees that name it. */
  private List<String> absent(IdTable named) {
    int absent = 0;
    ObjectId first = null;
    BitSet here = objects.store().here(named);
    for (int i = here.nextClearBit(0); i < named.count(); i = here.nextClearBit(i + 1)) {
      ObjectId id = named.id(i);
      if (!EMPTY_TREES.contains(id.hex())) {
        absent++;
        first = first == null || id.compareTo(first) < 0 ? id : first;
      }
    }
    if (first == null) {
      return List.of();
    }
    // Put together by hand: what the compiler does with a plus costs the first time it is done.
    StringBuilder told = new StringBuilder().append(absent);
    told.append(" files or trees that are named are missing, such as ").append(first.hex());
    return List.of(told.toString());
  }
}
