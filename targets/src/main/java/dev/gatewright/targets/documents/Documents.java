package dev.gatewright.targets.documents;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The documentation of a project. Checklists are no part of it, since what they ask for is no proof
 * that it is there; nor are change logs, licences, templates of issues and what others wrote.
 */
public final class Documents {
  private final List<Document> all;
  private final List<Skipped> unread;

  private final ChangeDates changes;

  private Documents(List<Document> all, List<Skipped> unread, ChangeDates changes) {
    this.all = List.copyOf(all);
    this.unread = List.copyOf(unread);
    this.changes = changes;
  }

  /**
   * Reads every document of a tree.
   *
   * @param checklists files that are checklists, as declared
   * @param changes asked when somebody wants to know when a document was changed
   */
  public static Documents read(RepoTree tree, List<String> checklists, ChangeDates changes) {
    List<Document> all = new ArrayList<>();
    List<Skipped> unread = new ArrayList<>();
    for (String path : tree.files()) {
      Markup markup = checklists.contains(path) ? null : DocumentPaths.markup(path);
      if (markup == null) {
        continue;
      }
      switch (tree.text(path)) {
        case Sight.Known<SourceText>(SourceText source) ->
            all.add(Document.of(path, markup, source, DocumentPaths.doubt(path)));
        case Sight.Unseen<SourceText>(String why, String _) -> unread.add(new Skipped(path, why));
      }
    }
    if (!tree.complete()) {
      unread.add(new Skipped(".", "part of the directory could not be listed: " + tree.unlisted()));
    }
    return new Documents(all, unread, changes);
  }

  /** The documents, by path. */
  public List<Document> all() {
    return all;
  }

  /** What could not be read, and why. */
  public List<Skipped> unread() {
    return unread;
  }

  /** When each of some files was last changed in a commit; one walk for those not yet known. */
  public Map<String, Sight<Optional<Instant>>> lastChanges(List<String> paths) {
    return changes.of(paths);
  }

  /** When a file was last changed in a commit; empty when it is in none. */
  public Sight<Optional<Instant>> lastChange(String path) {
    return Objects.requireNonNull(lastChanges(List.of(path)).get(path));
  }
}
