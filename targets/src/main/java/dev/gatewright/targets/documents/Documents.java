package dev.gatewright.targets.documents;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The documentation of a project. Checklists are no part of it, since what they ask for is no proof
 * that it is there; nor are change logs, licences, templates of issues and what others wrote.
 */
public final class Documents {
  private final List<Document> all;
  private final List<Skipped> unread;

  private final Supplier<Sight<Repository>> repository;
  private final Map<String, Sight<Optional<Instant>>> changes = new HashMap<>();

  private Documents(
      List<Document> all, List<Skipped> unread, Supplier<Sight<Repository>> repository) {
    this.all = List.copyOf(all);
    this.unread = List.copyOf(unread);
    this.repository = repository;
  }

  /**
   * Reads every document of a tree.
   *
   * @param checklists files that are checklists, as declared
   * @param repository asked when somebody wants to know when a document was changed
   */
  public static Documents read(
      RepoTree tree, List<String> checklists, Supplier<Sight<Repository>> repository) {
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
      unread.add(new Skipped(".", "part of the directory could not be listed"));
    }
    return new Documents(all, unread, repository);
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
  public synchronized Map<String, Sight<Optional<Instant>>> lastChanges(List<String> paths) {
    List<String> open = new ArrayList<>(paths);
    open.removeAll(changes.keySet());
    if (!open.isEmpty()) {
      switch (repository.get()) {
        case Sight.Known<Repository>(Repository git) -> changes.putAll(git.lastChanges(open));
        case Sight.Unseen<Repository> unseen -> open.forEach(p -> changes.put(p, unseen.as()));
      }
    }
    Map<String, Sight<Optional<Instant>>> known = new LinkedHashMap<>();
    for (String path : paths) {
      known.put(path, Objects.requireNonNull(changes.get(path)));
    }
    return known;
  }

  /** When a file was last changed in a commit; empty when it is in none. */
  public Sight<Optional<Instant>> lastChange(String path) {
    return Objects.requireNonNull(lastChanges(List.of(path)).get(path));
  }
}
