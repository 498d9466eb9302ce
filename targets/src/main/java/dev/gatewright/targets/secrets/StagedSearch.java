package dev.gatewright.targets.secrets;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.git.GitObject;
import dev.gatewright.readers.git.GitRead;
import dev.gatewright.readers.git.GitRepository;
import dev.gatewright.readers.git.IndexEntry;
import dev.gatewright.targets.ignoring.IgnoreComments;
import dev.gatewright.targets.ignoring.IgnoreComments.Comment;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;

/** Searches what the next commit would bring in, as git has stored it. */
final class StagedSearch {
  private final FileSearch files;
  private final List<SecretSighting> found = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private int searched;

  StagedSearch(FileSearch files) {
    this.files = files;
  }

  Sight<SecretsIn> search(Repository repository) {
    GitRepository git = repository.git();
    GitRead<List<IndexEntry>> read = git.stagedEntries();
    if (!(read instanceof GitRead.Found<List<IndexEntry>>(List<IndexEntry> staged))) {
      return Sight.unseen(
          "what is staged could not be read: " + read.why(), "git status says what is wrong.");
    }
    String prefix = repository.prefix();
    for (IndexEntry entry : staged) {
      // Of a file that is only meant to be added later, a commit brings in nothing.
      if (entry.path().startsWith(prefix) && !entry.flags().intentToAdd()) {
        search(entry.path().substring(prefix.length()), git.object(entry.id()));
      }
    }
    return Sight.known(
        new SecretsIn(
            new SecretsSeen(
                found, List.of(new Looked("staged", "staged files", searched)), skipped),
            comments));
  }

  private void search(String path, GitRead<GitObject> read) {
    if (!(read instanceof GitRead.Found<GitObject>(GitObject object))) {
      skipped.add(new Skipped(path, "what is staged could not be read: " + read.why()));
      return;
    }
    searched++;
    int before = found.size();
    files.search(path, object.data(), found, skipped);
    if (found.size() > before) {
      comments.addAll(IgnoreComments.in(path, object.data()));
    }
  }
}
