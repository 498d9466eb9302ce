package dev.gatewright.targets.publishing;

import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.toml.TomlArray;
import dev.gatewright.readers.toml.TomlFile;
import dev.gatewright.readers.toml.TomlLimits;
import dev.gatewright.readers.toml.TomlReader;
import dev.gatewright.readers.toml.TomlString;
import dev.gatewright.readers.toml.TomlTable;
import dev.gatewright.readers.toml.TomlValue;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.workflows.Workflows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the workflows of a tree upload to package indexes of Python: to which index, with which
 * credential, in which job and environment. Workflows and actions of the repository are followed
 * where they are called; what depends on the event, on choices of whoever starts a run, on rows of
 * a matrix or on a test is looked at in each way.
 *
 * @param uploads every upload that was seen, one for each way it differs
 * @param perhaps what may upload and is not read here
 */
public record Publishing(List<Upload> uploads, List<Perhaps> perhaps) {
  /** Copies the lists. */
  public Publishing {
    uploads = List.copyOf(uploads);
    perhaps = List.copyOf(perhaps);
  }

  /** Reads what the workflows upload. */
  public static Publishing read(Workflows workflows, RepoTree tree, int threads) {
    return new PublishingWalk(workflows, uvIndexes(tree)).walk(threads);
  }

  /** The uploads to one kind of index. */
  public List<Upload> to(Target.Kind kind) {
    return uploads.stream().filter(upload -> upload.target().kind() == kind).toList();
  }

  /** What may upload and has a credential for it, or says so by its name. */
  public List<Perhaps> likely() {
    return perhaps.stream().filter(Perhaps::likely).toList();
  }

  /** The URLs uploads go to by the names that pyproject.toml gives indexes for uv. */
  private static Map<String, String> uvIndexes(RepoTree tree) {
    Map<String, String> urls = new HashMap<>();
    if (!tree.has("pyproject.toml")
        || !(tree.text("pyproject.toml") instanceof Sight.Known<SourceText>(SourceText text))
        || !(TomlReader.read(text, TomlLimits.DEFAULT)
            instanceof Parsed.Ok<TomlFile>(TomlFile file, var _))) {
      return urls;
    }
    List<TomlValue> indexes = new ArrayList<>();
    if (file.root().path("tool", "uv", "index").orElse(null) instanceof TomlArray array) {
      indexes.addAll(array.items());
    }
    for (TomlValue index : indexes) {
      if (index instanceof TomlTable table
          && table.path("name").orElse(null) instanceof TomlString name
          && table.path("publish-url").orElse(null) instanceof TomlString url) {
        urls.put(name.text(), url.text());
      }
    }
    return urls;
  }
}
