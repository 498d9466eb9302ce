package dev.gatewright.targets.documents;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.RepoTree;
import dev.gatewright.targets.Sight;
import java.util.ArrayList;
import java.util.List;

/**
 * The documentation of a project. Checklists are no part of it, since what they ask for is no proof
 * that it is there; nor are change logs, licences, templates of issues and what others wrote.
 */
public final class Documents {
  private final List<Document> all;
  private final List<Skipped> unread;

  private Documents(List<Document> all, List<Skipped> unread) {
    this.all = List.copyOf(all);
    this.unread = List.copyOf(unread);
  }

  /**
   * Reads every document of a tree.
   *
   * @param checklists files that are checklists, as declared
   */
  public static Documents read(RepoTree tree, List<String> checklists) {
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
    return new Documents(all, unread);
  }

  /** The documents, by path. */
  public List<Document> all() {
    return all;
  }

  /** What could not be read, and why. */
  public List<Skipped> unread() {
    return unread;
  }
}
